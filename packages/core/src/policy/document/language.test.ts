import { expect, test } from 'vitest'
import { dayText, numberText } from './language.ts'

test('a day is written out, and is the same day in every time zone', () => {
  expect(dayText('id', '2022-02-03')).toBe('3 Februari 2022')
  expect(dayText('en', '2022-02-03')).toBe('3 February 2022')
  expect(dayText('id', '2024-12-31')).toBe('31 Desember 2024')
})

test('a number keeps every digit and takes the mark of the language', () => {
  expect(numberText('id', '97.50')).toBe('97,50')
  expect(numberText('en', '97.50')).toBe('97.50')
  expect(numberText('id', 10000)).toBe('10.000')
  expect(numberText('id', '-1234567.8901')).toBe('-1.234.567,8901')
  expect(numberText('en', '100000000')).toBe('100,000,000')
  expect(numberText('en', '0.123456')).toBe('0.123456')
})

test('a year reads as one', () => {
  expect(numberText('id', 2026)).toBe('2026')
})
