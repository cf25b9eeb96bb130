/** PP 30/2019 with PermenPANRB 8/2021: from indicators to a final value with its predicate, July to December 2021. */

// Codes and their words

export { type Cascading, cascadingLabels, cascadings } from './cascading.ts'
export { type Category, categories, categoryLabels } from './categories.ts'
export { type Direction, directionLabels, directions } from './directions.ts'
export { type Pp30Predicate, pp30PredicateLabels, pp30Predicates } from './predicates.ts'
export { type Ranking, rankings } from './rankings.ts'

// Decisions

export {
  type FinalValueFacts,
  feasibleRanking,
  finalValueFinding,
  type IndicatorFacts,
  indicatorFinding,
  type LeaderSkpFacts,
  leaderSkpFinding,
  type ObjectionFacts,
  objectionDeciderFinding,
  objectionFinding,
  type PeriodicFacts,
  periodicFinding,
  type RankingFacts,
  rankingFinding,
  type StaffSkpFacts,
  staffSkpFinding,
} from './decide.ts'
export type { FinalValue } from './final-value.ts'
export type { CategoryAndValue } from './indicator-value.ts'
export type { RankingBreach, RankingFit } from './ranking-fit.ts'

// The pack, and what is read from it

export { finalValue } from './final-value.ts'
export { indicatorScale } from './indicator-scale.ts'
export { pp30Pack } from './pack.ts'
export { predicate } from './predicate.ts'
export { predicateScale } from './predicate-scale.ts'
export { rankingDistribution } from './ranking-distribution.ts'
