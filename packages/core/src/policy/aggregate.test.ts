import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capped, floored, mean, mode, sum, weightedMean, weightedSum, within, worst } from './aggregate.ts'
import { type Decimal, decimal } from './decimal.ts'
import { PolicyMistake } from './errors.ts'

const texts = (...values: readonly string[]) => values.map((text) => decimal(text))
const parts = (...pairs: readonly [string, string][]) =>
  pairs.map(([value, weight]) => ({ value: decimal(value), weight: decimal(weight) }))

test('sums and means are exact where floats are not', () => {
  expect(sum(texts('0.1', '0.2')).toFixed()).toBe('0.3')
  expect(sum([]).toFixed()).toBe('0')
  expect(mean(texts('0.1', '0.2', '0.3')).toFixed()).toBe('0.2')
  expect(weightedSum(parts(['110', '0.7'], ['90', '0.3'])).toFixed()).toBe('104')
  expect(weightedMean(parts(['110', '70'], ['90', '30'])).toFixed()).toBe('104')
})

test('a part that weighs nothing does not count in a mean by weight', () => {
  expect(weightedMean(parts(['110', '0'], ['90', '12'])).toFixed()).toBe('90')
})

test.each<[string, () => unknown, string]>([
  ['the mean of nothing', () => mean([]), 'the mean: of nothing has no value'],
  ['the weighted mean of nothing', () => weightedMean([]), 'the weighted mean: of nothing has no value'],
  ['the mean of parts that weigh nothing', () => weightedMean(parts(['110', '0'])), 'of parts that weigh nothing'],
  ['the worst of nothing', () => worst(['a'], []), 'the worst: of nothing has no value'],
  ['the mode of nothing', () => mode(['a'], []), 'the mode: of nothing has no value'],
  ['the worst with a stranger', () => worst<string>(['a', 'b'], ['b', 'x']), "is asked of 'x', not one of a, b"],
  ['the mode with a stranger', () => mode<string>(['a', 'b'], ['x']), "is asked of 'x', not one of a, b"],
  ['a cap on what was divided by zero', () => capped(decimal(1).dividedBy(0), decimal(120)), 'has divided by zero'],
  ['a floor under what was divided by zero', () => floored(decimal(0).dividedBy(0), decimal(0)), 'has divided by zero'],
])('%s is a mistake of the rule', (_what, run, message) => {
  expect(run).toThrow(PolicyMistake)
  expect(run).toThrow(message)
})

test.each([
  ['119.99', '119.99'],
  ['120', '120'],
  ['120.01', '120'],
  ['0', '0'],
  ['-0.01', '0'],
])('%s within 0 and 120 is %s', (value, expected) => {
  expect(within(decimal(value), { least: decimal(0), most: decimal(120) }).toFixed()).toBe(expected)
})

const levels = ['best', 'good', 'fair', 'bad'] as const

test.each([
  [['good', 'good', 'bad'], 'good', 'bad'],
  [['best', 'bad', 'good', 'bad', 'best'], 'bad', 'bad'],
  [['best', 'fair'], 'fair', 'fair'],
  [['best'], 'best', 'best'],
] as const)('of %j the mode is %s, a tie flatters nobody, and the worst is %s', (given, common, least) => {
  expect(mode(levels, given)).toBe(common)
  expect(worst(levels, given)).toBe(least)
})

const values = fc.array(
  fc.integer({ min: -20_000, max: 20_000 }).map((n) => decimal(n).dividedBy(100)),
  { minLength: 1, maxLength: 12 },
)
const lowest = (all: readonly Decimal[]) => all.reduce((a, b) => (a.lt(b) ? a : b))
const highest = (all: readonly Decimal[]) => all.reduce((a, b) => (a.gt(b) ? a : b))

test('a mean lies between its parts, whatever the weights, and does not know their order', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(values, weights, (all, given) => {
      const weighted = all.map((value, index) => ({ value, weight: decimal(given[index] ?? 1) }))
      const isBetween = (one: Decimal) => lowest(all).lte(one) && one.lte(highest(all))
      const back = weightedMean([...weighted].reverse())
      return isBetween(mean(all)) && isBetween(weightedMean(weighted)) && back.eq(weightedMean(weighted))
    }),
  )
})

test('sums of quotients are the same in any order, to the last digit', () => {
  const quotients = fc.array(
    fc
      .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 999 }))
      .map(([a, b]) => decimal(a).dividedBy(b)),
    { minLength: 3, maxLength: 8 },
  )
  fc.assert(
    fc.property(quotients, fc.nat(7), (all, cut) => {
      const other = [...all.slice(cut % all.length), ...all.slice(0, cut % all.length)].reverse()
      return sum(all).eq(sum(other)) && mean(all).eq(mean(other)) && sum(all).precision() <= 40
    }),
  )
})

test('the mean by equal weights is the plain mean', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 12 }), (all, weight) => {
      const weighted = all.map((value) => ({ value, weight: decimal(weight) }))
      return weightedMean(weighted).minus(mean(all)).abs().lt('0.000000000001')
    }),
  )
})

test('mode and worst do not know the order, the worst is a given one, and none given is worse', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...levels), { minLength: 1, maxLength: 9 }), (given) => {
      const back = [...given].reverse()
      const least = worst(levels, given)
      const isLeast = given.every((label) => levels.indexOf(label) <= levels.indexOf(least))
      return (
        mode(levels, given) === mode(levels, back) && least === worst(levels, back) && given.includes(least) && isLeast
      )
    }),
  )
})
