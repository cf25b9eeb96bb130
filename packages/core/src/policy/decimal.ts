import { Decimal as DecimalJs } from 'decimal.js'
import { InexactNumber, PolicyMistake } from './errors.ts'

/**
 * The arithmetic of scores: decimal, 40 significant digits, no exponent in its text. Sums and products of what laws print are exact;
 * a quotient is cut at 40 digits, far beyond any stage at which a law rounds.
 */
const Exact = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP, toExpNeg: -100, toExpPos: 100 })

/** Wide enough for the sum of any quotients to come out exactly before it is cut. */
const Wide = DecimalJs.clone({ precision: 400, toExpNeg: -100, toExpPos: 100 })

/** An exact decimal number. Never mix with floats: build it with `decimal`. */
export type Decimal = DecimalJs

/** An exact decimal from text, a whole number or another decimal. Throws `InexactNumber` for a fraction given as a float. */
export const decimal = (value: string | number | Decimal): Decimal => {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new InexactNumber(String(value))
  if (typeof value === 'string' && !isExact(value)) throw new InexactNumber(`'${value}'`)
  return new Exact(value)
}

/**
 * The sum, cut once at 40 digits: added one by one, quotients would be cut at every step, and their order would show in the last digit.
 */
export const exactSum = (values: readonly Decimal[]): Decimal =>
  decimal(values.reduce((total, value) => total.plus(value), new Wide(0))).toSignificantDigits(40)

/** True for text that `decimal` takes: digits, a point for the fraction, a minus; no exponent. */
export const isExact = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)

/** True for a decimal, as against the JSON values a rule may also answer with. */
export const isDecimal = (value: unknown): value is Decimal => DecimalJs.isDecimal(value)

/**
 * The number itself. Throws `PolicyMistake` for what a division by zero leaves behind: it compares like a number, so a cap or an open
 * band would take it for one.
 */
export const finite = (value: Decimal, where: string): Decimal => {
  if (value.isFinite()) return value
  throw new PolicyMistake(where, 'has divided by zero; refuse the facts for which there is nothing to divide by')
}
