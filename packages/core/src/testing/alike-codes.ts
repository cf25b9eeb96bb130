import fc from 'fast-check'
import type { JsonObject } from '../case/json.ts'
import type { FactFields } from '../policy/facts.ts'

/** From so many on, facts that are chosen one by one are rarely all alike. */
const MANY = 3

/** Sometimes gives facts of one list of codes the same code, all or all but one: "if any is below" is rarely false by chance. */
export const arbitraryLikeness = (fields: FactFields): fc.Arbitrary<(group: JsonObject) => JsonObject> => {
  const many = [...Map.groupBy(Object.keys(fields), (name) => codesOf(fields, name).join())]
    .filter(([codes, names]) => codes !== '' && names.length >= MANY)
    .map(([, names]) => names)
  if (many.length === 0) return fc.constant((group) => group)
  const likeness = fc.record({ names: fc.constantFrom(...many), code: fc.nat(99), but: fc.nat(99) })
  return fc.option(likeness, { nil: undefined, freq: 2 }).map((some) => (group) => {
    if (!some) return group
    const codes = codesOf(fields, some.names[0] ?? '')
    const alike = some.names.filter((name, index) => name in group && index !== some.but % (some.names.length + 1))
    return { ...group, ...Object.fromEntries(alike.map((name) => [name, codes[some.code % codes.length]])) }
  })
}

const codesOf = (fields: FactFields, name: string): readonly string[] => {
  const shape = fields[name]?.shape
  return shape?.kind === 'code' ? shape.codes : []
}
