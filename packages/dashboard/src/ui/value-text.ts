import type { Translator } from '../i18n/translator.ts'
import { decimalText } from './decimal-text.ts'

/** The value of a finding: plain JSON. */
export type ShownValue =
  | string
  | number
  | boolean
  | null
  | readonly ShownValue[]
  | { readonly [name: string]: ShownValue | undefined }

/** A value as people read it: codes by their names, exact numbers with the marks of the language, parts one after the other. */
export const valueText = (t: Translator, value: ShownValue, name: (code: string) => string): string => {
  if (value === null) return '–'
  if (typeof value === 'boolean') return value ? t('ui.yes') : t('ui.no')
  if (typeof value === 'number') return t.number(value)
  if (typeof value === 'string') return /^-?\d+(\.\d+)?$/.test(value) ? decimalText(t, value) : name(value)
  if (isList(value)) return value.map((one) => valueText(t, one, name)).join(', ')
  return Object.entries(value)
    .map(([key, one]) => `${name(key)}: ${valueText(t, one ?? null, name)}`)
    .join('; ')
}

const isList = (value: ShownValue): value is readonly ShownValue[] => Array.isArray(value)
