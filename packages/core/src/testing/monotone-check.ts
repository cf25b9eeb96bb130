import type { Json, JsonObject } from '../case/json.ts'
import { type Decimal, decimal, isExact } from '../policy/decimal.ts'
import type { Better, BetterBy } from '../policy/promises.ts'
import type { AnyRule } from '../policy/rule.ts'
import { BrokenPromise } from './broken-promise.ts'
import { fieldAt, type Place, placesOf, valueAt, withValueAt } from './fact-paths.ts'
import { ladderOf } from './ladder.ts'
import type { Clues } from './law-clues.ts'
import { ask, type Subject } from './policy-ask.ts'
import { placeText, textOf } from './worked-case-text.ts'

/** A fact that never makes the answer worse when it gets better. */
export interface MonotonePromise {
  readonly path: string
  readonly by: BetterBy
}

/** The others' facts, and which of several places and values to look at. */
export interface Climb {
  readonly facts: JsonObject
  readonly pick: number
  readonly promise: MonotonePromise
  readonly clues: Clues
}

/**
 * Lets one fact climb from worst to best while the others stay: no answer may be worse than the one before. Throws `BrokenPromise`.
 * Answers how many steps could be compared; a step onto refused facts cannot.
 */
export const checkMonotone = (subject: Subject, { facts, pick, promise, clues }: Climb): number => {
  const places = placesOf(facts, promise.path)
  const place = places[pick % Math.max(1, places.length)]
  const field = place && fieldAt(subject.rule.facts, place)
  if (!place || !field) return 0
  const better = directionOf(promise, facts, place)
  const ladder = ladderOf({ facts, place, field }, better, clues)
  if (!ladder)
    throw new BrokenPromise(`promises that '${promise.path}' is better ${better}, which it cannot be`, { facts })
  return climb(
    subject,
    place,
    someOf(ladder, pick).map((value) => withValueAt(facts, place, value)),
  )
}

const climb = (subject: Subject, place: Place, rising: readonly JsonObject[]): number => {
  const answered = rising.flatMap((facts) => stepAt(subject, facts) ?? [])
  for (const [index, after] of answered.entries()) {
    const before = answered[index - 1]
    if (before && after.rank.lt(before.rank)) worse(subject.rule, place, { before, after })
  }
  return Math.max(0, answered.length - 1)
}

/** Neighbours and values at some distance: where a ladder is long, every pick takes others. */
const someOf = (ladder: readonly Json[], pick: number): readonly Json[] => {
  const [near, far] = [8, 8]
  if (ladder.length <= near + far) return ladder
  const stride = Math.ceil(ladder.length / far)
  const start = (pick * 31) % (ladder.length - near)
  return ladder.filter((_, index) => index % stride === pick % stride || (index >= start && index < start + near))
}

const directionOf = ({ by }: MonotonePromise, facts: JsonObject, place: Place): Better =>
  typeof by === 'function' ? by(valueAt(facts, place.slice(0, -1)) as never) : by

interface Step {
  readonly facts: JsonObject
  readonly answer: Json
  readonly rank: Decimal
}

const stepAt = (subject: Subject, facts: JsonObject): Step | undefined => {
  const outcome = ask(subject, facts)
  if (outcome.kind === 'refused') return undefined
  const rank = rankOf(subject.rule, outcome.answer)
  if (rank === undefined)
    throw new BrokenPromise('promises better and worse answers, but answers with something that has no order', {
      facts,
      answer: outcome.answer,
    })
  return { facts, answer: outcome.answer, rank }
}

/** How good an answer is: by the order of the labels, or by number. */
const rankOf = ({ promises }: AnyRule, answer: Json): Decimal | undefined => {
  const { labels, answerBetter } = promises ?? {}
  if (labels) return labels.some((label) => label === answer) ? decimal(-labels.indexOf(String(answer))) : undefined
  const number = typeof answer === 'boolean' ? (answer ? '1' : '0') : String(answer)
  if (!isExact(number)) return undefined
  return answerBetter === 'lower' ? decimal(number).negated() : decimal(number)
}

const worse = ({ facts: fields }: AnyRule, place: Place, { before, after }: { before: Step; after: Step }): never => {
  const name = placeText(fields, place)
  throw new BrokenPromise(`a better fact makes the answer worse: ${name}`, {
    facts: before.facts,
    answer: before.answer,
    more: [
      `with ${name}: ${textOf(valueAt(after.facts, place))}`,
      `answer: ${textOf(after.answer)}`,
      'promised: never worse',
    ],
  })
}
