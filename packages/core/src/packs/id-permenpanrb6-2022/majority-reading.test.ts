import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adopt } from '../../policy/adopt.ts'
import { dated } from '../../policy/dated.ts'
import { PolicyMistake } from '../../policy/errors.ts'
import { evaluate } from '../../policy/evaluate.ts'
import { law } from '../../policy/law.ts'
import { majorityReading } from './majority-reading.ts'
import { permenpanrb6Pack } from './pack.ts'
import { type UnitAchievement, unitAchievements } from './unit-achievements.ts'

const on = '2026-12-31'
const decree = law({
  id: 'perwali-1-2026',
  title: { id: 'Peraturan Wali Kota 1/2026', en: 'Regulation of the Mayor 1/2026' },
})
const adoption = {
  id: 'kota',
  version: '1.0.0',
  title: { id: 'Kota', en: 'City' },
  law: decree,
  basis: decree.article('1'),
}
const literal = adopt(permenpanrb6Pack, {
  ...adoption,
  params: { 'majority-reading': { readLiterally: dated({ '2026-01-01': true }) } },
})

const fewest = (unitAchievement: UnitAchievement, teamSize: number) =>
  evaluate(literal, 'majority-reading', { unitAchievement, teamSize }, { on }).value

test('off by default: no achievement demands a majority', () => {
  for (const unitAchievement of unitAchievements)
    expect(evaluate(permenpanrb6Pack, majorityReading, { unitAchievement, teamSize: 9 }, { on }).value).toEqual({
      fewest: 0,
    })
})

test.each([
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 3],
  [9, 5],
  [10, 6],
  [11, 6],
])('read literally, most of %i are at least %i', (teamSize, expected) => {
  expect(fewest('good', teamSize)).toEqual({ fewest: expected })
})

test('it is the smallest number that is more than half, whatever the size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000 }), (teamSize) => {
      const { value } = evaluate(literal, 'majority-reading', { unitAchievement: 'outstanding', teamSize }, { on })
      const heads = (value as { readonly fewest: number }).fewest
      return 2 * heads > teamSize && 2 * (heads - 1) <= teamSize
    }),
  )
})

test('where the circular names a share instead of "most", there is nothing to read', () => {
  for (const achievement of ['needs-improvement', 'poor', 'very-poor'] as const)
    expect(fewest(achievement, 10)).toEqual({ fewest: 0 })
})

test('the reading is marked as an inference, and the share behind it is not for the agency to set', () => {
  expect(majorityReading.cites).toEqual([
    expect.objectContaining({ status: 'unverified', note: expect.stringMatching(/^Inference/) }),
  ])
  const setShare = () =>
    adopt(permenpanrb6Pack, {
      ...adoption,
      params: { 'majority-reading': { moreThan: dated({ '2026-01-01': '0.6' }) } },
    })
  expect(setShare).toThrow(PolicyMistake)
})
