import { expect, test } from 'vitest'
import { permenpanrb6Pack } from './pack.ts'
import { predicateLabels, predicates } from './predicates.ts'
import { behaviourRatingLabels, behaviourRatings, resultRatingLabels, resultRatings } from './ratings.ts'
import { unitAchievementLabels, unitAchievements } from './unit-achievements.ts'

test('the rules stand in the order of the law', () => {
  expect(permenpanrb6Pack.rules.map(({ id }) => id)).toEqual([
    'result-rating',
    'unit-head-result',
    'behaviour-rating',
    'predicate',
    'objection-window',
    'objection-decider',
  ])
})

test('every citation says how sure we are of the text, and says more where we are not', () => {
  for (const { status, note } of permenpanrb6Pack.rules.flatMap(({ cites }) => cites)) {
    expect(status).toMatch(/^(verified|unverified)$/)
    if (status === 'unverified') expect(note).toMatch(/\w+/)
  }
})

test('what is not modelled is said, with its reason, in both languages', () => {
  expect(permenpanrb6Pack.notModelled.length).toBeGreaterThan(0)
  for (const { topic, why } of permenpanrb6Pack.notModelled) {
    for (const words of [topic.id, topic.en, why.id, why.en]) expect(words).toMatch(/\w+/)
  }
})

test.each([
  [resultRatings, resultRatingLabels],
  [behaviourRatings, behaviourRatingLabels],
  [predicates, predicateLabels],
  [unitAchievements, unitAchievementLabels],
] as const)('%j have labels of their own in both languages', (codes, labels) => {
  const words = Object.entries(labels)
  expect(words.map(([code]) => code)).toEqual([...codes])
  expect(new Set(words.map(([, { id }]) => id)).size).toBe(codes.length)
  expect(new Set(words.map(([, { en }]) => en)).size).toBe(codes.length)
})
