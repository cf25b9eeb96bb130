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
  expect(numberText('id', 10000)).toBe('10000')
})
