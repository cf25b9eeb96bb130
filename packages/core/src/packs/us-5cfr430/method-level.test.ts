import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '../../policy/evaluate.ts'
import { type ElementRating, elementRatings } from './elements.ts'
import { summaryLevels } from './levels.ts'
import { methodLevel } from './method-level.ts'
import { us5cfr430Pack } from './pack.ts'

const element = fc.record(
  { isCritical: fc.boolean(), rating: fc.constantFrom(...elementRatings) },
  { noNullPrototype: true },
)
const elements = fc.array(element, { minLength: 1, maxLength: 8 })
type Elements = readonly { readonly isCritical: boolean; readonly rating: ElementRating }[]

const rank = (given: Elements) =>
  summaryLevels.indexOf(decide(us5cfr430Pack, methodLevel, { elements: given }, { on: '2026-09-30' }))

test('a better element never gives a worse level, and the order of elements none at all', () => {
  fc.assert(
    fc.property(elements, fc.nat(), fc.constantFrom(...elementRatings), (given, at, rating) => {
      const place = at % given.length
      const changed = given.map((one, index) => (index === place ? { ...one, rating } : one))
      const isBetter = elementRatings.indexOf(rating) <= elementRatings.indexOf(given[place]?.rating ?? rating)
      expect(rank([...given].reverse())).toBe(rank(given))
      expect(isBetter ? rank(changed) <= rank(given) : rank(changed) >= rank(given)).toBe(true)
    }),
  )
})

test('the mean goes to the nearest level, a half up, and never below level 2', () => {
  const many = fc.array(element, { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(many, (given) => {
      const total = given.reduce((points, { rating }) => points + 5 - elementRatings.indexOf(rating), 0)
      const nearest = Math.floor((2 * total + given.length) / (2 * given.length))
      expect(5 - rank(given)).toBe(Math.max(2, nearest))
    }),
    { numRuns: 300 },
  )
})

test.each([
  [24, 'level-2'],
  [25, 'level-3'],
  [26, 'level-3'],
] as const)('of fifty elements %i fully successful and the others below', (successes, expected) => {
  const given = Array.from({ length: 50 }, (_, index) => ({
    isCritical: true,
    rating: index < successes ? ('fully-successful' as const) : ('below' as const),
  }))
  expect(summaryLevels[rank(given)]).toBe(expected)
})

test('the stand-in never gives level 1: only the law does', () => {
  fc.assert(fc.property(elements, (given) => rank(given) < summaryLevels.indexOf('level-1')))
})
