import type { Json, JsonObject } from '@siklus/core'
import type { FactField, FactFields } from '@siklus/core/policy'
import type { Locale } from '../../i18n/catalog.ts'
import { decimalOf } from '../work/decimal-input.ts'
import { type Form, indexesIn } from '../work/form.ts'

/** The names of the trial's fields begin with this, so that no fact is taken for one of the page's own. */
export const FACT = 'f.'

/** A form, and the language in which its numbers were typed. */
export interface Reading {
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

const readList = (field: FactField, reading: Reading, at: string): Json | undefined => {
  if (field.shape.kind !== 'list') return undefined
  const items = filledRows(field.shape.of, reading, at).map(({ item }) => item)
  return items.length === 0 && !field.needed ? undefined : items
}

interface FilledRow {
  /** The number that the row has in the form. */
  readonly row: number
  readonly item: Json
}

/** Rows that nobody filled in are no items, wherever they stand. */
const filledRows = (of: FactField, reading: Reading, at: string): readonly FilledRow[] =>
  rowsIn(reading.form, at).flatMap((row) => {
    const item = readFact(of, reading, `${at}.${row}`)
    return item === undefined || holdsNothing(item) ? [] : [{ row, item }]
  })

/** A needed group or list inside a row is there even when nothing was typed into it. */
const holdsNothing = (item: Json | undefined): boolean =>
  item === undefined || (typeof item === 'object' && item !== null && Object.values(item).every(holdsNothing))

/** A fact of the form: the name of its field, and its path by the numbers that people see beside the rows. */
export interface FormPlace {
  readonly at: string
  readonly seen: string
}

/** Where the form has the fact that a rule knows as `parts.1.value`: the rule does not count the rows that nobody filled in. */
export const placeOf = (fields: FactFields, reading: Reading, path: string): FormPlace => {
  const [name = '', ...rest] = path.split('.')
  return placeIn(fields[name], reading, { at: `${FACT}${name}`, seen: name, rest })
}

const placeIn = (
  field: FactField | undefined,
  reading: Reading,
  { at, seen, rest: [part, ...rest] }: FormPlace & { readonly rest: readonly string[] },
): FormPlace => {
  if (part === undefined) return { at, seen }
  const shape = field?.shape
  if (shape?.kind !== 'list') {
    const inner = shape?.kind === 'group' ? shape.fields[part] : undefined
    return placeIn(inner, reading, { at: `${at}.${part}`, seen: `${seen}.${part}`, rest })
  }
  const row = filledRows(shape.of, reading, at)[Number(part)]?.row ?? Number(part)
  const position = Math.max(rowsIn(reading.form, at).indexOf(row), 0)
  return placeIn(shape.of, reading, { at: `${at}.${row}`, seen: `${seen}.${position}`, rest })
}

/** The numbers of a list's rows in a form, whether the items are groups or single values; at least so many, empty ones after the last. */
export const rowsIn = (form: Form, at: string, least = 0): readonly number[] => {
  const rows = givenRows(form, at)
  const next = (rows.at(-1) ?? -1) + 1
  return [...rows, ...Array.from({ length: Math.max(least - rows.length, 0) }, (_, index) => next + index)]
}

const givenRows = (form: Form, at: string): readonly number[] => {
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
      return wholeOf(typed, locale)
    case 'exact':
      return decimalOf(typed, locale)
    default:
      return typed
  }
}

const wholeOf = (typed: string, locale: Locale): Json => {
  const plain = decimalOf(typed, locale)
  return /^-?\d{1,15}$/.test(plain) ? Number(plain) : typed
}
