import type { Json, JsonObject } from '../case/json.ts'
import type { FactFault } from './errors.ts'
import { isIsoDay } from './iso-day.ts'

/** One fact that a rule reads: which values it may have, in words and as a check. */
export interface FactField<Value extends Json = Json, Needed extends boolean = boolean> {
  readonly allowed: string
  readonly needed: Needed
  accepts(value: unknown): value is Value
}

/** The facts a rule reads, by name. */
export type FactFields = Readonly<Record<string, FactField>>

type NeededNames<Fields extends FactFields> = {
  [Name in keyof Fields]: Fields[Name] extends FactField<Json, true> ? Name : never
}[keyof Fields]

type ValueIn<Field> = Field extends FactField<infer Value> ? Value : never

/** The facts that fit these fields: plain JSON, optional ones may be left out. */
export type FactsOf<Fields extends FactFields> = {
  readonly [Name in NeededNames<Fields>]: ValueIn<Fields[Name]>
} & { readonly [Name in Exclude<keyof Fields, NeededNames<Fields>>]?: ValueIn<Fields[Name]> | undefined }

/** One of a list of codes. */
export const oneOf = <const Code extends string>(codes: readonly Code[]): FactField<Code, true> => ({
  allowed: `one of ${codes.join(', ')}`,
  needed: true,
  accepts: (value): value is Code => codes.some((code) => code === value),
})

/** True or false. */
export const yesOrNo: FactField<boolean, true> = {
  allowed: 'true or false',
  needed: true,
  accepts: (value) => typeof value === 'boolean',
}

/** A day of the calendar, `YYYY-MM-DD`. */
export const isoDay: FactField<string, true> = { allowed: 'a day written YYYY-MM-DD', needed: true, accepts: isIsoDay }

/** The same fact, but it may be left out. */
export const optional = <Value extends Json>(field: FactField<Value>): FactField<Value, false> => ({
  allowed: field.allowed,
  needed: false,
  accepts: field.accepts,
})

type Given = Readonly<Record<string, unknown>>

const told = (value: unknown): string => JSON.stringify(value) ?? 'nothing'

const faultOf = (name: string, field: FactField, value: unknown): FactFault | undefined => {
  if (value === undefined ? !field.needed : field.accepts(value)) return undefined
  return { field: name, allowed: field.allowed, got: told(value) }
}

/** Every fault of some facts: missing, not allowed, or not read by the rule at all (a misspelt optional fact must not pass). */
export const factFaults = (fields: FactFields, facts: Given): readonly FactFault[] => {
  const allowed = `left out, for the rule reads only: ${Object.keys(fields).join(', ') || 'nothing'}`
  const strangers = Object.keys(facts).filter((name) => !Object.hasOwn(fields, name) && facts[name] !== undefined)
  return [
    ...Object.entries(fields).flatMap(([name, field]) => faultOf(name, field, facts[name]) ?? []),
    ...strangers.map((name) => ({ field: name, allowed, got: told(facts[name]) })),
  ]
}

/** The facts that have a value, in the order in which the rule names them: so the same facts are always the same JSON. */
export const acceptedFacts = (fields: FactFields, facts: Given): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = facts[name]
      return field.accepts(value) ? [[name, value]] : []
    }),
  )
