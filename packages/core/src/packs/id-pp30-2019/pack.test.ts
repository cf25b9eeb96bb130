import { expect, test } from 'vitest'
import type { FactField, FactFields } from '../../policy/facts.ts'
import { cascadingLabels, cascadings } from './cascading.ts'
import { categories, categoryLabels } from './categories.ts'
import { directionLabels, directions } from './directions.ts'
import { pp30Pack } from './pack.ts'
import { pp30PredicateLabels, pp30Predicates } from './predicates.ts'
import { rankings } from './rankings.ts'

test('the rules stand in the order of the law: PermenPANRB 8/2021 from the indicator up, then PP 30/2019', () => {
  expect(pp30Pack.rules.map(({ id }) => id)).toEqual([
    ...['achievement', 'indicator-value'],
    ...['group-value', 'leader-main-value', 'leader-additional-value', 'leader-skp-value'],
    ...['result-category', 'result-value', 'cascading-weight'],
    ...['staff-main-value', 'staff-additional-value', 'staff-skp-value'],
    'periodic-value',
    ...['final-value', 'predicate', 'ranking-fit', 'objection-window', 'objection-decider'],
  ])
})

const fieldsIn = (fields: FactFields): readonly FactField[] =>
  Object.values(fields).flatMap((field) => [field, ...fieldsInside(field)])

const fieldsInside = ({ shape }: FactField): readonly FactField[] => {
  if (shape.kind === 'group') return fieldsIn(shape.fields)
  return shape.kind === 'list' ? [shape.of, ...fieldsInside(shape.of)] : []
}

test('what an agency may set, and what is not sure', () => {
  const named = (which: 'delegated' | 'remark') =>
    pp30Pack.rules.flatMap(({ id, params }) =>
      Object.entries(params).flatMap(([name, param]) => (param[which] ? [`${id}.${name}`] : [])),
    )
  const delegated = [
    'leader-main-value.percents',
    ...['result-category.points', 'result-category.summed', 'result-category.bands'],
    ...['cascading-weight.percents', 'staff-main-value.rounding'],
  ]
  expect(named('delegated')).toEqual(delegated)
  expect(new Set(named('remark'))).toEqual(
    new Set([
      ...delegated,
      ...['achievement.least', 'achievement.insideRange', 'indicator-value.wholePercent', 'indicator-value.scale'],
      ...['leader-skp-value.most', 'leader-skp-value.rounding', 'staff-skp-value.most', 'staff-skp-value.rounding'],
      ...['group-value.totalWeight', 'objection-window.days'],
      ...['result-value.values', 'final-value.rounding', 'predicate.scale', 'ranking-fit.distribution'],
    ]),
  )
})

test.each([
  [categories, categoryLabels],
  [pp30Predicates, pp30PredicateLabels],
  [directions, directionLabels],
  [cascadings, cascadingLabels],
] as const)('%j have labels of their own in both languages', (codes, labels) => {
  const words = Object.entries(labels)
  expect(words.map(([code]) => code)).toEqual([...codes])
  expect(new Set(words.map(([, { id }]) => id)).size).toBe(codes.length)
  expect(new Set(words.map(([, { en }]) => en)).size).toBe(codes.length)
})

test('every code that a rule answers with has words', () => {
  for (const code of [...pp30Predicates, ...categories, ...rankings, 'superior', 'assessor', 'owner'])
    expect(pp30Pack.terms).toHaveProperty([code])
})
