/** CSC MC 6 s. 2012 of the Philippines: from rated outputs to a final rating, its appeal and its consequence. */

// Codes and their words

export { type SpmsOutcome, spmsOutcomeLabels, spmsOutcomes } from './consequence.ts'
export { type SpmsRating, spmsRatingLabels, spmsRatings } from './ratings.ts'

// Decisions

export {
  type AppealFacts,
  appealDecisionFinding,
  appealFinding,
  type ConsequenceFacts,
  consequenceFinding,
  type FinalRatingFacts,
  finalRatingFinding,
  type IndividualMeanFacts,
  type IpcrRatingFacts,
  individualMeanFinding,
  ipcrRatingFinding,
  spmsRatingOf,
} from './decide.ts'
export type { AppealWindow } from './appeal-window.ts'
export type { Consequence } from './consequence.ts'
export type { FinalRating } from './final-rating.ts'
export type { IndividualMean } from './individual-mean.ts'

// What an agency may set: scales as agencies print them, and the parts of an individual rating

export {
  cdaFixedQuantityScale,
  cdaQuantityScale,
  cscMustHitScale,
  cscQuantityScale,
  universityQuantityScale,
} from './quantity-scales.ts'
export { cdaBudgetScale } from './budget-rating.ts'
export { accuracyScale } from './quality-rating.ts'
export { ifugaoTimelinessScale } from './timeliness-rating.ts'
export { adjectivalScaleI, adjectivalScaleU } from './adjectival-scales.ts'
export type { IpcrPercents } from './ipcr-rating.ts'

// The pack

export { phSpmsPack } from './pack.ts'
