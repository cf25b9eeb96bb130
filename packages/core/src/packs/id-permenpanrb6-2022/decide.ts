import { type Reason, reason } from '../../case/reason.ts'
import { valueOn } from '../../policy/dated.ts'
import { decide, evaluate, type On } from '../../policy/evaluate.ts'
import type { Finding, Kept } from '../../policy/finding.ts'
import { cellAt } from '../../policy/matrix.ts'
import type { FactsFor } from '../../policy/rule.ts'
import { type AnnualEvaluation, annualEvaluation } from './annual-evaluation.ts'
import { type BehaviourSuggestion, behaviourSuggestion } from './behaviour-suggestion.ts'
import { distributionPattern, type PatternCheck } from './distribution-pattern.ts'
import { type EvaluationPeriod, evaluationPeriods } from './evaluation-periods.ts'
import { type FeasibleSpread, feasibleSpread } from './feasible-spread.ts'
import { type FollowUp, followUp } from './follow-up.ts'
import { type ObjectionDecider, objectionDecider } from './objection-decider.ts'
import { type ObjectionWindow, objectionWindow, windowDays } from './objection-window.ts'
import { permenpanrb6Pack } from './pack.ts'
import { predicate, predicateMatrix } from './predicate.ts'
import type { Predicate } from './predicates.ts'
import type { BehaviourRating, ResultRating } from './ratings.ts'
import type { UnitAchievement } from './unit-achievements.ts'

/** Facts of a spread: the unit's achievement, and how many employees have each predicate. */
export type DistributionFacts = FactsFor<typeof distributionPattern>

/** Facts of a suggestion: a rating for each of the seven values. */
export type BehaviourSuggestionFacts = FactsFor<typeof behaviourSuggestion>

/** Facts of a predicate: the two ratings; for the head of a unit also the unit's achievement, and then no result rating is needed. */
export type PredicateFacts = FactsFor<typeof predicate>

/** Facts of an annual evaluation: the periodic ones with their months, and the ratings that the last assessor gives for the year. */
export type AnnualFacts = FactsFor<typeof annualEvaluation>

/** Facts of a follow-up: predicate, position, employment, full years in the position, and whether conditions were normal. */
export type FollowUpFacts = FactsFor<typeof followUp>

/** Facts of an objection: the days, in the zone of the unit, on which the result was received and the objection filed. */
export type ObjectionFacts = FactsFor<typeof objectionWindow>

/** The periods of a year in which evaluations fall: quarters. Throws `InvalidFacts` for a year outside 2022 to 2199. */
export const evaluationPeriodsOf = (year: number, { on }: On): readonly EvaluationPeriod[] =>
  decide(permenpanrb6Pack, evaluationPeriods, { year }, { on }).periods

/**
 * What a team of a size can look like under the unit's achievement: the fewest and the most employees of each predicate, or the constraints
 * that no such team can keep. Throws `InvalidFacts` for a team of nobody and `RuleNotInForce` before 31 January 2023.
 */
export const feasiblePattern = (unitAchievement: UnitAchievement, teamSize: number, { on }: On): FeasibleSpread =>
  decide(permenpanrb6Pack, feasibleSpread, { unitAchievement, teamSize }, { on })

/** How a spread stands to the pattern, and why. Advice: it changes nobody's predicate. Throws as `feasiblePattern`. */
export const distributionFinding = (facts: DistributionFacts, { on }: On): Finding<PatternCheck> =>
  evaluate(permenpanrb6Pack, distributionPattern, facts, { on })

/** What the system would suggest for the rating of behaviour. It decides nothing; log it where the assessor rates otherwise. */
export const behaviourSuggestionFinding = (facts: BehaviourSuggestionFacts, { on }: On): Finding<BehaviourSuggestion> =>
  evaluate(permenpanrb6Pack, behaviourSuggestion, facts, { on })

/** The predicate of two ratings, by the matrix alone: for previews. What is to be official comes from `predicateFinding`. */
export const predicateOf = (results: ResultRating, behaviour: BehaviourRating): Predicate =>
  cellAt(predicateMatrix, results, behaviour)

/**
 * The predicate and why. `on` is the last day of the period. Throws `InvalidFacts` where a rating is missing, or the achievement of
 * the unit whose head is evaluated, and `RuleNotInForce` before 3 February 2022.
 */
export const predicateFinding = (facts: PredicateFacts, { on }: On): Finding<Predicate> =>
  evaluate(permenpanrb6Pack, predicate, facts, { on })

/**
 * The annual predicate and why: by the judgement of the last assessor. An agency that chose another method evaluates its adopted pack.
 * Throws `InvalidFacts` where a rating of the year is missing, or the periods are longer than a year.
 */
export const annualFinding = (facts: AnnualFacts, { on }: On): Finding<Kept<AnnualEvaluation>> =>
  evaluate(permenpanrb6Pack, annualEvaluation, facts, { on })

/** What follows from a predicate, each consequence with its own source. Throws `InvalidFacts` where conditions matter and are not said. */
export const followUpFinding = (facts: FollowUpFacts, { on }: On): Finding<FollowUp> =>
  evaluate(permenpanrb6Pack, followUp, facts, { on })

/** Calendar days after receipt within which an objection is in time. Throws `RuleNotInForce` before 3 February 2022. */
export const objectionWindowDays = (on: string): number => valueOn(windowDays, on, 'The objection window')

/** Whether an objection was filed in time, and why, by the law of the day of receipt. Throws `InvalidFacts` when filed before receipt. */
export const objectionFinding = (facts: ObjectionFacts): Finding<ObjectionWindow> =>
  evaluate(permenpanrb6Pack, objectionWindow, facts, { on: facts.receivedOn })

/** Whether an objection was filed in time: day 14 after receipt still is, day 15 is not. */
export const isObjectionInTime = (facts: ObjectionFacts): boolean => objectionFinding(facts).value.inTime

/** Why a late objection is refused, with its days and articles; null when it is in time. Throws `InvalidFacts` when filed before receipt. */
export const objectionRefusal = (facts: ObjectionFacts): Reason | null => {
  const { value, params, cites } = objectionFinding(facts)
  if (value.inTime) return null
  return reason('evaluation.objection.late', { day: value.day, lastDay: value.lastDay, ...params }, cites)
}

/** Who decides an objection and whom that person hears, and why. */
export const objectionDeciderFinding = ({ on }: On): Finding<ObjectionDecider> =>
  evaluate(permenpanrb6Pack, objectionDecider, {}, { on })
