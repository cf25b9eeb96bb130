import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { decide } from '../../policy/evaluate.ts'
import { labelAt } from '../../policy/scale.ts'
import { pp30Pack } from './pack.ts'
import { predicate } from './predicate.ts'
import { predicateScale } from './predicate-scale.ts'
import { pp30Predicates } from './predicates.ts'

const given = (finalValue: string, hasInnovation?: boolean) =>
  decide(pp30Pack, predicate, { finalValue, hasInnovation }, { on: '2021-12-31' })
const edges = [0, 50, 70, 90, 110, 120].flatMap((edge) => [edge * 100 - 1, edge * 100, edge * 100 + 1])
const values = fc
  .oneof(fc.constantFrom(...edges), fc.integer({ min: 0, max: 12_000 }))
  .filter((n) => n >= 0 && n <= 12_000)
  .map((n) => decimal(n).dividedBy(100).toFixed())

test('art. 41: very good if and only if the value is 110 or more and there is an innovation', () => {
  fc.assert(
    fc.property(values, fc.option(fc.boolean(), { nil: undefined }), (value, innovation) => {
      const isVeryGood = decimal(value).gte(110) && innovation === true
      return (given(value, innovation) === 'very-good') === isVeryGood
    }),
  )
})

test('art. 41: an innovation changes nothing below 110 and one step from there on', () => {
  fc.assert(
    fc.property(values, (value) => {
      const [without, withOne] = [given(value, false), given(value, true)]
      return decimal(value).lt(110) ? without === withOne : without === 'good' && withOne === 'very-good'
    }),
  )
})

test('a higher value never gives a worse predicate', () => {
  fc.assert(
    fc.property(values, values, fc.boolean(), (one, other, innovation) => {
      const [less, more] = [one, other].sort((a, b) => decimal(a).cmp(b)) as [string, string]
      const rank = (value: string) => pp30Predicates.indexOf(given(value, innovation))
      return rank(more) <= rank(less)
    }),
  )
})

test('the bands hold every value from 0 to 120 and nothing above', () => {
  fc.assert(fc.property(values, (value) => pp30Predicates.includes(labelAt(predicateScale, decimal(value)))))
  expect(() => labelAt(predicateScale, decimal('120.01'))).toThrow("Scale 'pp30-predicate' has no band so high")
})
