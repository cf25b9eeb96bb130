import { Decimal as DecimalJs } from 'decimal.js'
import type { Decimal } from './decimal.ts'

/** A way to round to so many decimal places. A rule names the one that its law or an ADR names, at the stage it names. */
export type Rounding = (value: Decimal, places: number) => Decimal

/** To the nearest; a tie goes away from zero: 2.345 gives 2.35, -2.345 gives -2.35. The usual reading of "dibulatkan". */
export const halfUp: Rounding = (value, places) => value.toDecimalPlaces(places, DecimalJs.ROUND_HALF_UP)

/** To the nearest; a tie goes to the even digit: 2.345 gives 2.34, 2.355 gives 2.36. */
export const halfEven: Rounding = (value, places) => value.toDecimalPlaces(places, DecimalJs.ROUND_HALF_EVEN)

/** Cuts off, towards zero: 2.349 gives 2.34, -2.349 gives -2.34. */
export const truncate: Rounding = (value, places) => value.toDecimalPlaces(places, DecimalJs.ROUND_DOWN)

/** Down to the lower: for maxima, a share of heads may not be exceeded. */
export const floor: Rounding = (value, places) => value.toDecimalPlaces(places, DecimalJs.ROUND_FLOOR)

/** Up to the higher: for minima, a share of heads must be reached. */
export const ceiling: Rounding = (value, places) => value.toDecimalPlaces(places, DecimalJs.ROUND_CEIL)
