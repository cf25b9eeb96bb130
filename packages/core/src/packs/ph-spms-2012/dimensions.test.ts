import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../case/json.ts'
import { InvalidFacts } from '../../policy/errors.ts'
import { evaluate } from '../../policy/evaluate.ts'
import { phSpmsPack } from './pack.ts'

const on = '2026-12-31'
const rated = (rule: string, facts: JsonObject) => Number(evaluate(phSpmsPack, rule, facts, { on }).value)

/** The ways to rate each dimension: a judgement, and what a scale reads. */
const dimensions = {
  'quality-rating': [{ judged: 3 }, { accuratePercent: '91' }],
  'efficiency-rating': [
    { judged: 3 },
    { quantity: { target: '10', accomplished: '10' } },
    { budget: { budget: '100', spent: '100' } },
  ],
  'timeliness-rating': [{ judged: 3 }, { daysEarly: 1 }],
} as const

describe.each(Object.entries(dimensions))('%s', (rule, ways) => {
  test('takes exactly one way of rating, whichever it is', () => {
    fc.assert(
      fc.property(fc.subarray([...ways] as JsonObject[]), (given) => {
        const facts = Object.assign({}, ...given)
        if (given.length === 1) return rated(rule, facts) >= 1
        expect(() => rated(rule, facts)).toThrow(InvalidFacts)
        expect(() => rated(rule, facts)).toThrow(`got ${given.length} of them`)
        return true
      }),
    )
  })

  test('lets the judgement of the rater stand', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5 }), (judged) => rated(rule, { judged }) === judged))
  })
})

test('more accurate is never rated worse', () => {
  const hundredths = fc.oneof(
    fc.constantFrom(7400, 7401, 7500, 7999, 8000, 8500, 8599, 8600, 9500, 9599, 9600, 10_000),
    fc.integer({ min: 0, max: 10_000 }),
  )
  const at = (value: number) => rated('quality-rating', { accuratePercent: (value / 100).toFixed(2) })
  fc.assert(fc.property(hundredths, hundredths, (a, b) => at(Math.min(a, b)) <= at(Math.max(a, b))))
})

test('earlier is never rated worse, and as early is as far from satisfactory as late', () => {
  const day = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -3660, max: 3660 }))
  const at = (daysEarly: number) => rated('timeliness-rating', { daysEarly })
  fc.assert(fc.property(day, day, (a, b) => at(Math.min(a, b)) <= at(Math.max(a, b)) && at(a) - 3 === 3 - at(-a)))
})

test('efficiency by the budget shows the budget rating beneath it', () => {
  const finding = evaluate(phSpmsPack, 'efficiency-rating', { budget: { budget: '100', spent: '90' } }, { on })
  expect(finding).toMatchObject({ value: '4', because: [{ rule: 'budget-rating', value: '4' }] })
})
