import * as v from 'valibot'
import { expect, test } from 'vitest'
import { cycleInput } from '../workflows/cycle-input.ts'
import { cycleInputOf } from './cycle-input.ts'
import { type CycleParameters, defaultParameters, parameterBasis } from './parameters.ts'
import { basisFaults, parameterFaults } from './parameters-check.ts'

const faultsIn = (more: Partial<CycleParameters>) =>
  parameterFaults(2026, { ...defaultParameters(2026), ...more }).map(({ field, code }) => `${field} ${code}`)

test.each([2022, 2026, 2028, 2199])('the defaults hold for %d, monthly and quarterly', (year) => {
  const parameters = defaultParameters(year)
  expect(parameterFaults(year, parameters)).toEqual([])
  expect(parameterFaults(year, { ...parameters, rhythm: 'monthly' })).toEqual([])
  for (const zone of [null, 'Asia/Jayapura']) {
    const input = cycleInputOf(year, parameters, { unitHead: true, zone })
    expect(v.safeParse(cycleInput, input)).toMatchObject({ success: true })
    expect(input).toMatchObject({ year, unitHead: true, zone: zone ?? 'Asia/Jakarta' })
  }
})

test('every parameter has its basis in both languages', () => {
  expect(Object.keys(parameterBasis).toSorted()).toEqual(Object.keys(defaultParameters(2026)).toSorted())
  for (const { id, en } of Object.values(parameterBasis)) expect([id, en]).not.toContain('')
})

test('what the law does not demand may be left out', () => {
  expect(faultsIn({ signingDays: null, publishDue: null, minimumResults: null, maximumRounds: null })).toEqual([])
})

test.each<[string, Partial<CycleParameters>, string]>([
  ['a plan due in another year', { planDue: '2027-01-31' }, 'planDue date.order'],
  ['an evaluation before the plans', { evaluationOpensOn: '2026-01-31' }, 'evaluationOpensOn date.order'],
  ['a self-assessment before the evaluation', { selfAssessmentDue: '2027-01-01' }, 'selfAssessmentDue date.order'],
  ['a rating before the self-assessment', { ratingDue: '2027-01-14' }, 'ratingDue date.order'],
  ['reports that outlast the rating', { reportsLapseOn: '2027-01-31' }, 'reportsLapseOn date.order'],
  ['reports that lapse within the year', { reportsLapseOn: '2026-12-30' }, 'reportsLapseOn date.order'],
  ['a publication before the rating', { publishDue: '2027-01-30' }, 'publishDue date.order'],
  ['a follow-up before the publication', { followUpDue: '2027-02-14' }, 'followUpDue date.order'],
  ['days below zero', { planReviewDays: -1 }, 'planReviewDays days.invalid'],
  ['half a day', { receiptDays: 1.5 }, 'receiptDays days.invalid'],
  ['no result at all', { minimumResults: 0 }, 'minimumResults number.invalid'],
  ['a zone nobody lives in', { zone: 'Mars/Base' }, 'zone zone.invalid'],
  ['a day that is none', { planDue: '2026-02-30' }, 'planDue date.invalid'],
])('%s is told', (_, more, fault) => {
  expect(faultsIn(more)).toContain(fault)
})

test('parameters rest on something', () => {
  expect(basisFaults('Peraturan Bupati 12/2026')).toEqual([])
  expect(basisFaults('  ')).toMatchObject([{ field: 'basis', code: 'text.empty' }])
})
