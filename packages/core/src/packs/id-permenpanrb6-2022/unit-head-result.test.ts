import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RuleNotInForce } from '../../policy/errors.ts'
import { evaluate } from '../../policy/evaluate.ts'
import { permenpanrb6Pack } from './pack.ts'
import { resultRatings } from './ratings.ts'
import { type UnitAchievement, unitAchievements } from './unit-achievements.ts'
import { unitHeadResult } from './unit-head-result.ts'

const resultOf = (unitAchievement: UnitAchievement, on = '2026-12-31') =>
  evaluate(permenpanrb6Pack, unitHeadResult, { unitAchievement }, { on })

test.each([
  ['outstanding', 'above'],
  ['good', 'meets'],
  ['needs-improvement', 'below'],
  ['poor', 'below'],
  ['very-poor', 'below'],
] as const)('a unit that is %s makes its head %s', (unitAchievement, expected) => {
  expect(resultOf(unitAchievement).value).toBe(expected)
})

test('a better unit never makes a worse head', () => {
  const position = fc.integer({ min: 0, max: unitAchievements.length - 1 })
  const rank = (index: number) => resultRatings.indexOf(resultOf(unitAchievements[index] ?? 'good').value)
  fc.assert(fc.property(position, position, (a, b) => rank(Math.min(a, b)) <= rank(Math.max(a, b))))
})

test('the mapping is marked as an inference', () => {
  expect(resultOf('good').cites).toContainEqual(
    expect.objectContaining({ status: 'unverified', note: expect.stringMatching(/^Inference/) }),
  )
})

test('the circular does not reach back before its day', () => {
  expect(resultOf('good', '2023-01-31').value).toBe('meets')
  expect(() => resultOf('good', '2023-01-30')).toThrow(RuleNotInForce)
})
