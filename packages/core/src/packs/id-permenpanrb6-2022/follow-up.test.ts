import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InvalidFacts } from '../../policy/errors.ts'
import { recompute } from '../../policy/evaluate.ts'
import { type FollowUpFacts, followUpFinding } from './decide.ts'
import { permenpanrb6Pack } from './pack.ts'
import { employments, positionKinds } from './positions.ts'
import { predicates } from './predicates.ts'

const on = '2026-12-31'
const bad: FollowUpFacts = {
  predicate: 'poor',
  position: 'functional',
  employment: 'pns',
  yearsInOffice: 1,
  normalConditions: true,
}
const after = (facts: Partial<FollowUpFacts>) => followUpFinding({ ...bad, ...facts }, { on }).value

const anyFacts = fc
  .record({
    predicate: fc.constantFrom(...predicates),
    position: fc.constantFrom(...positionKinds),
    employment: fc.constantFrom(...employments),
    yearsInOffice: fc.oneof(fc.constantFrom(0, 1, 2), fc.integer({ min: 0, max: 60 })),
    normalConditions: fc.boolean(),
  })
  .map((facts): FollowUpFacts => facts)

test('every predicate is either recognised or developed, never both', () => {
  for (const predicate of predicates) {
    const { recognition, developmentPlan } = after({ predicate })
    expect([recognition, developmentPlan]).toEqual(
      predicate === 'very-good' || predicate === 'good' ? [true, false] : [false, true],
    )
  }
})

test('the steps after a bad result come as a whole or not at all, and never after a good one', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const value = after(facts)
      const begins = value.improvementMonths !== null
      const goesOn = value.competenceRetest === begins && value.moveOrLower === begins
      const ends = value.honourableDismissal === (value.placementMonths !== null)
      return goesOn && ends && !(begins && value.recognition) && !(value.honourableDismissal && !begins)
    }),
  )
})

test('they need all of it: a bad predicate, a year in office, normal conditions, and employment as PNS', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const isBad = !['very-good', 'good'].includes(facts.predicate)
      const all = isBad && facts.yearsInOffice > 0 && facts.normalConditions === true && facts.employment === 'pns'
      return (after(facts).improvementMonths === 6) === all
    }),
  )
})

test.each([
  [0, null],
  [1, 6],
  [2, 6],
])('after %i full years in office there are %s months to improve', (yearsInOffice, improvementMonths) => {
  expect(after({ yearsInOffice })).toMatchObject({ improvementMonths })
})

test('only without a free administrative or functional post does it end in placement and dismissal', () => {
  expect(after({ position: 'leadership' })).toEqual({
    recognition: false,
    developmentPlan: true,
    improvementMonths: 6,
    competenceRetest: true,
    moveOrLower: true,
    placementMonths: null,
    honourableDismissal: false,
  })
  for (const position of ['administrative', 'functional'] as const)
    expect(after({ position })).toMatchObject({ placementMonths: 12, honourableDismissal: true })
})

test('each consequence stands beneath the answer with its own source and its own status', () => {
  const { because } = followUpFinding(bad, { on })
  expect(because.map(({ rule, cites }) => [rule, cites.map(({ status }) => status)])).toEqual([
    ['recognition', ['unverified']],
    ['development-plan', ['unverified']],
    ['improvement-ladder', ['verified', 'verified', 'unverified']],
  ])
})

test('where conditions matter and nobody said what they were, nothing is guessed', () => {
  const { normalConditions: _left, ...silent } = bad
  expect(() => followUpFinding(silent, { on })).toThrow(InvalidFacts)
  expect(() => followUpFinding(silent, { on })).toThrow(
    "'normalConditions' must be true or false, for a predicate worse than good, got nothing",
  )
  expect(followUpFinding({ ...silent, predicate: 'good' }, { on }).value.improvementMonths).toBeNull()
})

test('the finding is found again', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const finding = followUpFinding(facts, { on })
      expect(recompute(permenpanrb6Pack, JSON.parse(JSON.stringify(finding)))).toEqual(finding)
    }),
  )
})
