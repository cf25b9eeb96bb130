import type { Json, JsonObject } from '@siklus/core'
import type { FactField, FactFields } from '@siklus/core/policy'
import type { Locale } from '../../i18n/catalog.ts'
import { decimalOf } from '../work/decimal-input.ts'
import { type Form, indexesIn } from '../work/form.ts'

/** The names of the trial's fields begin with this, so that no fact is taken for one of the page's own. */
export const FACT = 'f.'

interface Reading {
  readonly form: Form
  readonly locale: Locale
}

/** The facts that were typed, at their places; what was left empty is left out. */
export const readFacts = (fields: FactFields, reading: Reading, at = FACT): JsonObject => {
  const facts: Record<string, Json> = {}
  for (const [name, field] of Object.entries(fields)) {
    const value = readFact(field, reading, `${at}${name}`)
    if (value !== undefined) facts[name] = value
  }
  return facts
}

const readFact = (field: FactField, reading: Reading, at: string): Json | undefined => {
  const { shape } = field
  if (shape.kind === 'group') {
    const facts = readFacts(shape.fields, reading, `${at}.`)
    return Object.keys(facts).length === 0 && !field.needed ? undefined : facts
  }
  if (shape.kind === 'list') return readList(field, reading, at)
  const typed = reading.form.text(at)
  return typed === '' ? undefined : factOf(field, typed, reading.locale)
}

/** Rows that nobody filled in are no items: the form always shows one more than there are. */
const readList = (field: FactField, reading: Reading, at: string): Json | undefined => {
  const { shape } = field
  if (shape.kind !== 'list') return undefined
  const items = itemsIn(reading.form, at)
    .map((index) => readFact(shape.of, reading, `${at}.${index}`))
    .filter((item) => item !== undefined)
    .filter((item) => typeof item !== 'object' || item === null || Object.keys(item).length > 0)
  return items.length === 0 && !field.needed ? undefined : items
}

/** The numbers of a list's rows in a form, whether the items are groups or single values. */
export const itemsIn = (form: Form, at: string): readonly number[] => {
  const single = form.names.flatMap((name) => {
    const rest = name.startsWith(`${at}.`) ? name.slice(at.length + 1) : ''
    return /^\d{1,4}$/.test(rest) ? [Number(rest)] : []
  })
  return [...new Set([...indexesIn(form, `${at}.`), ...single])].sort((a, b) => a - b)
}

const factOf = ({ shape }: FactField, typed: string, locale: Locale): Json => {
  switch (shape.kind) {
    case 'yes-no':
      return typed === 'yes' ? true : typed === 'no' ? false : typed
    case 'whole':
      return /^-?\d{1,15}$/.test(typed) ? Number(typed) : typed
    case 'exact':
      return decimalOf(typed, locale)
    default:
      return typed
  }
}
