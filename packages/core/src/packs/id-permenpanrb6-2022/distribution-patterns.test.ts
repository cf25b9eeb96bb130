import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueOn } from '../../policy/dated.ts'
import {
  breachesOf,
  type Counts,
  type Distribution,
  defineDistribution,
  feasibleCounts,
} from '../../policy/distribution.ts'
import { RuleNotInForce } from '../../policy/errors.ts'
import { distributionPatterns } from './distribution-patterns.ts'
import { type Predicate, predicates } from './predicates.ts'
import { type UnitAchievement, unitAchievements } from './unit-achievements.ts'

type Spread = Counts<Predicate>

const on = '2026-12-31'
const patternOf = (achievement: UnitAchievement) => valueOn(distributionPatterns[achievement], on)

const sizeOf = (spread: Spread): number => predicates.reduce((all, predicate) => all + spread[predicate], 0)
const middle = (spread: Spread): number => spread['needs-improvement'] + spread.poor

/** The sentences of the circular once more, in whole numbers and without the kernel: 10 times the heads against 10 times the share. */
const sentences: Readonly<Record<UnitAchievement, (spread: Spread, size: number) => boolean>> = {
  outstanding: (spread, size) => 10 * spread['very-good'] <= 7 * size,
  good: (spread, size) => 10 * spread.good <= 7 * size && middle(spread) >= 1,
  'needs-improvement': (spread, size) =>
    10 * spread['needs-improvement'] >= 6 * size && 10 * spread['very-good'] <= size,
  poor: (spread, size) =>
    10 * spread.poor >= 6 * size && 10 * spread['needs-improvement'] >= size && 10 * spread['very-good'] <= size,
  'very-poor': (spread, size) =>
    10 * spread['very-poor'] >= 6 * size && 10 * middle(spread) >= size && spread['very-good'] === 0,
}

const keeps = (achievement: UnitAchievement, spread: Spread) => sentences[achievement](spread, sizeOf(spread))

const spreadOf = (heads: readonly Predicate[]): Spread => {
  const count = (predicate: Predicate) => heads.filter((one) => one === predicate).length
  return {
    'very-good': count('very-good'),
    good: count('good'),
    'needs-improvement': count('needs-improvement'),
    poor: count('poor'),
    'very-poor': count('very-poor'),
  }
}

const achievements = fc.constantFrom(...unitAchievements)
// heads drawn by leaning on one predicate, so that spreads near the shares of 60 % and 70 % come up
const anySpread = fc
  .tuple(fc.constantFrom(...predicates), fc.integer({ min: 0, max: 60 }), fc.array(fc.constantFrom(...predicates)))
  .map(([most, heads, others]) => [...Array.from({ length: heads }, () => most), ...others].slice(0, 60))
  .filter((heads) => heads.length > 0)
  .map(spreadOf)

const disagreement = (pattern: Distribution<Predicate>, achievement: UnitAchievement, spread: Spread) =>
  (breachesOf(pattern, spread).length === 0) !== keeps(achievement, spread)

test('a team of 1 to 60 breaches nothing if, and only if, it keeps the sentence of the circular', () => {
  fc.assert(
    fc.property(achievements, anySpread, (achievement, spread) => {
      return !disagreement(patternOf(achievement), achievement, spread)
    }),
    { numRuns: 2000 },
  )
})

/** Every spread of so many heads. */
const allSpreads = (size: number): readonly Spread[] => {
  const splits = (left: number, parts: number): readonly (readonly number[])[] =>
    parts === 1
      ? [[left]]
      : Array.from({ length: left + 1 }, (_, first) => first).flatMap((first) =>
          splits(left - first, parts - 1).map((rest) => [first, ...rest]),
        )
  return splits(size, predicates.length).map(
    (split) => Object.fromEntries(predicates.map((predicate, index) => [predicate, split[index] ?? 0])) as Spread,
  )
}

const sizes = Array.from({ length: 12 }, (_, index) => index + 1)
const bySize = new Map(sizes.map((size) => [size, allSpreads(size)]))
const spreadsOf = (size: number): readonly Spread[] => bySize.get(size) ?? []

describe.each(unitAchievements)('a unit that is %s', (achievement) => {
  test('up to 12 heads every single spread agrees with the sentence', () => {
    const pattern = patternOf(achievement)
    const wrong = sizes.flatMap((size) =>
      spreadsOf(size).filter((spread) => disagreement(pattern, achievement, spread)),
    )
    expect(wrong).toEqual([])
  })

  test('up to 12 heads what is feasible is what some spread reaches', () => {
    for (const size of sizes) {
      const kept = spreadsOf(size).filter((spread) => keeps(achievement, spread))
      const found = feasibleCounts(patternOf(achievement), size)
      expect(found.feasible, `size ${size}`).toBe(kept.length > 0)
      for (const predicate of predicates) {
        const heads = kept.map((spread) => spread[predicate])
        const span = { least: Math.min(...heads), most: Math.max(...heads) }
        if (found.feasible) expect(found.counts[predicate], `size ${size}, ${predicate}`).toEqual(span)
      }
    }
  })

  test('it is advice, since the day of the circular', () => {
    expect(patternOf(achievement).force).toBe('advisory')
    expect(() => valueOn(distributionPatterns[achievement], '2023-01-30')).toThrow(RuleNotInForce)
    expect(distributionPatterns[achievement].remark).toBeDefined()
  })
})

test('where a team is too small, leaving out any one constraint that is named would help', () => {
  for (const achievement of unitAchievements)
    for (const size of sizes) {
      const pattern = patternOf(achievement)
      const found = feasibleCounts(pattern, size)
      if (found.feasible) continue
      for (const named of found.because) {
        const constraints = pattern.constraints.filter((one) => one !== named)
        expect(feasibleCounts(defineDistribution({ ...pattern, constraints }), size).feasible).toBe(true)
      }
    }
})

test('teams of one or two cannot keep the patterns with two floors; every other team can keep every pattern', () => {
  const impossible = unitAchievements.flatMap((achievement) =>
    Array.from({ length: 60 }, (_, index) => index + 1)
      .filter((size) => !feasibleCounts(patternOf(achievement), size).feasible)
      .map((size) => `${achievement} ${size}`),
  )
  expect(impossible).toEqual(['poor 1', 'poor 2', 'very-poor 1', 'very-poor 2'])
})

test('seeded faults: the exhaustive check catches every bound that is moved', () => {
  const spreads = [1, 2, 3, 4, 5, 6, 10].flatMap(spreadsOf)
  const escaped = unitAchievements.flatMap((achievement) => {
    const pattern = patternOf(achievement)
    return pattern.constraints.flatMap((constraint) => {
      const moved = movedBounds(constraint).map((wrong) =>
        defineDistribution({
          ...pattern,
          constraints: pattern.constraints.map((one) => (one === constraint ? { ...one, ...wrong } : one)),
        }),
      )
      return moved.filter((wrong) => !spreads.some((spread) => disagreement(wrong, achievement, spread)))
    })
  })
  expect(escaped).toEqual([])
})

type Constraint = Distribution<Predicate>['constraints'][number]

const movedBounds = ({ least, most }: Constraint): readonly Partial<Constraint>[] => {
  const moved = (part: NonNullable<Constraint['least']>) =>
    'heads' in part ? [{ heads: part.heads + 1 }] : [{ share: '0' }, { share: '0.2' }, { share: '0.5' }, { share: '1' }]
  return [
    ...(least ? moved(least).map((part) => ({ least: part })) : []),
    ...(most ? moved(most).map((part) => ({ most: part })) : []),
  ]
}
