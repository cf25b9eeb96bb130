import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InvalidFacts } from '../../policy/errors.ts'
import { decide } from '../../policy/evaluate.ts'
import { phSpmsPack } from './pack.ts'
import { quantityRating } from './quantity-rating.ts'

const rated = (target: number, accomplished: number, mustBeHit = false) =>
  Number(
    decide(
      phSpmsPack,
      quantityRating,
      { target: `${target}`, accomplished: `${accomplished}`, mustBeHit },
      { on: '2026-12-31' },
    ),
  )

const target = fc.integer({ min: 1, max: 1000 })
const done = fc.integer({ min: 0, max: 2000 })

test('more is never rated worse, nor is the same for a lower target', () => {
  fc.assert(
    fc.property(target, target, done, done, fc.boolean(), (t1, t2, a, b, must) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)]
      const [easy, hard] = [Math.min(t1, t2), Math.max(t1, t2)]
      return rated(t1, less, must) <= rated(t1, more, must) && rated(hard, a, must) <= rated(easy, a, must)
    }),
  )
})

test('only the proportion counts, not the unit', () => {
  fc.assert(fc.property(target, done, fc.constantFrom(3, 7, 1000), (t, a, k) => rated(t, a) === rated(t * k, a * k)))
})

test('a target that must be hit never helps, and costs only between 90 and 100 percent', () => {
  fc.assert(
    fc.property(target, done, (t, a) => {
      const [plain, must] = [rated(t, a), rated(t, a, true)]
      const isNear = a * 100 >= 90 * t && a < t
      return isNear ? plain === 3 && must === 2 : plain === must
    }),
  )
})

test('a target of nothing is refused: there is nothing to be measured by', () => {
  expect(() => rated(0, 5)).toThrow(InvalidFacts)
})
