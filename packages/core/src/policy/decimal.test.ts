import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal, finite, isDecimal, isExact } from './decimal.ts'
import { InexactNumber, PolicyMistake } from './errors.ts'

test('sums are exact where floats are not', () => {
  expect(0.1 + 0.2).not.toBe(0.3)
  expect(decimal('0.1').plus(decimal('0.2')).toFixed()).toBe('0.3')
})

test('the PP 46 efficiency of exactly 24 percent stays exactly 24', () => {
  const efficiency = decimal(100).minus(decimal('0.76').times(25).dividedBy(25).times(100))
  expect(efficiency.equals(24)).toBe(true)
})

test.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])('the float %s is refused', (value) => {
  expect(() => decimal(value)).toThrow(InexactNumber)
})

test.each(['', '1,5', '1e3', '0x10', ' 1', '.5', 'NaN'])('the text %j is refused', (value) => {
  expect(() => decimal(value)).toThrow(`'${value}' is not an exact decimal`)
})

test('hundredths add up exactly, in any order', () => {
  const hundredths = fc.integer({ min: -1_000_000, max: 1_000_000 })
  fc.assert(
    fc.property(fc.array(hundredths, { maxLength: 20 }), (amounts) => {
      const parts = amounts.map((amount) => decimal(amount).dividedBy(100))
      const forth = parts.reduce((sum, part) => sum.plus(part), decimal(0))
      const back = parts.reduceRight((sum, part) => sum.plus(part), decimal(0))
      return forth.times(100).equals(amounts.reduce((sum, amount) => sum + amount, 0)) && forth.equals(back)
    }),
  )
})

test('a decimal is told from JSON values', () => {
  expect(isDecimal(decimal('1.5'))).toBe(true)
  expect([1.5, '1.5', null, { value: 1 }].some(isDecimal)).toBe(false)
})

test('text is exact when it can be taken, and only then', () => {
  for (const text of ['0', '-1', '007', '1.50']) expect(isExact(text) && decimal(text).isFinite()).toBe(true)
  for (const text of ['', '1,5', '1e3', '.5', '1.', '+1']) expect(isExact(text)).toBe(false)
})

test('what a division by zero leaves behind does not pass for a number', () => {
  expect(finite(decimal('1.5'), 'a value').toFixed()).toBe('1.5')
  for (const dividend of [1, 0, -1]) {
    expect(() => finite(decimal(dividend).dividedBy(0), 'a value')).toThrow(PolicyMistake)
  }
})
