import { expect, test } from 'vitest'
import { caseTurns } from './case-turns.ts'

test('callers never meet on a case, and each goes round its own share', () => {
  const next = caseTurns(11)
  const taken = [0, 1, 2].map((caller) => Array.from({ length: 6 }, () => next(caller, 3)))
  expect(taken).toEqual([
    [0, 3, 6, 0, 3, 6],
    [1, 4, 7, 1, 4, 7],
    [2, 5, 8, 2, 5, 8],
  ])
})

test('another number of callers goes on behind the cases used so far', () => {
  const next = caseTurns(8)
  expect([next(0, 4), next(0, 4), next(0, 2)]).toEqual([0, 4, 4])
  expect(() => next(0, 9)).toThrow('9 callers need more than 8 cases')
})
