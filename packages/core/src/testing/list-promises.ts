import { canonical } from '../case/canonical.ts'
import type { Json, JsonObject } from '../case/json.ts'
import { decimal } from '../policy/decimal.ts'
import { BrokenPromise } from './broken-promise.ts'
import { fieldAt, placesOf, valueAt, withValueAt } from './fact-paths.ts'
import { numberFact, spanOf } from './number-facts.ts'
import { ask, type Outcome, type Subject } from './policy-ask.ts'
import { weightedList, weightPlaces, weightSum } from './weighted-lists.ts'
import { factLines, textOf } from './worked-case-text.ts'

/** The items of a list in another order must give the same. Throws `BrokenPromise`. */
export const checkOrder = (subject: Subject, facts: JsonObject, { path, pick }: Shuffle): void => {
  for (const place of placesOf(facts, path)) {
    const list = valueAt(facts, place)
    if (!Array.isArray(list)) continue
    const shuffled = withValueAt(facts, place, shuffledBy(pick, list))
    const [before, after] = [ask(subject, facts), ask(subject, shuffled)]
    if (told(before) === told(after)) continue
    throw new BrokenPromise(`depends on the order of '${path}'`, {
      facts,
      more: [
        `gives: ${told(before)}`,
        'in another order:',
        ...factLines(subject.rule.facts, shuffled),
        `gives: ${told(after)}`,
      ],
    })
  }
}

/** A list, and which of its other orders. */
export interface Shuffle {
  readonly path: string
  readonly pick: number
}

/** Turned round, or cut and turned: every two neighbours change places for some pick. */
const shuffledBy = (pick: number, list: readonly Json[]): readonly Json[] => {
  const cut = Math.floor(pick / 2) % Math.max(1, list.length)
  const moved = [...list.slice(cut), ...list.slice(0, cut)]
  return pick % 2 === 0 || cut === 0 ? moved.reverse() : moved
}

const told = (outcome: Outcome<Json>): string =>
  outcome.kind === 'answered' ? textOf(JSON.parse(canonical(outcome.answer))) : `a refusal (${outcome.refusal._tag})`

/** One weight a little more or less: no longer the total, so the facts must be refused. Throws `BrokenPromise`. */
export const checkWeightsOff = (subject: Subject, facts: JsonObject, pick: number): void => {
  const weighted = weightedList(subject.rule)
  const places = weighted ? weightPlaces(facts, weighted.promise) : []
  const place = places[pick % Math.max(1, places.length)]
  if (!weighted || !place) return
  const { step } = spanOf(weighted.shape)
  const weight = decimal(String(valueAt(facts, place)))
  const off = numberFact(weighted.shape, pick % 2 === 0 ? weight.plus(step) : weight.minus(step))
  if (!fieldAt(subject.rule.facts, place)?.accepts(off)) return
  const wrong = withValueAt(facts, place, off)
  const outcome = ask(subject, wrong)
  if (outcome.kind === 'answered')
    throw new BrokenPromise(`accepts weights that add up to ${weightSum(wrong, weighted.promise).toFixed()}`, {
      facts: wrong,
      answer: outcome.answer,
      more: [`promised: ${weighted.promise.total}, or the facts are refused`],
    })
}
