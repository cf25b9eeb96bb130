import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '../../policy/evaluate.ts'
import { phSpmsPack } from './pack.ts'
import { ratingPeriod } from './rating-period.ts'

const days = fc.oneof(fc.constantFrom(0, 89, 90, 91, 366), fc.integer({ min: 0, max: 366 }))
const isRated = (daysServed: number) => decide(phSpmsPack, ratingPeriod, { daysServed }, { on: '2026-12-31' })

test('ninety days are enough and eighty-nine are not', () => {
  expect([isRated(89), isRated(90)]).toEqual([false, true])
})

test('who serves longer is not rated less', () => {
  fc.assert(fc.property(days, days, (a, b) => !isRated(Math.min(a, b)) || isRated(Math.max(a, b))))
})
