import { expect, test } from 'vitest'
import { assessmentCounts, assessmentFaults, assessmentGaps, firstAssessment } from './assessment-check.ts'
import type { AssessedResult } from './evaluation.ts'

const line = (result: string, more: Partial<AssessedResult> = {}): AssessedResult => ({
  ...{ result, text: `Text of ${result}`, realisation: '', number: null, unit: 'children' },
  ...more,
})
const told = (faults: readonly { readonly field: string; readonly code: string }[]) =>
  faults.map(({ field, code }) => `${field} ${code}`)

test('a self-assessment starts with a line for each planned result', () => {
  const indicators = [{ id: 'i', aspect: 'quantity' as const, text: 'x', target: '45', unit: 'children' }]
  const results = [
    { id: 'r1', kind: 'main' as const, text: 'Text of r1', goal: 'g', indicators },
    { id: 'r2', kind: 'main' as const, text: 'Text of r2', goal: 'g', indicators: [] },
  ]
  const first = firstAssessment({ results, behaviour: [], supports: [] })
  expect(first).toEqual({ summary: '', results: [line('r1'), line('r2', { unit: '' })] })
  expect(assessmentFaults(first)).toEqual([])
  expect(told(assessmentGaps(first))).toEqual(['results.0.realisation text.empty', 'results.1.realisation text.empty'])
})

test('words or a number say something; both are counted once', () => {
  const results = [line('r1', { realisation: 'Done' }), line('r2', { number: '0' }), line('r3')]
  expect(told(assessmentGaps({ summary: '', results }))).toEqual(['results.2.realisation text.empty'])
  expect(assessmentCounts({ summary: '', results })).toEqual({ filled: 2 })
  expect(assessmentCounts({ summary: 'x', results: [] })).toEqual({ filled: 1 })
})

test('a result named twice and a number that is none are told', () => {
  expect(told(assessmentFaults({ summary: '', results: [line('r1'), line('r1')] }))).toEqual([
    'results.1.result id.twice',
  ])
  expect(told(assessmentFaults({ summary: '', results: [line('r1', { number: 'ten' })] }))).toEqual([
    'results.0.number decimal.invalid',
  ])
  expect(told(assessmentFaults({ summary: '' }))).toEqual(['results field.missing'])
})
