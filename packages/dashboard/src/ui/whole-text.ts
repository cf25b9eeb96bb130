import type { Translator } from '../i18n/translator.ts'

const YEARS = { first: 1900, last: 2199 } as const

/** A whole number as people read it, `50.000`. From 1900 to 2199 it may be a year, and nobody writes `2.026` for one. */
export const wholeText = (t: Translator, value: number): string =>
  value >= YEARS.first && value <= YEARS.last ? String(value) : t.number(value)
