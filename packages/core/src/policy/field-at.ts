import type { FactField, FactFields } from './facts.ts'

/** The field that a place in some facts leads to (`results`, `0`, `weight`); nothing where the rule reads no such fact. */
export const fieldAt = (fields: FactFields, [name, ...rest]: readonly (string | number)[]): FactField | undefined => {
  const field = Object.hasOwn(fields, String(name)) ? fields[String(name)] : undefined
  return field && fieldInside(field, rest)
}

const fieldInside = (field: FactField, [step, ...rest]: readonly (string | number)[]): FactField | undefined => {
  const { shape } = field
  if (step === undefined) return field
  if (shape.kind === 'group') return fieldAt(shape.fields, [step, ...rest])
  return shape.kind === 'list' && /^\d+$/.test(String(step)) ? fieldInside(shape.of, rest) : undefined
}
