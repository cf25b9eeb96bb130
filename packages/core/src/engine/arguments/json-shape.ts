import { type Fault, type Field, fault, isList, isStorable, type Shape, UNSTORABLE, within } from './shape.ts'

// deeper than anybody's form, and far from where parsers and the database give up
const DEEPEST = 100

/**
 * Plain JSON, as it would come back from `JSON.parse`: no instances, functions or cycles, no number without a value, nothing missing in a
 * list, no text that a database cannot keep. A field of an object may be undefined: it is left out.
 */
export const json: Shape = (value, field) => faultsOf(value, field, DEEPEST)

const NONE: readonly Fault[] = []

const faultsOf = (value: unknown, field: Field, levels: number): readonly Fault[] => {
  if (value === null || typeof value === 'boolean') return NONE
  if (typeof value === 'string') return isStorable(value) ? NONE : fault(field, UNSTORABLE)
  if (typeof value === 'number') return Number.isFinite(value) ? NONE : fault(field, 'is a number without a value')
  if (typeof value !== 'object') return fault(field, `is a ${typeof value}, which JSON has not`)
  if (levels === 0) return fault(field, `lies deeper than ${DEEPEST} levels`)
  if (isList(value)) return faultsOfParts(value.keys(), value as never, { field, levels })
  if (!isPlain(value)) return fault(field, 'is not a plain object')
  return faultsOfParts(Object.keys(value), value as never, { field, levels })
}

interface Place {
  readonly field: Field
  readonly levels: number
}

/** The first part that is wrong: one is enough to refuse, and lists may be long. */
const faultsOfParts = (
  names: Iterable<string | number>,
  value: { readonly [name: string | number]: unknown },
  { field, levels }: Place,
): readonly Fault[] => {
  for (const name of names) {
    if (name === '__proto__') return fault(field, "has a field called '__proto__'")
    if (typeof name === 'string' && !isStorable(name)) return fault(field, 'has a field whose name no storage keeps')
    const part = value[name]
    if (part === undefined && typeof name === 'string') continue
    const faults = faultsOf(part, within(field, name), levels - 1)
    if (faults.length > 0) return faults
  }
  return NONE
}

/** Made by a literal or by `JSON.parse`, also in another realm. */
const isPlain = (value: object): boolean => {
  if ('toJSON' in value) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
