import type { Json, JsonObject } from '../case/json.ts'
import { decimal } from './decimal.ts'
import { type FactFault, PolicyMistake } from './errors.ts'
import { isIsoDay } from './iso-day.ts'
import type { Words } from './words.ts'

/** What a fact may be, as data: forms, printed documents and generators are made from it. */
export type FactShape =
  | { readonly kind: 'code'; readonly codes: readonly string[]; readonly labels?: Readonly<Record<string, Words>> }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'day' }
  | { readonly kind: 'whole'; readonly min: number; readonly max: number }
  | { readonly kind: 'exact'; readonly min: string; readonly max: string; readonly places: number }
  | { readonly kind: 'list'; readonly of: FactField; readonly min: number; readonly max: number }
  | { readonly kind: 'group'; readonly fields: FactFields }

/** One fact that a rule reads: which values it may have, in words, as data and as a check. */
export interface FactField<Value extends Json = Json, Needed extends boolean = boolean> {
  readonly allowed: string
  readonly needed: Needed
  readonly shape: FactShape
  /** What people call it, on screen and in print. */
  readonly called?: Words
  accepts(value: unknown): value is Value
}

/** The facts a rule reads, by name. */
export type FactFields = { readonly [name: string]: FactField }

type NeededNames<Fields extends FactFields> = {
  [Name in keyof Fields]: Fields[Name] extends FactField<Json, true> ? Name : never
}[keyof Fields]

/** The value of a field. */
export type ValueIn<Field> = Field extends FactField<infer Value> ? Value : never

/** The facts that fit these fields: plain JSON, optional ones may be left out. */
export type FactsOf<Fields extends FactFields> = {
  readonly [Name in NeededNames<Fields>]: ValueIn<Fields[Name]>
} & { readonly [Name in Exclude<keyof Fields, NeededNames<Fields>>]?: ValueIn<Fields[Name]> | undefined }

/** One of a list of codes, with the words for each where people choose among them. Throws `PolicyMistake` for no codes, or one twice. */
export const oneOf = <const Code extends string>(
  codes: readonly Code[],
  labels?: Readonly<Record<NoInfer<Code>, Words>>,
): FactField<Code, true> => {
  demand(codes.length > 0 && new Set(codes).size === codes.length, `codes ${codes.join(', ') || '(none)'}`)
  return {
    allowed: `one of ${codes.join(', ')}`,
    needed: true,
    shape: { kind: 'code', codes, ...(labels && { labels }) },
    accepts: (value): value is Code => codes.some((code) => code === value),
  }
}

/** A fact that nothing can be, or that is more exact than its text may be, would refuse everybody in production. */
const demand = (isPossible: boolean, what: string): void => {
  if (!isPossible) throw new PolicyMistake('fact', `cannot have the ${what}`)
}

/** True or false. */
export const yesOrNo: FactField<boolean, true> = {
  allowed: 'true or false',
  needed: true,
  shape: { kind: 'yes-no' },
  accepts: (value) => typeof value === 'boolean',
}

/** A day of the calendar, `YYYY-MM-DD`. */
export const isoDay: FactField<string, true> = {
  allowed: 'a day written YYYY-MM-DD',
  needed: true,
  shape: { kind: 'day' },
  accepts: isIsoDay,
}

/** A whole number, both ends included: `wholeNumber({ min: 1, max: 12 })`. Throws `PolicyMistake` for ends that are not whole or turned round. */
export const wholeNumber = ({ min, max }: { readonly min: number; readonly max: number }): FactField<number, true> => {
  demand(Number.isSafeInteger(min) && Number.isSafeInteger(max) && min <= max, `whole numbers from ${min} to ${max}`)
  return {
    allowed: `a whole number from ${min} to ${max}`,
    needed: true,
    shape: { kind: 'whole', min, max },
    accepts: (value): value is number =>
      Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
  }
}

/** What an exact number may be. */
export interface ExactSpan {
  /** Smallest and largest, both included, as text: `'0'`. */
  readonly min: string
  readonly max: string
  /** Decimal places at most, 0 to 12. */
  readonly places: number
}

const EXACT_TEXT = /^-?(0|[1-9]\d{0,17})(?:\.(\d{1,12}))?$/

const isExactText = (value: unknown, places: number): value is string => {
  const match = typeof value === 'string' ? EXACT_TEXT.exec(value) : null
  return match !== null && (match[2] ?? '').length <= places
}

/**
 * An exact number as text, never a float: `exactNumber({ min: '0', max: '200', places: 2 })` takes `'97.5'`. Throws `PolicyMistake` for ends
 * that are turned round or that the text could not say.
 */
export const exactNumber = ({ min, max, places }: ExactSpan): FactField<string, true> => {
  demand(Number.isInteger(places) && places >= 0 && places <= 12, `${places} decimal places`)
  demand(
    [min, max].every((end) => isExactText(end, places)) && decimal(min).lte(max),
    `numbers from ${min} to ${max} with ${places} decimal places`,
  )
  const [least, most] = [decimal(min), decimal(max)]
  return {
    allowed: `a number from ${min} to ${max} with at most ${places} decimal places, written as text`,
    needed: true,
    shape: { kind: 'exact', min, max, places },
    accepts: (value): value is string => {
      if (!isExactText(value, places)) return false
      const number = decimal(value)
      return number.gte(least) && number.lte(most)
    },
  }
}

/** How many items a list may have; from none to a thousand unless told. */
export interface ListSpan {
  readonly min?: number
  readonly max?: number
}

/**
 * A list: `listOf(group({ weight: … }), { min: 1 })`. Faults inside name the place: `results.0.weight`. Throws `PolicyMistake` for a span
 * that is turned round.
 */
export const listOf = <Value extends Json>(
  of: FactField<Value, true>,
  { min = 0, max = 1000 }: ListSpan = {},
): FactField<readonly Value[], true> => {
  demand(Number.isInteger(min) && Number.isInteger(max) && min >= 0 && min <= max, `${min} to ${max} items`)
  return {
    allowed: `a list of ${min} to ${max}, each ${of.allowed}`,
    needed: true,
    shape: { kind: 'list', of, min, max },
    accepts: (value): value is readonly Value[] =>
      Array.isArray(value) &&
      value.length >= min &&
      value.length <= max &&
      itemsOf(value).every((item) => of.accepts(item)),
  }
}

/** Every place of a list, the empty ones too: `every` and `map` pass over a place that was never filled. */
const itemsOf = (list: readonly unknown[]): readonly unknown[] => Array.from(list)

/** Facts that belong together, as a fact: `group({ target: …, realisation: … })`. */
export const group = <const Fields extends FactFields>(
  fields: Fields,
): FactField<Extract<FactsOf<Fields>, Json>, true> => ({
  allowed: `an object with ${Object.keys(fields).join(', ')}`,
  needed: true,
  shape: { kind: 'group', fields },
  accepts: (value): value is Extract<FactsOf<Fields>, Json> => isGiven(value) && factFaults(fields, value).length === 0,
})

/** The same fact, but it may be left out. */
export const optional = <Value extends Json>(field: FactField<Value>): FactField<Value, false> => ({
  ...field,
  needed: false,
})

/** The same fact under the name that people give it. */
export const called = <Value extends Json, Needed extends boolean>(
  words: Words,
  field: FactField<Value, Needed>,
): FactField<Value, Needed> => ({ ...field, called: words })

type Given = Readonly<Record<string, unknown>>

/** True for an object that may hold facts: no list, not null. */
export const isGiven = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What came, as JSON text; what JSON does not carry in its own words. */
export const told = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (typeof value === 'bigint' || typeof value === 'number') return String(value)
  try {
    return JSON.stringify(value) ?? `a ${typeof value}`
  } catch {
    return 'what JSON cannot carry'
  }
}

/** The faults of one value; those inside a list or a group name their own place. */
const faultsAt = (path: string, field: FactField, value: unknown): readonly FactFault[] => {
  if (value === undefined ? !field.needed : field.accepts(value)) return []
  const inner = faultsInside(path, field, value)
  return inner.length > 0 ? inner : [{ field: path, allowed: field.allowed, got: told(value) }]
}

const faultsInside = (path: string, { shape }: FactField, value: unknown): readonly FactFault[] => {
  if (shape.kind === 'group' && isGiven(value))
    return factFaults(shape.fields, value).map((fault) => ({ ...fault, field: `${path}.${fault.field}` }))
  if (shape.kind !== 'list' || !Array.isArray(value)) return []
  return itemsOf(value).flatMap((item, index) => faultsAt(`${path}.${index}`, shape.of, item))
}

/** Every fault of some facts: missing, not allowed, or not read by the rule at all (a misspelt optional fact must not pass). */
export const factFaults = (fields: FactFields, facts: Given): readonly FactFault[] => {
  const faults: FactFault[] = []
  for (const name in fields) faults.push(...faultsAt(name, fields[name] as FactField, facts[name]))
  for (const name in facts)
    if (!Object.hasOwn(fields, name) && facts[name] !== undefined)
      faults.push({ field: name, allowed: notRead(fields), got: told(facts[name]) })
  return faults
}

const notRead = (fields: FactFields): string =>
  `left out, for the rule reads only: ${Object.keys(fields).join(', ') || 'nothing'}`

/** The facts that have a value, in the order in which the rule names them: so the same facts are always the same JSON. A copy. */
export const acceptedFacts = (fields: FactFields, facts: Given): JsonObject => {
  const accepted: Record<string, Json> = {}
  for (const name in fields) {
    const value = facts[name]
    if (value !== undefined) accepted[name] = copied(fields[name] as FactField, value as Json)
  }
  return accepted
}

const copied = ({ shape }: FactField, value: Json): Json => {
  if (shape.kind === 'group') return acceptedFacts(shape.fields, value as JsonObject)
  if (shape.kind === 'list') return (value as readonly Json[]).map((item) => copied(shape.of, item))
  return value
}
