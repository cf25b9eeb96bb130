import type { PlanBody } from '@siklus/core/performance'
import { expect, test } from 'vitest'
import { translatorFor } from '../../i18n/translator.ts'
import { formOf } from '../work/form.ts'
import { applyEdit, readEdit } from './plan-edit.ts'
import { bodyOfForm, formOfPlan, readPlanForm } from './plan-form.ts'
import { planGaps } from './plan-gaps.ts'

const t = translatorFor('id', 'Asia/Jakarta')

const indicator = {
  id: 'i1',
  aspect: 'quality',
  text: 'Nilai mutu',
  target: { from: '80', to: '87.5' },
  unit: '%',
} as const

const body: PlanBody = {
  results: [
    { id: 'r1', kind: 'main', text: 'Sekolah terlayani', goal: 'g1', indicators: [indicator] },
    { id: 'r2', kind: 'additional', text: 'Panitia', goal: null, indicators: [] },
  ],
  behaviour: [
    { value: 'service', text: 'Cepat tanggap' },
    { value: 'accountable' },
    { value: 'competent' },
    { value: 'harmonious' },
    { value: 'loyal' },
    { value: 'adaptive' },
    { value: 'collaborative' },
  ],
  supports: [
    { kind: 'resource', text: 'Kendaraan' },
    { kind: 'resource', text: 'Laptop' },
    { kind: 'consequence', text: 'Pembinaan' },
  ],
}

test('a plan goes through the editor unchanged, in both languages', () => {
  for (const locale of ['id', 'en'] as const)
    expect(bodyOfForm(formOfPlan(body, translatorFor(locale, 'Asia/Jakarta')), locale)).toEqual(body)
})

test('targets are figures or ranges, as typed in Indonesian', () => {
  const targetOf = (target: string) => {
    const form = {
      ...formOfPlan(body, t),
      results: [{ ...formOfPlan(body, t).results[0]!, indicators: [{ ...indicator, target }] }],
    }
    return bodyOfForm(form, 'id').results[0]!.indicators[0]!.target
  }
  expect(targetOf('87,5')).toBe('87.5')
  expect(targetOf('1.200')).toBe('1200')
  expect(targetOf('-3')).toBe('-3')
  expect(targetOf('80 – 87,5')).toEqual({ from: '80', to: '87.5' })
  expect(targetOf('80-90')).toEqual({ from: '80', to: '90' })
  expect(targetOf('80 s.d. 90')).toEqual({ from: '80', to: '90' })
  expect(targetOf('')).toBe('')
  expect(targetOf('banyak')).toBe('banyak')
})

test('what the editor sends is read by its numbers, whatever is missing', () => {
  const read = readPlanForm(
    formOf([
      ['results.3.id', 'r9'],
      ['results.3.kind', 'additional'],
      ['results.3.text', 'B'],
      ['results.1.id', 'r8'],
      ['results.1.indicators.5.id', 'i5'],
      ['results.1.indicators.5.aspect', 'nonsense'],
      ['behaviour.loyal', ' setia '],
    ]),
  )
  expect(read.results.map(({ id, kind }) => [id, kind])).toEqual([
    ['r8', 'main'],
    ['r9', 'additional'],
  ])
  expect(read.results[0]!.indicators).toEqual([{ id: 'i5', aspect: 'quantity', text: '', target: '', unit: '' }])
  expect(read.behaviour.loyal).toBe('setia')
})

test('buttons add and remove rows and keep what was typed', () => {
  let n = 0
  const newId = () => `n${++n}`
  const start = formOfPlan(body, t)
  const more = applyEdit(start, readEdit('add-result:additional'), newId)
  expect(more.results.at(-1)).toMatchObject({ id: 'n1', kind: 'additional', indicators: [{ id: 'n2' }] })
  expect(more.results.slice(0, 2)).toEqual(start.results)
  expect(applyEdit(start, readEdit('remove-result:r1'), newId).results.map(({ id }) => id)).toEqual(['r2'])
  expect(applyEdit(start, readEdit('add-indicator:r2'), newId).results[1]!.indicators).toHaveLength(1)
  expect(applyEdit(start, readEdit('remove-indicator:r1:i1'), newId).results[0]!.indicators).toEqual([])
  expect(applyEdit(start, readEdit('whatever'), newId)).toBe(start)
  expect(readEdit('')).toEqual({ do: 'save' })
})

test('the gaps name every empty field once, and no goal for additional work', () => {
  const start = formOfPlan(body, t)
  expect(planGaps(start)).toEqual([{ field: 'results.1.text', part: 'result.indicators', result: 2 }])
  const added = applyEdit(start, readEdit('add-result:main'), () => 'x')
  expect(
    planGaps(added)
      .filter(({ result }) => result === 3)
      .map(({ part }) => part),
  ).toEqual(['result.text', 'result.goal', 'indicator.text', 'indicator.target', 'indicator.unit'])
})
