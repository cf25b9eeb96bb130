import { expect, test } from 'vitest'
import { annualMethodLabels, annualMethods } from './annual-methods.ts'
import { behaviourValueLabels, behaviourValues } from './behaviour-values.ts'
import { periodKindLabels, periodKinds } from './evaluation-periods.ts'
import { permenpanrb6Pack } from './pack.ts'
import { employmentLabels, employments, positionKindLabels, positionKinds } from './positions.ts'
import { predicateLabels, predicates } from './predicates.ts'
import { behaviourRatingLabels, behaviourRatings, resultRatingLabels, resultRatings } from './ratings.ts'
import { unitAchievementLabels, unitAchievements } from './unit-achievements.ts'

test('the rules stand in the order of the law', () => {
  expect(permenpanrb6Pack.rules.map(({ id }) => id)).toEqual([
    'evaluation-periods',
    'distribution-pattern',
    'feasible-spread',
    'majority-reading',
    'result-rating',
    'unit-head-result',
    'behaviour-suggestion',
    'behaviour-rating',
    'predicate',
    'annual-evaluation',
    'follow-up',
    'recognition',
    'development-plan',
    'improvement-ladder',
    'objection-window',
    'objection-decider',
  ])
})

test('the pack still decides a predicate when no rule is named', () => {
  expect(permenpanrb6Pack.main.id).toBe('predicate')
  expect(permenpanrb6Pack.version).toBe('1.2.0')
})

test('what an agency may set is remarked, and so is every pattern', () => {
  const params = permenpanrb6Pack.rules.flatMap(({ id, params }) =>
    Object.entries(params).map(([name, param]) => ({ name: `${id}.${name}`, ...param })),
  )
  const delegated = params.filter((param) => param.delegated)
  expect(delegated.map(({ name }) => name)).toEqual([
    'evaluation-periods.kind',
    'majority-reading.readLiterally',
    'behaviour-suggestion.belowFrom',
    'behaviour-suggestion.aboveFrom',
    'annual-evaluation.method',
    'annual-evaluation.points',
    'annual-evaluation.nearest',
    'annual-evaluation.meanTo',
  ])
  for (const { name, remark } of delegated) expect(remark?.id && remark.en, name).toBeTruthy()
})

test.each([
  [resultRatings, resultRatingLabels],
  [behaviourRatings, behaviourRatingLabels],
  [predicates, predicateLabels],
  [unitAchievements, unitAchievementLabels],
  [behaviourValues, behaviourValueLabels],
  [periodKinds, periodKindLabels],
  [annualMethods, annualMethodLabels],
  [positionKinds, positionKindLabels],
  [employments, employmentLabels],
] as const)('%j have labels of their own in both languages', (codes, labels) => {
  const words = Object.entries(labels)
  expect(words.map(([code]) => code)).toEqual([...codes])
  expect(new Set(words.map(([, { id }]) => id)).size).toBe(codes.length)
  expect(new Set(words.map(([, { en }]) => en)).size).toBe(codes.length)
})
