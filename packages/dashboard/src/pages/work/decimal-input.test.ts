import fc from 'fast-check'
import { expect, test } from 'vitest'
import { translatorFor } from '../../i18n/translator.ts'
import { decimalOf } from './decimal-input.ts'

test.each([
  ['87,5', 'id', '87.5'],
  ['87.5', 'id', '87.5'],
  ['1.500', 'id', '1500'],
  ['1.234.567,89', 'id', '1234567.89'],
  ['1,500', 'id', '1.500'],
  ['0.500', 'id', '0.500'],
  ['0,500', 'en', '0.500'],
  ['-0.500', 'id', '-0.500'],
  ['1,500', 'en', '1500'],
  ['1.500', 'en', '1.500'],
  [' 12 000 ', 'id', '12000'],
  ['-3,25', 'id', '-3.25'],
  ['seratus', 'id', 'seratus'],
  ['8,', 'id', '8,'],
  ['', 'id', ''],
] as const)('%j typed in %s is %j', (typed, locale, plain) => {
  expect(decimalOf(typed, locale)).toBe(plain)
})

test('what a page shows is read back as the same decimal, in both languages', () => {
  const decimals = fc
    .tuple(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: undefined }),
    )
    .map(([whole, part]) => (part === undefined ? String(whole) : `${whole}.${part}`))
  fc.assert(
    fc.property(decimals, fc.constantFrom('id' as const, 'en' as const), (text, locale) => {
      expect(decimalOf(translatorFor(locale, 'Asia/Jakarta').decimal(text), locale)).toBe(text)
    }),
  )
})
