import { expect, test } from 'vitest'
import type { Case } from '../../case/case.ts'
import { findingIfAny, findingOf } from './rating-finding.ts'

const evaluation = (context: object) =>
  ({ context: { to: '2026-12-31', unitHead: false, rating: null, ...context } }) as unknown as Case

test('the finding names value, rule, articles and the day of the law', () => {
  const finding = findingOf(evaluation({}), { resultRating: 'above', behaviourRating: 'above' })
  expect(finding).toMatchObject({ value: 'very-good', rule: 'predicate', on: '2026-12-31' })
  expect(finding.cites.length).toBeGreaterThan(0)
})

test('for the head of a unit the achievement of the unit is the result', () => {
  const given = { resultRating: 'above', behaviourRating: 'meets', unitAchievement: 'good' } as const
  expect(findingOf(evaluation({ unitHead: true }), given).inputs).toMatchObject({ unitAchievement: 'good' })
  // who heads no unit is rated without one
  expect(findingOf(evaluation({}), given).inputs).not.toHaveProperty('unitAchievement')
})

test('a later rating rests on the achievement that was named before', () => {
  const before = evaluation({ unitHead: true, rating: { unitAchievement: 'outstanding' } })
  const given = { resultRating: 'above', behaviourRating: 'above' } as const
  expect(findingOf(before, given)).toMatchObject({ value: 'very-good', inputs: { unitAchievement: 'outstanding' } })
})

test('what the pack cannot decide on gives none, and names the field when asked', () => {
  const head = evaluation({ unitHead: true })
  const given = { resultRating: 'above', behaviourRating: 'above' } as const
  expect(findingIfAny(head, given)).toBeUndefined()
  expect(() => findingOf(head, given)).toThrow('unitAchievement')
  expect(() => findingIfAny(evaluation({ to: '2021-12-31' }), given)).toThrow(
    expect.objectContaining({ _tag: 'RuleNotInForce' }),
  )
})
