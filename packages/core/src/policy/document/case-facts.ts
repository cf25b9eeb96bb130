import type { Json, JsonObject } from '../../case/json.ts'
import type { FactField, FactFields } from '../facts.ts'
import { isIsoDay } from '../iso-day.ts'
import { itemName, ownName } from './fact-name.ts'
import { isScalar, type Scalar, scalarText } from './json-text.ts'
import { plain } from './markdown.ts'
import type { Print } from './print.ts'
import { codeText } from './shape-text.ts'

/** The facts of a case in one cell: `Hasil kerja 1: Bobot: 30, Nilai: 97,5; Hasil kerja 2: …`. */
export const caseFacts = (print: Print, fields: FactFields, facts: JsonObject): string =>
  tellEach(print, fields, facts).join('; ')

const tellEach = (print: Print, fields: FactFields, facts: JsonObject): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    tell(print, { name: ownName(print, name, field), field }, facts[name]),
  )

interface Named {
  readonly name: string
  readonly field: FactField
}

const tell = (print: Print, { name, field }: Named, value: Json | undefined): readonly string[] => {
  if (value === undefined) return []
  const { shape } = field
  if (shape.kind !== 'list' || !isList(value)) return [`${name}: ${valueText(print, field, value)}`]
  return value.map((item, index) => `${itemName(print, name, String(index))}: ${valueText(print, shape.of, item)}`)
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

// A case may hold facts that the rule refuses, so a value need not fit its field.
const valueText = (print: Print, field: FactField, value: Json): string => {
  if (isScalar(value)) return leafText(print, field, value)
  if (isList(value)) return value.map((item) => valueText(print, field, item)).join(', ')
  return field.shape.kind === 'group'
    ? tellEach(print, field.shape.fields, value).join(', ')
    : plain(JSON.stringify(value))
}

const leafText = (print: Print, { shape }: FactField, value: Scalar): string => {
  if (typeof value !== 'string') return scalarText(print, value, [])
  if (shape.kind === 'code' && shape.codes.includes(value)) return codeText(print, shape, value)
  if (shape.kind === 'day' && isIsoDay(value)) return print.day(value)
  return shape.kind === 'exact' ? print.number(value) : plain(value)
}
