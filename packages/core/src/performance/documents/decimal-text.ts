import { Decimal } from 'decimal.js'

const DECIMAL = /^-?\d{1,15}(?:\.\d{1,6})?$/

/** Whether a text is a plain decimal, `12.5`: up to 15 digits before the point and 6 after it, no exponent. */
export const isDecimalText = (text: string): boolean => DECIMAL.test(text)

/** Whether a decimal given as a text is above zero. */
export const isPositive = (text: string): boolean => new Decimal(text).greaterThan(0)

/** Compares two decimals given as texts: negative when the first is smaller. */
export const compareDecimals = (a: string, b: string): number => new Decimal(a).comparedTo(new Decimal(b))

/** A decimal without useless zeros, `12.50` becomes `12.5`: equal numbers become equal texts. */
export const plainDecimal = (text: string): string => new Exact(text).toFixed()

/** The exact sum of decimals given as texts, plain. Far more digits than any report adds up are kept. */
export const sumDecimals = (texts: readonly string[]): string =>
  Exact.sum(0, ...texts.map((text) => new Exact(text))).toFixed()

const Exact = Decimal.clone({ precision: 40 })
