/** PermenPANRB 6/2022 with SE MenPANRB 3/2023: from ratings to a predicate, what follows from it, and the objection against it. */

// Codes and their words

export { type AnnualMethod, annualMethodLabels, annualMethods } from './annual-methods.ts'
export { type BehaviourValue, behaviourValueLabels, behaviourValues } from './behaviour-values.ts'
export { type PeriodKind, periodKindLabels, periodKinds } from './evaluation-periods.ts'
export {
  type Employment,
  employmentLabels,
  employments,
  type PositionKind,
  positionKindLabels,
  positionKinds,
} from './positions.ts'
export { type Predicate, predicateLabels, predicates } from './predicates.ts'
export {
  type BehaviourRating,
  behaviourRatingLabels,
  behaviourRatings,
  type ResultRating,
  resultRatingLabels,
  resultRatings,
} from './ratings.ts'
export { type UnitAchievement, unitAchievementLabels, unitAchievements } from './unit-achievements.ts'

// Decisions

export {
  type AnnualFacts,
  annualFinding,
  type BehaviourSuggestionFacts,
  behaviourSuggestionFinding,
  type DistributionFacts,
  distributionFinding,
  evaluationPeriodsOf,
  type FollowUpFacts,
  feasiblePattern,
  followUpFinding,
  isObjectionInTime,
  type ObjectionFacts,
  objectionDeciderFinding,
  objectionFinding,
  objectionRefusal,
  objectionWindowDays,
  type PredicateFacts,
  predicateFinding,
  predicateOf,
} from './decide.ts'
export type { AnnualEvaluation } from './annual-evaluation.ts'
export type { BehaviourSuggestion } from './behaviour-suggestion.ts'
export type { PatternBreach, PatternCheck } from './distribution-pattern.ts'
export type { EvaluationPeriod } from './evaluation-periods.ts'
export type { EmployeeSpan, FeasibleSpread } from './feasible-spread.ts'
export type { FollowUp } from './follow-up.ts'
export type { ImprovementLadder } from './improvement-ladder.ts'
export type { ObjectionDecider } from './objection-decider.ts'
export type { ObjectionWindow } from './objection-window.ts'

// The pack

export { permenpanrb6Pack } from './pack.ts'
export { predicateMatrix } from './predicate.ts'
