import { expect, test } from 'vitest'
import { PROOFS, readOptions } from './options.ts'

test('without flags everything is proved, from a seed of its own', () => {
  expect(readOptions([], 7)).toEqual({
    ...{ only: PROOFS, kills: 200, minutes: 5, calls: 100_000, courses: 2000, seed: 7 },
    json: undefined,
  })
})

test('proofs are picked by name, sizes and the seed by number', () => {
  const args = ['--only', 'misuse,kills', '--kills', '12', '--minutes', '0.5', '--seed', '3', '--json', 'a.json']
  expect(readOptions(args, 7)).toMatchObject({
    only: ['kills', 'misuse'],
    kills: 12,
    minutes: 0.5,
    seed: 3,
    json: 'a.json',
  })
})

test.each([[['--kills', 'many']], [['--only', 'luck']], [['--speed', '3']]])('%j is refused', (args) => {
  expect(() => readOptions(args, 7)).toThrow()
})
