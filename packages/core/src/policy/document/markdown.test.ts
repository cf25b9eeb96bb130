import { expect, test } from 'vitest'
import { list, plain, table } from './markdown.ts'

test.each([
  ['a | b', 'a \\| b'],
  ['*loud* and _slanted_', '\\*loud\\* and \\_slanted\\_'],
  ['<b>bold</b>', '\\<b>bold\\</b>'],
  ['x < 90', 'x < 90'],
  ['as `rating` says', 'as `rating` says'],
  ['two\n  lines', 'two lines'],
])('%j stays as it reads: %j', (text, printed) => {
  expect(plain(text)).toBe(printed)
})

test('a table has a head, a line under it, and a row for each; without rows there is none', () => {
  expect(table(['a', 'b'], [['1', '']])).toEqual(['| a | b |\n| --- | --- |\n| 1 |  |'])
  expect(table(['a', 'b'], [])).toEqual([])
})

test('a list of nothing is none', () => {
  expect(list(['a', 'b'])).toEqual(['- a\n- b'])
  expect(list([])).toEqual([])
})
