import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainDecimal, sumDecimals } from './decimal.ts'

test.each([
  ['12.50', '12.5'],
  ['-0.10', '-0.1'],
  ['007', '7'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['1e3', '1000'],
  ['1.5e-7', '0.00000015'],
  ['-0', '0'],
  ['100', '100'],
])('%s is %s', (text, plain) => {
  expect(plainDecimal(text)).toBe(plain)
})

test.each(['', '.', '-', 'NaN', 'Infinity', '1,5', '1 000', '0x10', '1e9999', '12a'])('%j is no decimal', (text) => {
  expect(plainDecimal(text)).toBeUndefined()
})

test('sums are exact where floats are not', () => {
  expect(sumDecimals(['0.1', '0.2'])).toBe('0.3')
  expect(sumDecimals([])).toBe('0')
  expect(sumDecimals(['9007199254740993', '0.01', '-9007199254740993'])).toBe('0.01')
})

test('a sum is the sum of the hundredths, in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 })), (hundredths) => {
      const texts = hundredths.map((n) => (n / 100).toFixed(2))
      const total = hundredths.reduce((sum, n) => sum + n, 0)
      expect(sumDecimals(texts)).toBe(plainDecimal((total / 100).toFixed(2)))
      expect(sumDecimals(texts.toReversed())).toBe(sumDecimals(texts))
    }),
  )
})
