import { valueOn } from '../../policy/dated.ts'
import { type Feasible, feasibleCounts } from '../../policy/distribution.ts'
import { evaluate, type On } from '../../policy/evaluate.ts'
import type { Finding, Kept } from '../../policy/finding.ts'
import type { AnswerOf, FactsFor } from '../../policy/rule.ts'
import { type ObjectionDecider, objectionDecider } from '../id-permenpanrb6-2022/objection-decider.ts'
import type { ObjectionWindow } from '../id-permenpanrb6-2022/objection-window.ts'
import { finalValue } from './final-value.ts'
import { indicatorValue } from './indicator-value.ts'
import { leaderSkpValue } from './leader-skp-value.ts'
import { objectionWindow } from './objection-window.ts'
import { pp30Pack } from './pack.ts'
import { periodicValue } from './periodic-value.ts'
import { rankingShares } from './ranking-distribution.ts'
import { type RankingFit, rankingFit } from './ranking-fit.ts'
import type { Ranking } from './rankings.ts'
import { staffSkpValue } from './staff-skp-value.ts'

/** Facts of an indicator: which way it is better, target or range, realisation, and whether the target is the most attainable. */
export type IndicatorFacts = FactsFor<typeof indicatorValue>

/** Facts of a leader's SKP: the indicators of both groups of main work, and additional assignments. */
export type LeaderSkpFacts = FactsFor<typeof leaderSkpValue>

/** Facts of the SKP of an administrative or functional official: planned results by category, and additional assignments. */
export type StaffSkpFacts = FactsFor<typeof staffSkpValue>

/** Facts of a period: the indicators of action plans, and those of main work that can be measured. */
export type PeriodicFacts = FactsFor<typeof periodicValue>

/** Facts of the final value: SKP and behaviour value, whether peers were heard, and whether a named person found an innovation. */
export type FinalValueFacts = FactsFor<typeof finalValue>

/** How many civil servants of the agency stand above, at and below what was expected. */
export type RankingFacts = FactsFor<typeof rankingFit>

/** Facts of an objection: the days, in the zone of the unit, on which the result was received and the objection filed. */
export type ObjectionFacts = FactsFor<typeof objectionWindow>

/** Category and value of one indicator, and why. Throws `InvalidFacts` for a target of 0 and a range that ends before it begins. */
export const indicatorFinding = (facts: IndicatorFacts, { on }: On): Finding<Kept<AnswerOf<typeof indicatorValue>>> =>
  evaluate(pp30Pack, indicatorValue, facts, { on })

/** The SKP value of a leader, 0 to 120, and why. Throws `InvalidFacts` for weights of a group that do not add up to 100. */
export const leaderSkpFinding = (facts: LeaderSkpFacts, { on }: On): Finding<string> =>
  evaluate(pp30Pack, leaderSkpValue, facts, { on })

/** The SKP value of an administrative or functional official, and why. Throws `InvalidFacts` for a result with two indicators. */
export const staffSkpFinding = (facts: StaffSkpFacts, { on }: On): Finding<string> =>
  evaluate(pp30Pack, staffSkpValue, facts, { on })

/** The value of a period, exactly, and why. */
export const periodicFinding = (facts: PeriodicFacts, { on }: On): Finding<string> =>
  evaluate(pp30Pack, periodicValue, facts, { on })

/**
 * The final value with its predicate, and why. `on` is the last day of the period. Throws `InvalidFacts` for values outside 0 to 120, and
 * `RuleNotInForce` for a period that does not end between July and December 2021.
 */
export const finalValueFinding = (facts: FinalValueFacts, { on }: On): Finding<Kept<AnswerOf<typeof finalValue>>> =>
  evaluate(pp30Pack, finalValue, facts, { on })

/** Whether an agency keeps the shares of art. 41 (7), and why. A consideration, not a decision. */
export const rankingFinding = (facts: RankingFacts, { on }: On): Finding<Kept<RankingFit>> =>
  evaluate(pp30Pack, rankingFit, facts, { on })

/** How many of so many civil servants may stand above, at and below what was expected; or which shares a group so small cannot keep. */
export const feasibleRanking = (size: number, { on }: On): Feasible<Ranking> =>
  feasibleCounts(valueOn(rankingShares, on, 'The distribution'), size)

/**
 * Whether an objection was filed in time, and why. `on` is the last day of the period whose result is objected to: results of 2021 were
 * received in 2022, and art. 59 is still the one of their period. Throws `InvalidFacts` when filed before receipt.
 */
export const objectionFinding = (facts: ObjectionFacts, { on }: On): Finding<ObjectionWindow> =>
  evaluate(pp30Pack, objectionWindow, facts, { on })

/** Who decides an objection and whom that person hears, and why. */
export const objectionDeciderFinding = ({ on }: On): Finding<ObjectionDecider> =>
  evaluate(pp30Pack, objectionDecider, {}, { on })
