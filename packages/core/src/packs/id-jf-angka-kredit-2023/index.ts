/** PermenPANRB 1/2023 with Peraturan BKN 3/2023: from the predicates of functional officials to credit points and rises. */

// Codes and their words

export { expertLevels, type Level, levelLabels, levels, skillLevels } from './levels.ts'
export { type Rank, rankLabels, ranks } from './ranks.ts'
export { type Eligibility, type Missing, missingLabels, type Verdict, verdicts } from './verdict.ts'

// Decisions

export type { CreditAfterRise, Rise } from './credit-after-rise.ts'
export type { CreditRequirement } from './credit-requirement.ts'
export type { CreditStanding } from './credit-standing.ts'
export {
  creditAfterRiseFinding,
  creditRequirementFinding,
  creditStandingFinding,
  educationBonusFinding,
  integratedCreditFinding,
  levelPromotionFinding,
  moveUpFinding,
  type Position,
  periodCreditFinding,
  positionsOn,
  rankPromotionFinding,
  transferCreditFinding,
  type YearCreditFacts,
  yearCreditFinding,
} from './decide.ts'
export type { BonusOutcome, EducationBonus } from './education-bonus.ts'
export type { TransferCredit } from './transfer-credit.ts'
export type { YearCredit, YearMethod } from './year-credit.ts'

// The pack

export { jfCreditPack } from './pack.ts'
