import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from './decimal.ts'
import { ceiling, floor, halfEven, halfUp, type Rounding, truncate } from './rounding.ts'

test.each<[string, Rounding, string, string]>([
  ['halfUp', halfUp, '2.345', '2.35'],
  ['halfUp', halfUp, '2.3449999', '2.34'],
  ['halfUp', halfUp, '-2.345', '-2.35'],
  ['halfEven', halfEven, '2.345', '2.34'],
  ['halfEven', halfEven, '2.355', '2.36'],
  ['truncate', truncate, '2.349', '2.34'],
  ['truncate', truncate, '-2.349', '-2.34'],
  ['floor', floor, '-2.341', '-2.35'],
  ['floor', floor, '2.349', '2.34'],
  ['ceiling', ceiling, '2.341', '2.35'],
  ['ceiling', ceiling, '-2.349', '-2.34'],
])('%s to two places: %s', (_name, rounding, value, expected) => {
  expect(rounding(decimal(value), 2).toFixed(2)).toBe(expected)
})

const roundings = fc.constantFrom(halfUp, halfEven, truncate, floor, ceiling)
const thousandths = fc.integer({ min: -200_000, max: 200_000 }).map((n) => decimal(n).dividedBy(1000))
const ties = fc.integer({ min: -2000, max: 2000 }).map((n) => decimal(n).times(10).plus(5).dividedBy(1000))

test('every rounding is monotone, moves by less than one last digit, and leaves a rounded value alone', () => {
  const value = fc.oneof(thousandths, ties)
  fc.assert(
    fc.property(roundings, value, value, (round, a, b) => {
      const [low, high] = a.lte(b) ? [a, b] : [b, a]
      const once = round(a, 2)
      return round(low, 2).lte(round(high, 2)) && once.minus(a).abs().lt('0.01') && round(once, 2).equals(once)
    }),
  )
})
