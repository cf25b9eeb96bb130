import { valueOn } from '../../policy/dated.ts'
import { evaluate, type On } from '../../policy/evaluate.ts'
import type { Finding } from '../../policy/finding.ts'
import { cellAt } from '../../policy/matrix.ts'
import type { FactsFor } from '../../policy/rule.ts'
import { type ObjectionDecider, objectionDecider } from './objection-decider.ts'
import { type ObjectionWindow, objectionWindow, windowDays } from './objection-window.ts'
import { permenpanrb6Pack } from './pack.ts'
import { predicate, predicateMatrix } from './predicate.ts'
import type { Predicate } from './predicates.ts'
import type { BehaviourRating, ResultRating } from './ratings.ts'

/** Facts of a predicate: the two ratings; for the head of a unit also the unit's achievement, and then no result rating is needed. */
export type PredicateFacts = FactsFor<typeof predicate>

/** Facts of an objection: the days, in the zone of the unit, on which the result was received and the objection filed. */
export type ObjectionFacts = FactsFor<typeof objectionWindow>

/** The predicate of two ratings, by the matrix alone: for previews. What is to be official comes from `predicateFinding`. */
export const predicateOf = (results: ResultRating, behaviour: BehaviourRating): Predicate =>
  cellAt(predicateMatrix, results, behaviour)

/**
 * The predicate and why. `on` is the last day of the period. Throws `InvalidFacts` where a rating is missing, or the achievement of
 * the unit whose head is evaluated, and `RuleNotInForce` before 3 February 2022.
 */
export const predicateFinding = (facts: PredicateFacts, { on }: On): Finding<Predicate> =>
  evaluate(permenpanrb6Pack, predicate, facts, { on })

/** Calendar days after receipt within which an objection is in time. Throws `RuleNotInForce` before 3 February 2022. */
export const objectionWindowDays = (on: string): number => valueOn(windowDays, on, 'The objection window')

/** Whether an objection was filed in time, and why, by the law of the day of receipt. Throws `InvalidFacts` when filed before receipt. */
export const objectionFinding = (facts: ObjectionFacts): Finding<ObjectionWindow> =>
  evaluate(permenpanrb6Pack, objectionWindow, facts, { on: facts.receivedOn })

/** Whether an objection was filed in time: day 14 after receipt still is, day 15 is not. */
export const isObjectionInTime = (facts: ObjectionFacts): boolean => objectionFinding(facts).value.inTime

/** Who decides an objection and whom that person hears, and why. */
export const objectionDeciderFinding = ({ on }: On): Finding<ObjectionDecider> =>
  evaluate(permenpanrb6Pack, objectionDecider, {}, { on })
