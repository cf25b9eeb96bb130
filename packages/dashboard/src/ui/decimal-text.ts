import type { Translator } from '../i18n/translator.ts'

/** More decimals than any fact may have: only a division leaves so many. */
const MOST_DECIMALS = 12

const cutOff = new Intl.NumberFormat('en', {
  useGrouping: false,
  minimumFractionDigits: 6,
  maximumFractionDigits: 6,
  // what is shown must not look like another side of an edge: 2.4999… is not 2.5
  roundingMode: 'trunc',
})

const isEndless = (text: string): text is `${number}` =>
  /^-?\d+\.\d+$/.test(text) && (text.split('.')[1] ?? '').length > MOST_DECIMALS

/** A decimal kept as text, every digit as it stands; one with more than 12 decimals is cut off after 6, and `…` says so. */
export const decimalText = (t: Translator, text: string): string =>
  isEndless(text) ? `${t.decimal(cutOff.format(text))}…` : t.decimal(text)
