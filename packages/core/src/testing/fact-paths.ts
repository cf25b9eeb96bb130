import { isJsonObject, type Json, type JsonObject } from '../case/json.ts'
import type { FactField, FactFields } from '../policy/facts.ts'
import { fieldAt as fieldAtPlace } from '../policy/field-at.ts'

/** A place in some facts: the names of groups and facts, and the places of items in lists. */
export type Place = readonly (string | number)[]

/** Every place that a path means in these facts: `results.*.value` is one place for each result. */
export const placesOf = (facts: Json, path: string): readonly Place[] => expand(facts, path.split('.'), [])

const expand = (value: Json | undefined, [step, ...rest]: readonly string[], place: Place): readonly Place[] => {
  if (step === undefined) return [place]
  if (step === '*')
    return Array.isArray(value) ? value.flatMap((item: Json, index) => expand(item, rest, [...place, index])) : []
  return isJsonObject(value) ? expand(value[step], rest, [...place, step]) : []
}

/** What stands at a place. */
export const valueAt = (facts: Json, place: Place): Json | undefined =>
  place.reduce<Json | undefined>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)]
    return isJsonObject(value) ? value[step] : undefined
  }, facts)

/** The same facts with something else at a place, or with nothing there. */
export const withValueAt = (facts: JsonObject, place: Place, value: Json | undefined): JsonObject =>
  replaced(facts, place, value) as JsonObject

const replaced = (facts: Json | undefined, [step, ...rest]: Place, value: Json | undefined): Json | undefined => {
  if (step === undefined) return value
  if (Array.isArray(facts))
    return facts.map((item: Json, index) => (index === step ? replaced(item, rest, value) : item) as Json)
  const { [step]: inner, ...others } = (facts ?? {}) as JsonObject
  const changed = replaced(inner, rest, value)
  return changed === undefined ? others : { ...others, [step]: changed }
}

/** The field that a path with stars, or a place, leads to; nothing where the rule reads no such fact. */
export const fieldAt = (fields: FactFields, place: Place): FactField | undefined =>
  fieldAtPlace(
    fields,
    place.map((step) => (step === '*' ? 0 : step)),
  )

/** A fact as it stands in some facts. */
export interface FactThere {
  readonly place: Place
  readonly field: FactField
  /** Nothing where an optional fact is left out. */
  readonly value: Json | undefined
}

/** Every field with what stands in its place, groups and lists before what is inside them, in the order of the rule. */
export const factsThere = (fields: FactFields, facts: JsonObject, above: Place = []): readonly FactThere[] =>
  Object.entries(fields).flatMap(([name, field]) => thereAt(field, facts[name], [...above, name]))

const thereAt = (field: FactField, value: Json | undefined, place: Place): readonly FactThere[] => {
  const { shape } = field
  const itself = { place, field, value }
  if (shape.kind === 'group' && isJsonObject(value)) return [itself, ...factsThere(shape.fields, value, place)]
  if (shape.kind !== 'list' || !Array.isArray(value)) return [itself]
  return [itself, ...value.flatMap((item: Json, index) => thereAt(shape.of, item, [...place, index]))]
}
