import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareDecimals, isDecimalText, plainDecimal, sumDecimals } from './decimal-text.ts'

const SCALE = 6
const textOf = (millionths: bigint): string => {
  const digits = (millionths < 0n ? -millionths : millionths).toString().padStart(SCALE + 1, '0')
  return `${millionths < 0n ? '-' : ''}${digits.slice(0, -SCALE)}.${digits.slice(-SCALE)}`
}
const millionths = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })

test.each(['0', '12', '-3', '12.5', '999999999999999.999999'])('%s is a decimal', (text) => {
  expect(isDecimalText(text)).toBe(true)
})

test.each(['', '1e3', '1,5', '.5', '5.', 'NaN', '0x1', ' 1', '1.1234567', '1234567890123456', '--1'])(
  '%j is none',
  (text) => {
    expect(isDecimalText(text)).toBe(false)
  },
)

test('a sum is exact, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(millionths, { maxLength: 30 }), (numbers) => {
      const texts = numbers.map(textOf)
      const exact = plainDecimal(textOf(numbers.reduce((a, b) => a + b, 0n)))
      expect(sumDecimals(texts)).toBe(exact)
      expect(sumDecimals(texts.toReversed())).toBe(exact)
    }),
  )
})

test('equal numbers have one text, and keep their order', () => {
  expect(['12.50', '012.5', '12.500000'].map(plainDecimal)).toEqual(['12.5', '12.5', '12.5'])
  expect(plainDecimal('1000000000000')).toBe('1000000000000')
  fc.assert(
    fc.property(millionths, millionths, (a, b) => {
      expect(Math.sign(compareDecimals(textOf(a), textOf(b)))).toBe(a < b ? -1 : a > b ? 1 : 0)
    }),
  )
})
