import { Decimal as DecimalJs } from 'decimal.js'
import { InexactNumber } from './errors.ts'

/**
 * The arithmetic of scores: decimal, 40 significant digits, no exponent in its text. Sums and products of what laws print are exact;
 * a quotient is cut at 40 digits, far beyond any stage at which a law rounds.
 */
const Exact = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP, toExpNeg: -100, toExpPos: 100 })

/** An exact decimal number. Never mix with floats: build it with `decimal`. */
export type Decimal = DecimalJs

/** An exact decimal from text, a whole number or another decimal. Throws `InexactNumber` for a fraction given as a float. */
export const decimal = (value: string | number | Decimal): Decimal => {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new InexactNumber(String(value))
  if (typeof value === 'string' && !/^-?\d+(\.\d+)?$/.test(value)) throw new InexactNumber(`'${value}'`)
  return new Exact(value)
}

/** True for a decimal, as against the JSON values a rule may also answer with. */
export const isDecimal = (value: unknown): value is Decimal => DecimalJs.isDecimal(value)
