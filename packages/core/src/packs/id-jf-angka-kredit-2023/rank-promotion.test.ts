import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { predicates } from '../id-permenpanrb6-2022/predicates.ts'
import { creditRequirementFinding, creditStandingFinding, positionsOn, rankPromotionFinding } from './decide.ts'

const on = '2026-12-31'
const positions = positionsOn(on)
const position = fc.constantFrom(...positions)
const credit = fc.integer({ min: 0, max: 50_000 }).map((hundredths) => decimal(hundredths).dividedBy(100).toFixed())
const place = fc.integer({ min: 0, max: predicates.length - 1 })
const judge = (facts: Parameters<typeof rankPromotionFinding>[0]) => rankPromotionFinding(facts, { on }).value

test('eligible exactly with the credit, two years of at least good, and a rank rise inside the level', () => {
  fc.assert(
    fc.property(position, credit, place, place, (held, points, last, before) => {
      const { verdict, missing } = judge({
        ...held,
        credit: points,
        lastPredicates: [predicates[last]!, predicates[before]!],
      })
      const { isWithLevel } = creditRequirementFinding(held, { on }).value
      const { reachesRank } = creditStandingFinding({ ...held, opening: points, earned: [] }, { on }).value
      expect(verdict === 'eligible').toBe(reachesRank && !isWithLevel && last <= 1 && before <= 1)
      expect(missing.length === 0).toBe(verdict === 'eligible')
    }),
  )
})

test('more credit and better predicates never take the eligibility away', () => {
  fc.assert(
    fc.property(position, credit, credit, place, place, (held, a, b, p, q) => {
      const [few, many] = decimal(a).lte(b) ? [a, b] : [b, a]
      const at = (points: string, index: number) =>
        judge({ ...held, credit: points, lastPredicates: [predicates[index]!, 'good'] }).verdict === 'eligible'
      return !at(few, Math.max(p, q)) || at(many, Math.min(p, q))
    }),
  )
})

test('both years are read, and only they', () => {
  const ask = (...lastPredicates: readonly ('good' | 'poor')[]) =>
    judge({ level: 'expert-first', rank: 'III/a', credit: '50', lastPredicates }).verdict
  expect([ask('good', 'good'), ask('poor', 'good'), ask('good', 'poor'), ask('good', 'good', 'poor')]).toEqual([
    'eligible',
    'not-yet',
    'not-yet',
    'eligible',
  ])
  expect(() => ask('good')).toThrow("'lastPredicates' must be the predicates of 2 years, got 1")
})
