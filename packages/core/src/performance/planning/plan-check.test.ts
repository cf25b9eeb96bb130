import { expect, test } from 'vitest'
import type { PlanBody, PlanIndicator, PlanResult } from './plan.ts'
import { draftFaults, gapsOf, goalsIn, planCounts, unknownGoals } from './plan-check.ts'

const indicator = (more: Partial<PlanIndicator> = {}): PlanIndicator => ({
  ...{ id: 'i1', aspect: 'quantity', text: 'Children back at school', target: '45', unit: 'children' },
  ...more,
})
const result = (more: Partial<PlanResult> = {}): PlanResult => ({
  ...{ id: 'r1', kind: 'main', text: 'Children learn again', goal: 'g1', indicators: [indicator()] },
  ...more,
})
const body = (more: Partial<PlanBody> = {}): PlanBody => ({ results: [result()], behaviour: [], supports: [], ...more })
const told = (faults: readonly { readonly field: string; readonly code: string }[]) =>
  faults.map(({ field, code }) => `${field} ${code}`)

test('a whole plan is storable and has no gaps', () => {
  const whole = body({
    behaviour: [{ value: 'service', text: 'Answer within two days' }, { value: 'loyal' }],
    supports: [{ kind: 'resource', text: 'A motorcycle' }],
  })
  expect([draftFaults(whole), gapsOf(whole)]).toEqual([[], []])
})

test('a draft may have gaps, a submission may not', () => {
  const draft = body({
    results: [result({ text: ' ', goal: null, indicators: [indicator({ text: '', target: '', unit: '' })] })],
    behaviour: [{ value: 'loyal', text: '' }],
    supports: [{ kind: 'resource', text: '' }],
  })
  expect(draftFaults(draft)).toEqual([])
  expect(told(gapsOf(draft))).toEqual([
    'results.0.text text.empty',
    'results.0.indicators.0.text text.empty',
    'results.0.indicators.0.target text.empty',
    'results.0.indicators.0.unit text.empty',
    'behaviour.0.text text.empty',
    'supports.0.text text.empty',
  ])
})

test('a range has two ends in order; an open end is a gap', () => {
  const ranged = (from: string, to: string) =>
    body({ results: [result({ indicators: [indicator({ target: { from, to } })] })] })
  expect(draftFaults(ranged('9', '10'))).toEqual([])
  expect(told(draftFaults(ranged('10', '9')))).toEqual(['results.0.indicators.0.target range.reversed'])
  expect(told(gapsOf(ranged('9', '')))).toEqual(['results.0.indicators.0.target.to text.empty'])
})

test.each<[string, unknown, string]>([
  [
    'a target that is no number',
    body({ results: [result({ indicators: [indicator({ target: 'many' })] })] }),
    'results.0.indicators.0.target decimal.invalid',
  ],
  ['an id used twice', body({ results: [result(), result({ indicators: [] })] }), 'results.1.id id.twice'],
  [
    'an indicator id used twice',
    body({ results: [result({ indicators: [indicator(), indicator()] })] }),
    'results.0.indicators.1.id id.twice',
  ],
  ['a value named twice', body({ behaviour: [{ value: 'loyal' }, { value: 'loyal' }] }), 'behaviour list.twice'],
  ['an unknown value', body({ behaviour: [{ value: 'brave' as never }] }), 'behaviour.0.value choice.invalid'],
  [
    'an unknown aspect',
    body({ results: [result({ indicators: [indicator({ aspect: 'x' as never })] })] }),
    'results.0.indicators.0.aspect choice.invalid',
  ],
  ['too long a text', body({ results: [result({ text: 'x'.repeat(4001) })] }), 'results.0.text text.tooLong'],
  ['a NUL', body({ results: [result({ text: 'a\u0000' })] }), 'results.0.text text.unstorable'],
  ['a field nobody knows', { ...body(), weight: 3 }, 'weight field.unknown'],
  ['a missing field', { results: [], behaviour: [] }, 'supports field.missing'],
  ['no list', { ...body(), results: 'x' }, 'results list.invalid'],
  ['no object', null, ' object.invalid'],
])('%s cannot be stored', (_, given, fault) => {
  expect(told(draftFaults(given))).toEqual([fault])
})

test('what rules ask of a plan: additional results may stand without a goal', () => {
  const results = [
    result(),
    result({ id: 'r2', goal: null, indicators: [] }),
    result({ id: 'r3', kind: 'additional', goal: null, indicators: [] }),
  ]
  expect(planCounts(body({ results }))).toEqual({ results: 3, unaligned: 1, without_indicator: 2 })
  expect(planCounts(body({ results: [] }))).toEqual({ results: 0, unaligned: 0, without_indicator: 0 })
})

test('a result hangs on a goal that the office has', () => {
  const results = [
    result(),
    result({ id: 'r2', goal: 'g2' }),
    result({ id: 'r3', goal: 'g1' }),
    result({ id: 'r4', goal: null }),
  ]
  expect(goalsIn(body({ results }))).toEqual(['g1', 'g2'])
  expect(told(unknownGoals(body({ results }), ['g1']))).toEqual(['results.1.goal goal.unknown'])
})
