import { Decimal as DecimalJs } from 'decimal.js'
import type { Decimal } from './decimal.ts'
import { PolicyMistake } from './errors.ts'
import { frozen } from './frozen.ts'

const ways = {
  /** To the nearest; a tie goes away from zero: 2.345 gives 2.35, -2.345 gives -2.35. The usual reading of "dibulatkan". */
  'half-up': DecimalJs.ROUND_HALF_UP,
  /** To the nearest; a tie goes to the even digit: 2.345 gives 2.34, 2.355 gives 2.36. */
  'half-even': DecimalJs.ROUND_HALF_EVEN,
  /** Cuts off, towards zero: 2.349 gives 2.34, -2.349 gives -2.34. */
  truncate: DecimalJs.ROUND_DOWN,
  /** Down to the lower: for maxima, a share of heads may not be exceeded. */
  floor: DecimalJs.ROUND_FLOOR,
  /** Up to the higher: for minima, a share of heads must be reached. */
  ceiling: DecimalJs.ROUND_CEIL,
} as const

/** A named way to round. */
export type RoundingName = keyof typeof ways

/** A rounding as data, so that it can be a dated parameter: how, and to how many decimal places. */
export interface Rounding {
  readonly kind: 'rounding'
  readonly by: RoundingName
  readonly places: number
}

/** A rounding to so many decimal places. Throws `PolicyMistake` for places that are not a whole number from 0 on. */
export const rounding = (by: RoundingName, places: number): Rounding => {
  if (!Number.isInteger(places) || places < 0)
    throw new PolicyMistake('rounding', `to ${places} decimal places is not possible`)
  return frozen({ kind: 'rounding', by, places })
}

/** Rounds a number. Rules round through the `round` they are given, which keeps a note of it in the finding. */
export const roundTo = (value: Decimal, { by, places }: Rounding): Decimal => value.toDecimalPlaces(places, ways[by])
