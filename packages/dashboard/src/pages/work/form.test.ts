import { expect, test } from 'vitest'
import { formOf, indexesIn } from './form.ts'

const form = formOf([
  ['text', '  satu\r\ndua  '],
  ['do', 'save'],
  ['do', 'add'],
  ['results.2.text', 'b'],
  ['results.0.text', 'a'],
  ['results.0.indicators.1.text', 'i'],
  ['results.x.text', 'no'],
])

test('line ends are plain, the last of a name counts, absent names are empty', () => {
  expect(form.text('text')).toBe('satu\ndua')
  expect(form.raw('text')).toBe('  satu\ndua  ')
  expect(form.text('do')).toBe('add')
  expect(form.text('nothing')).toBe('')
  expect(form.raw('nothing')).toBeUndefined()
})

test('indexes come in order, each once, and only numbers', () => {
  expect(indexesIn(form, 'results.')).toEqual([0, 2])
  expect(indexesIn(form, 'results.0.indicators.')).toEqual([1])
  expect(indexesIn(form, 'other.')).toEqual([])
})
