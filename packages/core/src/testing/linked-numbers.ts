import fc from 'fast-check'
import type { JsonObject } from '../case/json.ts'
import { type Decimal, decimal } from '../policy/decimal.ts'
import type { FactFields } from '../policy/facts.ts'
import type { Clues } from './law-clues.ts'
import { isNumberShape, type NumberShape, numberFact, spanOf, toStep } from './number-facts.ts'

/** The names of the numbers that stand side by side in a group. */
const numberNames = (fields: FactFields): readonly string[] =>
  Object.keys(fields).filter((name) => fields[name] && isNumberShape(fields[name].shape))

/** What a share of a number comes to for a shape, and its upper neighbour: for laws that state percents or parts of a target. */
export const sharesOf = (shape: NumberShape, whole: Decimal, { numbers }: Clues): readonly Decimal[] =>
  ['100', ...numbers].flatMap((text) => [
    shareOf(shape, whole, text),
    shareOf(shape, whole, text).plus(spanOf(shape).step),
  ])

const shareOf = (shape: NumberShape, whole: Decimal, percent: string): Decimal =>
  toStep(spanOf(shape), decimal(percent).times(whole).dividedBy(100))

interface Link {
  readonly from: string
  readonly to: string
  readonly percent: string
  readonly isOver: boolean
}

/** Sometimes puts two numbers of a group into a proportion that the law states: a quotient hits no edge by chance. */
export const arbitraryLink = (
  fields: FactFields,
  { numbers }: Clues,
): fc.Arbitrary<(group: JsonObject) => JsonObject> => {
  const names = numberNames(fields)
  if (names.length < 2) return fc.constant((group) => group)
  const name = fc.constantFrom(...names)
  const link = fc.record({ from: name, to: name, percent: fc.constantFrom('100', ...numbers), isOver: fc.boolean() })
  return fc
    .option(link, { nil: undefined, freq: 2 })
    .map((some) => (group) => (some ? linked(fields, group, some) : group))
}

const linked = (fields: FactFields, group: JsonObject, { from, to, percent, isOver }: Link): JsonObject => {
  const [field, whole] = [fields[to], group[from]]
  if (from === to || whole === undefined || !field || !isNumberShape(field.shape)) return group
  const share = shareOf(field.shape, decimal(String(whole)), percent)
  const number = numberFact(field.shape, isOver ? share.plus(spanOf(field.shape).step) : share)
  return field.accepts(number) ? { ...group, [to]: number } : group
}
