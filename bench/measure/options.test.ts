import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

const known = ['send', 'start']

test('without flags a bench runs whole', () => {
  expect(readOptions([], known)).toEqual({
    rounds: 5,
    seconds: 5,
    cases: 100_000,
    rows: undefined,
    json: undefined,
  })
})

test('rows are picked by name, sizes made smaller', () => {
  const args = ['--rows', 'start, send', '--rounds', '2', '--seconds', '0.5', '--cases', '200', '--json', 'a.json']
  expect(readOptions(args, known)).toEqual({
    rounds: 2,
    seconds: 0.5,
    cases: 200,
    rows: ['start', 'send'],
    json: 'a.json',
  })
})

test.each([
  [['--rows', 'stat'], "no row 'stat'; there are send, start"],
  [['--rounds', '1.5'], '--rounds 1.5 is not a whole number'],
  [['--seconds', 'long'], '--seconds long is not a number above 0'],
  [['--cases', '0'], '--cases 0 is not a number above 0'],
  [['--quick'], "Unknown option '--quick'"],
])('%j is refused', (args, words) => {
  expect(() => readOptions(args, known)).toThrow(words)
})
