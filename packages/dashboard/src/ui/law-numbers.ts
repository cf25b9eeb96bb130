import type { Translator } from '../i18n/translator.ts'
import { type ShownValue, valueText } from './value-text.ts'

/** How the numbers of a law are read: in which language, and by which names. */
interface ReadBy {
  readonly t: Translator
  readonly valueName: (code: string) => string
}

type Parts = { readonly [name: string]: ShownValue | undefined }

const isSingle = (value: ShownValue | undefined): boolean =>
  value !== undefined && (typeof value !== 'object' || value === null)

/** An object with parts. The kernel's own kinds are no such objects: scales, matrices and roundings are drawn on the page of the pack. */
const isParts = (value: ShownValue | undefined): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('kind' in value)

const isLine = (value: ShownValue | undefined): value is Parts =>
  isParts(value) && Object.keys(value).length > 0 && Object.values(value).every(isSingle)

/**
 * A parameter of a rule as rows of a name and a text: one number, or an object of numbers, as one row; an object of such objects as a row
 * for each. Nothing for what does not fit in a line.
 */
export const lawNumbers = (
  { t, valueName }: ReadBy,
  name: string,
  value: ShownValue | undefined,
): readonly (readonly [string, string])[] => {
  if (value === undefined) return []
  if (isSingle(value) || isLine(value)) return [[name, valueText(t, value, valueName)]]
  if (!isParts(value) || !Object.values(value).every(isLine)) return []
  return Object.entries(value).map(
    ([part, line]) => [`${name} · ${valueName(part)}`, valueText(t, line ?? null, valueName)] as const,
  )
}
