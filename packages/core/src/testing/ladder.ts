import type { Json, JsonObject } from '../case/json.ts'
import { type Decimal, decimal } from '../policy/decimal.ts'
import type { FactField } from '../policy/facts.ts'
import { addDays } from '../policy/iso-day.ts'
import type { Better } from '../policy/promises.ts'
import { type Place, valueAt } from './fact-paths.ts'
import { type Clues, daysAt } from './law-clues.ts'
import { sharesOf } from './linked-numbers.ts'
import {
  ascending,
  isIn,
  isNumberShape,
  type NumberShape,
  numberFact,
  numbersAt,
  spanOf,
  toStep,
} from './number-facts.ts'

/** A fact in its place, among the others. */
export interface Rung {
  readonly facts: JsonObject
  readonly place: Place
  readonly field: FactField
}

/**
 * Values of one fact from worst to best: everything that the law states with its neighbours, and, for numbers beside others, the shares
 * of those that the law states. Nothing where the fact cannot be better in this way.
 */
export const ladderOf = (rung: Rung, better: Better, clues: Clues): readonly Json[] | undefined => {
  const { shape } = rung.field
  if (shape.kind === 'code') return better === 'earlier' ? [...shape.codes].reverse() : undefined
  const climbing = risingValues(rung, clues)
  if (!climbing || (better === 'earlier' && shape.kind !== 'day')) return undefined
  return better === 'higher' ? climbing : [...climbing].reverse()
}

const risingValues = ({ facts, place, field: { shape } }: Rung, clues: Clues): readonly Json[] | undefined => {
  if (shape.kind === 'yes-no') return [false, true]
  if (shape.kind === 'day') return daysNear(String(valueAt(facts, place) ?? clues.days[0] ?? ''), clues)
  if (!isNumberShape(shape)) return undefined
  const near = [...numbersAt(shape, clues), ...besides(facts, place, { shape, clues }), ...spaced(shape)]
  return ascending(near.filter((number) => isIn(spanOf(shape), number))).map((number) => numberFact(shape, number))
}

const daysNear = (day: string, clues: Clues): readonly string[] =>
  [...new Set([...daysAt(clues), ...[-30, -1, 0, 1, 30].map((days) => addDays(day, days))])].sort()

/** Shares of the numbers that stand beside the fact. */
const besides = (
  facts: JsonObject,
  place: Place,
  { shape, clues }: { shape: NumberShape; clues: Clues },
): readonly Decimal[] => {
  const group = (valueAt(facts, place.slice(0, -1)) ?? {}) as JsonObject
  const others = Object.entries(group).filter(([name, value]) => name !== place.at(-1) && isNumber(value))
  return others.slice(0, 2).flatMap(([, value]) => sharesOf(shape, decimal(String(value)), clues))
}

const isNumber = (value: Json | undefined): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value))

const spaced = (shape: NumberShape): readonly Decimal[] => {
  const span = spanOf(shape)
  const width = span.most.minus(span.least)
  return Array.from({ length: 9 }, (_, tenth) => toStep(span, span.least.plus(width.times(tenth + 1).dividedBy(10))))
}
