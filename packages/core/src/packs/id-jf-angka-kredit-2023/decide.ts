import { valueOn } from '../../policy/dated.ts'
import { evaluate, type On } from '../../policy/evaluate.ts'
import type { Finding, Kept } from '../../policy/finding.ts'
import type { FactsFor } from '../../policy/rule.ts'
import { type CreditAfterRise, creditAfterRise } from './credit-after-rise.ts'
import { type CreditRequirement, creditRequirement } from './credit-requirement.ts'
import { type CreditStanding, creditStanding } from './credit-standing.ts'
import { type EducationBonus, educationBonus } from './education-bonus.ts'
import { integratedCredit } from './integrated-credit.ts'
import { levelPromotion } from './level-promotion.ts'
import { levels } from './levels.ts'
import { moveUp } from './move-up.ts'
import { jfCreditPack } from './pack.ts'
import { periodCredit } from './period-credit.ts'
import { rankPromotion } from './rank-promotion.ts'
import { ranksOfLevel } from './requirements.ts'
import { type TransferCredit, transferCredit } from './transfer-credit.ts'
import type { Eligibility } from './verdict.ts'
import { type YearCredit, yearCredit } from './year-credit.ts'

/** A level and a rank that belongs to it. */
export type Position = FactsFor<typeof creditRequirement>

/** Facts of a year: its periods by first and last month, each with predicate and level. */
export type YearCreditFacts = FactsFor<typeof yearCredit>

/** Every level with each of its ranks on a day: for forms. Throws `RuleNotInForce` before 2023. */
export const positionsOn = (on: string): readonly Position[] => {
  const own = valueOn(ranksOfLevel, on, 'The ranks of the levels')
  return levels.flatMap((level) => own[level].map((rank) => ({ level, rank })))
}

/** The credit of one period and why, as text in points. Throws `RuleNotInForce` before 2023. */
export const periodCreditFinding = (facts: FactsFor<typeof periodCredit>, { on }: On): Finding<string> =>
  evaluate(jfCreditPack, periodCredit, facts, { on })

/**
 * The credit of a year and why, the rows beneath it. `on` is the last day of the year. Throws `InvalidFacts` for months that overlap or
 * run backward, and where the agency converts by an annual predicate that is missing.
 */
export const yearCreditFinding = (facts: YearCreditFacts, { on }: On): Finding<Kept<YearCredit>> =>
  evaluate(jfCreditPack, yearCredit, facts, { on })

/** What a level and rank need for the next rank and the next level. Throws `InvalidFacts` for a rank that the level does not have. */
export const creditRequirementFinding = (
  facts: FactsFor<typeof creditRequirement>,
  { on }: On,
): Finding<Kept<CreditRequirement>> => evaluate(jfCreditPack, creditRequirement, facts, { on })

/** Credit held against credit needed. Throws `InvalidFacts` for a rank that the level does not have. */
export const creditStandingFinding = (
  facts: FactsFor<typeof creditStanding>,
  { on }: On,
): Finding<Kept<CreditStanding>> => evaluate(jfCreditPack, creditStanding, facts, { on })

/** The credit of a new degree. Throws `InvalidFacts` where the agency asks for a predicate and none is given. */
export const educationBonusFinding = (
  facts: FactsFor<typeof educationBonus>,
  { on }: On,
): Finding<Kept<EducationBonus>> => evaluate(jfCreditPack, educationBonus, facts, { on })

/** What is left after a rise. Throws `InvalidFacts` for a rise that does not exist, or for which the credit does not suffice. */
export const creditAfterRiseFinding = (
  facts: FactsFor<typeof creditAfterRise>,
  { on }: On,
): Finding<Kept<CreditAfterRise>> => evaluate(jfCreditPack, creditAfterRise, facts, { on })

/** The credit of a transfer into a functional position. Throws `InvalidFacts` for a rank whose base credit was not found. */
export const transferCreditFinding = (
  facts: FactsFor<typeof transferCredit>,
  { on }: On,
): Finding<Kept<TransferCredit>> => evaluate(jfCreditPack, transferCredit, facts, { on })

/** The credit that is taken over from the old scheme. Throws `InvalidFacts` for a base value above the credit. */
export const integratedCreditFinding = (facts: FactsFor<typeof integratedCredit>, { on }: On): Finding<string> =>
  evaluate(jfCreditPack, integratedCredit, facts, { on })

/** Whether the conditions of a rank rise are met, and which are not. Throws `InvalidFacts` for fewer predicates than years asked for. */
export const rankPromotionFinding = (facts: FactsFor<typeof rankPromotion>, { on }: On): Finding<Eligibility> =>
  evaluate(jfCreditPack, rankPromotion, facts, { on })

/** Whether the conditions of a level rise are met, and which are not. */
export const levelPromotionFinding = (facts: FactsFor<typeof levelPromotion>, { on }: On): Finding<Eligibility> =>
  evaluate(jfCreditPack, levelPromotion, facts, { on })

/** Whether an official who entered below the own rank may move up, and what is missing. */
export const moveUpFinding = (facts: FactsFor<typeof moveUp>, { on }: On): Finding<Eligibility> =>
  evaluate(jfCreditPack, moveUp, facts, { on })
