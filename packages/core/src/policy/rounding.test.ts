import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from './decimal.ts'
import { PolicyMistake } from './errors.ts'
import { type RoundingName, rounding, roundTo } from './rounding.ts'

test.each<[RoundingName, string, string]>([
  ['half-up', '2.345', '2.35'],
  ['half-up', '2.3449999', '2.34'],
  ['half-up', '-2.345', '-2.35'],
  ['half-even', '2.345', '2.34'],
  ['half-even', '2.355', '2.36'],
  ['truncate', '2.349', '2.34'],
  ['truncate', '-2.349', '-2.34'],
  ['floor', '-2.341', '-2.35'],
  ['floor', '2.349', '2.34'],
  ['ceiling', '2.341', '2.35'],
  ['ceiling', '-2.349', '-2.34'],
])('%s to two places: %s', (by, value, expected) => {
  expect(roundTo(decimal(value), rounding(by, 2)).toFixed(2)).toBe(expected)
})

test.each([-1, 0.5, Number.NaN])('%s decimal places are refused', (places) => {
  expect(() => rounding('half-up', places)).toThrow(PolicyMistake)
})

const ways = fc.constantFrom<RoundingName>('half-up', 'half-even', 'truncate', 'floor', 'ceiling')
const thousandths = fc.integer({ min: -200_000, max: 200_000 }).map((n) => decimal(n).dividedBy(1000))
const ties = fc.integer({ min: -2000, max: 2000 }).map((n) => decimal(n).times(10).plus(5).dividedBy(1000))

test('every rounding is monotone, moves by less than one last digit, and leaves a rounded value alone', () => {
  const value = fc.oneof(thousandths, ties)
  fc.assert(
    fc.property(ways, value, value, (by, a, b) => {
      const hundredths = rounding(by, 2)
      const [low, high] = a.lte(b) ? [a, b] : [b, a]
      const once = roundTo(a, hundredths)
      const isMonotone = roundTo(low, hundredths).lte(roundTo(high, hundredths))
      return isMonotone && once.minus(a).abs().lt('0.01') && roundTo(once, hundredths).equals(once)
    }),
  )
})
