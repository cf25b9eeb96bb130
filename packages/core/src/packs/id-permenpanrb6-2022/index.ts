/** PermenPANRB 6/2022 with SE MenPANRB 3/2023: from ratings to a predicate, and the objection against it. */

// Codes and their words

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
  isObjectionInTime,
  type ObjectionFacts,
  objectionDeciderFinding,
  objectionFinding,
  objectionWindowDays,
  type PredicateFacts,
  predicateFinding,
  predicateOf,
} from './decide.ts'
export type { ObjectionDecider } from './objection-decider.ts'
export type { ObjectionWindow } from './objection-window.ts'

// The pack

export { permenpanrb6Pack } from './pack.ts'
export { predicateMatrix } from './predicate.ts'
