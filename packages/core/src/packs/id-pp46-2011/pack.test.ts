import { expect, test } from 'vitest'
import { pp46BandLabels, pp46Bands } from './bands.ts'
import { creativityLabels, creativityLevels } from './creativity.ts'
import { pp46Pack } from './pack.ts'

test('the rules stand in the order of the law', () => {
  expect(pp46Pack.rules.map(({ id }) => id)).toEqual([
    'quantity-value',
    'quality-value',
    'time-value',
    'cost-value',
    'activity-value',
    'additional-points',
    'skp-value',
    'annual-skp',
    'behaviour-value',
    'final-value',
    'band',
  ])
})

test('it is the law from 2014 to the first half of 2021', () => {
  expect(pp46Pack.inForce).toEqual({ from: '2014-01-01', to: '2021-06-30' })
})

test('an agency may set what the law leaves open, and the weights and formulae not', () => {
  const delegated = pp46Pack.rules.flatMap(({ id, params }) =>
    Object.entries(params).flatMap(([name, param]) => (param.delegated ? [`${id}.${name}`] : [])),
  )
  expect(delegated).toEqual([
    'activity-value.withoutBudget',
    'activity-value.carried',
    'skp-value.carried',
    'annual-skp.aggregation',
    'annual-skp.carried',
    'behaviour-value.carried',
    'final-value.carried',
    'final-value.printed',
  ])
})

test.each([
  [pp46Bands, pp46BandLabels],
  [creativityLevels, creativityLabels],
] as const)('%j have labels of their own in both languages', (codes, labels) => {
  const words = Object.entries(labels)
  expect(words.map(([code]) => code)).toEqual([...codes])
  expect(new Set(words.map(([, { id }]) => id)).size).toBe(codes.length)
  expect(new Set(words.map(([, { en }]) => en)).size).toBe(codes.length)
})
