import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidFacts, RuleNotInForce } from '../../policy/errors.ts'
import { distributionFinding, feasiblePattern } from './decide.ts'
import { type Predicate, predicates } from './predicates.ts'
import { type UnitAchievement, unitAchievements } from './unit-achievements.ts'

const on = '2026-12-31'

const possible = (achievement: UnitAchievement, teamSize: number) => {
  const found = feasiblePattern(achievement, teamSize, { on })
  if (!found.feasible) throw new Error(`no team of ${teamSize} keeps the pattern: ${found.because.join(', ')}`)
  return found.counts
}

describe('a good unit', () => {
  test('of one employee: nobody can be good, somebody must be below', () => {
    expect(possible('good', 1)).toEqual({
      'very-good': { least: 0, most: 0 },
      good: { least: 0, most: 0 },
      'needs-improvement': { least: 0, most: 1 },
      poor: { least: 0, most: 1 },
      'very-poor': { least: 0, most: 0 },
    })
  })

  test.each([
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 2],
    [10, 7],
  ])('of %i employees can have %i who are good', (teamSize, most) => {
    expect(possible('good', teamSize).good).toEqual({ least: 0, most })
  })

  test.each([
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 1],
    [10, 2],
  ])('of %i employees, as many good as may be and one below, leaves %i others', (teamSize, others) => {
    const { good } = possible('good', teamSize)
    expect(teamSize - good.most - 1).toBe(others)
    const counts = { 'very-good': others, good: good.most, 'needs-improvement': 1, poor: 0, 'very-poor': 0 }
    expect(distributionFinding({ unitAchievement: 'good', counts }, { on }).value.breaches).toEqual([])
  })
})

test('a team that is too small is told so, with the constraints that stand against each other; nothing is forced', () => {
  expect(feasiblePattern('poor', 2, { on })).toEqual({
    feasible: false,
    because: ['needs-improvement-floor', 'poor-floor'],
  })
  expect(feasiblePattern('very-poor', 1, { on })).toEqual({
    feasible: false,
    because: ['needs-improvement-or-poor-floor', 'very-poor-floor'],
  })
})

test('every end of every span lies within the team, and the ends leave room for each other', () => {
  const sizes = fc.oneof(fc.constantFrom(3, 4, 9, 10, 11), fc.integer({ min: 3, max: 50_000 }))
  fc.assert(
    fc.property(fc.constantFrom(...unitAchievements), sizes, (achievement, teamSize) => {
      const counts = possible(achievement, teamSize)
      const all = (end: 'least' | 'most') => predicates.reduce((total, one: Predicate) => total + counts[one][end], 0)
      const ordered = predicates.every((one) => 0 <= counts[one].least && counts[one].least <= counts[one].most)
      return ordered && all('least') <= teamSize && teamSize <= all('most')
    }),
  )
})

test.each([0, -1, 2.5, Number.NaN, 50_001])('a team of %d is refused', (teamSize) => {
  expect(() => feasiblePattern('good', teamSize, { on })).toThrow(InvalidFacts)
})

test('before the circular there is no pattern', () => {
  expect(feasiblePattern('good', 10, { on: '2023-01-31' }).feasible).toBe(true)
  expect(() => feasiblePattern('good', 10, { on: '2023-01-30' })).toThrow(RuleNotInForce)
})
