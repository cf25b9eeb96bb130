import { isJsonObject, type Json } from '../case/json.ts'
import { isExact } from '../policy/decimal.ts'
import { addDays, isIsoDay } from '../policy/iso-day.ts'
import type { Pack } from '../policy/pack.ts'
import type { AnyRule } from '../policy/rule.ts'

/** What the law states: facts at these numbers and days are where a rule goes wrong first. */
export interface Clues {
  readonly numbers: readonly string[]
  readonly days: readonly string[]
}

/** No clues: the numbers of a fact's own ends, and days around the turn of 2026. */
export const noClues: Clues = { numbers: [], days: ['2026-01-01'] }

/** The rule and every rule that its answer rests on. */
export const restsOn = (rule: AnyRule): readonly AnyRule[] => {
  const all = new Set<AnyRule>()
  const add = (one: AnyRule): void => {
    if (all.has(one)) return
    all.add(one)
    Object.values(one.consults).forEach(add)
  }
  add(rule)
  return [...all]
}

/**
 * The numbers that stand in the parameters of a rule and of the rules it consults, on any day, and in its promises: values, caps, weights;
 * and the edges of every scale of the pack, for what comes out of one rule goes into another. The days are those on which the law changes.
 */
export const cluesOf = (pack: Pack, rule: AnyRule, on: string): Clues => ({
  numbers: [...new Set([...restsOn(rule).flatMap(numbersOf), ...pack.rules.flatMap(edgesOf)])],
  days: [...new Set([on, ...lawDays(pack, rule), ...(pack.inForce.to ? [pack.inForce.to] : [])])],
})

const edgesOf = ({ params }: AnyRule): readonly string[] =>
  Object.values(params)
    .flatMap(({ entries }) => entries.map(({ value }) => value as Json))
    .filter((value) => isJsonObject(value) && value.kind === 'scale')
    .flatMap(numbersIn)

const numbersOf = ({ params, promises }: AnyRule): readonly string[] => {
  const { bounds, weights } = promises ?? {}
  const stated = Object.values(params).flatMap(({ entries }) =>
    entries.flatMap(({ value }) => numbersIn(value as Json)),
  )
  return [...stated, ...(bounds ? [bounds.min, bounds.max] : []), ...(weights ? [weights.total] : [])]
}

const numbersIn = (value: Json | undefined): readonly string[] => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? [String(value)] : []
  if (typeof value === 'string') return isExact(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(numbersIn)
  return isJsonObject(value) && value.kind !== 'rounding' ? Object.values(value).flatMap(numbersIn) : []
}

/** The first days of the spans, within the force of the pack, in which the law of a rule is one: each is to be looked at. */
export const lawDays = ({ inForce }: Pack, rule: AnyRule): readonly string[] => {
  const begins = beginOf(inForce.from, rule)
  const changes = restsOn(rule).flatMap(({ params }) =>
    Object.values(params).flatMap(({ entries }) => entries.map(({ from }) => from)),
  )
  const days = [begins, ...changes].filter((day) => day >= begins && (inForce.to === undefined || day <= inForce.to))
  return [...new Set(days)].sort()
}

/** The first day on which every parameter of the rule has a value. */
export const beginOf = (from: string, { params }: AnyRule): string =>
  [from, ...Object.values(params).map(({ entries }) => entries[0].from)].sort().at(-1) ?? from

const known = new WeakMap<Clues, readonly string[]>()

/** Days at the turn of the law and of the spans of days it states: the day itself, its neighbours, day 14, day 15. */
export const daysAt = (clues: Clues): readonly string[] => {
  const days = known.get(clues) ?? daysFrom(clues)
  known.set(clues, days)
  return days
}

const daysFrom = ({ numbers, days }: Clues): readonly string[] => {
  const spans = numbers.filter((text) => /^\d{1,3}$/.test(text)).map(Number)
  const offsets = new Set([-1, 0, 1, ...spans.flatMap((span) => [span - 1, span, span + 1])])
  return [...new Set(days.flatMap((day) => [...offsets].map((offset) => addDays(day, offset))))].filter(isIsoDay).sort()
}
