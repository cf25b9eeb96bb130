import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { InvalidFacts } from '../../policy/errors.ts'
import { decide } from '../../policy/evaluate.ts'
import { averageRating } from './average-rating.ts'
import type { FinalRatingFacts } from './decide.ts'
import { outputRating } from './output-rating.ts'
import { phSpmsPack } from './pack.ts'

type Outputs = FinalRatingFacts['outputs']

const on = '2026-12-31'
const dimension = fc.integer({ min: 1, max: 5 }).map((judged) => ({ judged }))
const output = fc
  .record(
    { quality: dimension, efficiency: dimension, timeliness: dimension },
    { requiredKeys: [], noNullPrototype: true },
  )
  .filter((rated) => Object.keys(rated).length > 0)
const outputs = fc.array(output, { minLength: 1, maxLength: 12 })
const weight = fc.integer({ min: 1, max: 10_000 }).map((hundredths) => (hundredths / 100).toFixed(2))

const average = (given: Outputs) => decide(phSpmsPack, averageRating, { outputs: given }, { on })
const weighing = (given: Outputs, weights: readonly string[]): Outputs =>
  given.map((one, index) => ({ ...one, weight: weights[index % weights.length] ?? '1' }))

test('the rating of an output lies between its worst and its best dimension', () => {
  fc.assert(
    fc.property(output, (rated) => {
      const judgements = Object.values(rated).map(({ judged }) => judged)
      const value = decimal(decide(phSpmsPack, outputRating, rated, { on }).value)
      return value.gte(Math.min(...judgements)) && value.lte(Math.max(...judgements))
    }),
  )
})

test('the average lies between the worst and the best output, however they weigh', () => {
  fc.assert(
    fc.property(outputs, fc.array(weight, { minLength: 1 }), (given, weights) => {
      const ratings = given.map((one) => decimal(decide(phSpmsPack, outputRating, one, { on }).value).toNumber())
      const value = decimal(average(weighing(given, weights)).value).toNumber()
      // what is compared here is rounded to the floats of the test
      return value >= Math.min(...ratings) - 1e-12 && value <= Math.max(...ratings) + 1e-12
    }),
  )
})

test('the order of the outputs does not matter, to the last digit', () => {
  fc.assert(
    fc.property(outputs, fc.array(weight, { minLength: 12, maxLength: 12 }), (given, weights) => {
      const weighed = weighing(given, weights)
      expect(average([...weighed].reverse())).toEqual(average(weighed))
    }),
  )
})

test('outputs that all weigh the same weigh nothing special', () => {
  fc.assert(
    fc.property(outputs, weight, (given, same) => average(weighing(given, [same])).value === average(given).value),
  )
})

test('points over parts is the average, in whole sixths', () => {
  fc.assert(
    fc.property(outputs, (given) => {
      const { value, points, of } = average(given)
      expect(decimal(points).dividedBy(of).toFixed()).toBe(value)
      expect([decimal(points).isInteger(), of]).toEqual([true, `${given.length * 6}`])
    }),
  )
})

test('weights for some outputs only are refused, and tell how many', () => {
  const ask = () => average([{ quality: { judged: 5 }, weight: '60' }, { quality: { judged: 2 } }])
  expect(ask).toThrow(InvalidFacts)
  expect(ask).toThrow("'outputs' must be a weight for every output, or for none, got weights for 1 of 2")
})
