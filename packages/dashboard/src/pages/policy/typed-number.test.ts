import fc from 'fast-check'
import { expect, test } from 'vitest'
import { translatorFor } from '../../i18n/translator.ts'
import { decimalOf } from '../work/decimal-input.ts'
import { formOf } from '../work/form.ts'
import { numberFor, typedIn } from './typed-number.ts'

const reader = (locale: 'id' | 'en') => translatorFor(locale, 'Asia/Jakarta')

test.each([
  ['1.234', 'id', 'en', '1,234'],
  ['1.234,5', 'id', 'en', '1,234.5'],
  ['1,234', 'id', 'en', '1.234'],
  ['59,4', 'id', 'en', '59.4'],
  ['1.234', 'en', 'id', '1,234'],
  ['2026', 'en', 'id', '2026'],
  ['1,000', 'en', 'id', '1.000'],
  ['banyak', 'id', 'en', 'banyak'],
  ['59.4', 'id', 'id', '59.4'],
] as const)('%s typed in %s is shown in %s as %s', (typed, locale, to, shown) => {
  expect(numberFor(reader(to), typed, locale)).toBe(shown)
})

test('a number is the same number in both languages', () => {
  const typed = fc.stringMatching(/^-?\d{1,3}([.,]\d{3}){0,2}([.,]\d{1,4})?$/)
  fc.assert(
    fc.property(typed, fc.constantFrom('id' as const, 'en' as const), (text, locale) => {
      fc.pre(/^-?\d+(\.\d+)?$/.test(decimalOf(text, locale)))
      const other = locale === 'id' ? 'en' : 'id'
      expect(decimalOf(numberFor(reader(other), text, locale), other)).toBe(decimalOf(text, locale))
    }),
  )
})

test('an address that does not say its language is Indonesian to everybody', () => {
  expect(typedIn(formOf([['bahasa', 'en']]))).toBe('en')
  expect(typedIn(formOf([['bahasa', 'fr']]))).toBe('id')
  expect(typedIn(formOf([]))).toBe('id')
})
