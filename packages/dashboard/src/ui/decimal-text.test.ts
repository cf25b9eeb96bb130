import { expect, test } from 'vitest'
import { translatorFor } from '../i18n/translator.ts'
import { decimalText } from './decimal-text.ts'

const id = translatorFor('id', 'Asia/Jakarta')

test.each([
  ['87.50', '87,50'],
  ['1234.123456789012', '1.234,123456789012'],
  ['66.6666666666666', '66,666666…'],
  ['-33.33333333333333333333', '-33,333333…'],
  ['99.9999999999999', '99,999999…'],
  ['12345678901234567890.1234567890123', '12.345.678.901.234.567.890,123456…'],
  ['kosong', 'kosong'],
])('%s reads %s', (text, shown) => {
  expect(decimalText(id, text)).toBe(shown)
})
