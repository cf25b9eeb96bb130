import { expect, test } from 'vitest'
import type { FactField, FactFields } from '../../policy/facts.ts'
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

test('every citation says how sure we are of the text, and why', () => {
  for (const { status, note } of pp46Pack.rules.flatMap(({ cites }) => cites)) {
    expect(status).toMatch(/^(verified|unverified)$/)
    expect(note).toMatch(/\w+/)
  }
})

test('what is not modelled is said, with its reason, in both languages', () => {
  expect(pp46Pack.notModelled.length).toBeGreaterThan(0)
  for (const { topic, why } of pp46Pack.notModelled) {
    for (const words of [topic.id, topic.en, why.id, why.en]) expect(words).toMatch(/\w+/)
  }
})

/** The names of the facts, down to the last, that people have no name for. */
const uncalled = (fields: FactFields): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    ...(field.called?.id && field.called.en ? [] : [name]),
    ...uncalled(fieldsIn(field)),
  ])

const fieldsIn = ({ shape }: FactField): FactFields => {
  if (shape.kind === 'list') return fieldsIn(shape.of)
  return shape.kind === 'group' ? shape.fields : {}
}

test('every fact has its name in both languages', () => {
  for (const { facts } of pp46Pack.rules) expect(uncalled(facts)).toEqual([])
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

test('every parameter has its name, and every remark is written, in both languages', () => {
  for (const { called, remark } of pp46Pack.rules.flatMap(({ params }) => Object.values(params))) {
    const texts = [called?.id, called?.en, ...(remark ? [remark.id, remark.en] : [])]
    for (const text of texts) expect(text).toMatch(/\w+/)
  }
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
