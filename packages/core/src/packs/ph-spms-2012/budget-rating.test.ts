import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '../../policy/evaluate.ts'
import { budgetRating } from './budget-rating.ts'
import { phSpmsPack } from './pack.ts'

/** Of a budget of 10,000, so that each hundredth of a percent is one unit. */
const rated = (spent: number) =>
  Number(decide(phSpmsPack, budgetRating, { budget: '10000', spent: `${spent}` }, { on: '2026-12-31' }))

const edges = [7000, 7900, 8000, 8900, 9000, 9500, 9600, 10_000]
const spent = fc.oneof(
  fc.constantFrom(...edges.flatMap((edge) => [edge - 1, edge, edge + 1])),
  fc.integer({ min: 0, max: 30_000 }),
)

test('up to the budget more is never rated worse; beyond it everything is poor', () => {
  fc.assert(
    fc.property(spent, spent, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)]
      return more > 10_000 ? rated(more) === 1 : rated(less) <= rated(more)
    }),
  )
})

test('so it is not monotone, and the rule promises no direction', () => {
  expect([rated(6999), rated(10_000), rated(10_001)]).toEqual([1, 5, 1])
  expect(budgetRating.promises).toEqual({ bounds: { min: '1', max: '5' } })
})

test('only 96 to 100 percent is outstanding', () => {
  fc.assert(fc.property(spent, (at) => (rated(at) === 5) === (at >= 9600 && at <= 10_000)))
})
