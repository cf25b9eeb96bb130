import fc from 'fast-check'
import { expect, test } from 'vitest'
import { predicates } from '../id-permenpanrb6-2022/predicates.ts'
import { moveUpFinding } from './decide.ts'

const on = '2026-12-31'
const facts = fc.record(
  {
    yearsInLevel: fc.oneof(fc.constantFrom(0, 1, 2), fc.integer({ min: 0, max: 40 })),
    predicate: fc.constantFrom(...predicates),
    hasVacancy: fc.boolean(),
    hasPassedTest: fc.boolean(),
  },
  { noNullPrototype: true },
)

test('all four conditions are needed, and each that is not met is named', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { verdict, missing } = moveUpFinding(given, { on }).value
      const expected = [
        ...(predicates.indexOf(given.predicate) > 1 ? ['predicate'] : []),
        ...(given.hasPassedTest ? [] : ['competence-test']),
        ...(given.hasVacancy ? [] : ['vacancy']),
        ...(given.yearsInLevel < 1 ? ['time-in-level'] : []),
      ]
      expect(missing).toEqual(expected)
      expect(verdict).toBe(expected.length === 0 ? 'eligible' : 'not-yet')
    }),
  )
})

test('no credit is read: who entered below the rank has no row in the table', () => {
  const given = { yearsInLevel: 1, predicate: 'good', hasVacancy: true, hasPassedTest: true, credit: '50' } as const
  expect(() => moveUpFinding(given, { on })).toThrow("'credit' must be left out")
})
