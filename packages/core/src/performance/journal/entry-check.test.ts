import { expect, test } from 'vitest'
import { checkEntry, placeFaults } from './entry-check.ts'
import type { NewEntry } from './journal.ts'

const entry: NewEntry = { cycle: 'c', on: '2026-03-19', text: ' Visit ' }
const told = (faults: readonly { readonly field: string; readonly code: string }[]) =>
  faults.map(({ field, code }) => `${field} ${code}`)
const faultsIn = (more: object) => {
  const checked = checkEntry({ ...entry, ...more })
  return 'faults' in checked ? told(checked.faults) : []
}

test('an entry is trimmed, and what is left out is nothing', () => {
  expect(checkEntry(entry)).toEqual({
    entry: { cycle: 'c', on: '2026-03-19', text: 'Visit', result: null, quantity: null, unit: null, evidence: [] },
  })
})

test.each<[object, string]>([
  [{ text: '  ' }, 'text text.empty'],
  [{ on: '2026-3-19' }, 'on date.invalid'],
  [{ quantity: '3' }, 'unit unit.missing'],
  [{ unit: 'visits' }, 'unit unit.missing'],
  [{ quantity: '-3', unit: 'visits' }, 'quantity decimal.notPositive'],
  [{ quantity: '0', unit: 'visits' }, 'quantity decimal.notPositive'],
  [{ quantity: 'three', unit: 'visits' }, 'quantity decimal.invalid'],
  [{ evidence: [{ label: 'x', url: 'javascript:alert(1)' }] }, 'evidence.0.url url.invalid'],
  [{ id: 'mine' }, 'id field.unknown'],
])('%j is refused', (more, fault) => {
  expect(faultsIn(more)).toEqual([fault])
})

test('a quantity with its unit is taken', () => {
  expect(faultsIn({ quantity: '2.5', unit: 'visits' })).toEqual([])
})

test('the day has come and lies in a period, the result is planned', () => {
  const known = { today: '2026-03-19', inPeriod: true, results: ['r1'] }
  const checked = { ...entry, text: 'x', result: 'r1', quantity: null, unit: null, evidence: [] }
  expect(placeFaults(checked, known)).toEqual([])
  expect(told(placeFaults(checked, { ...known, today: '2026-03-18' }))).toEqual(['on date.future'])
  expect(told(placeFaults(checked, { ...known, inPeriod: false }))).toEqual(['on date.outside'])
  expect(told(placeFaults({ ...checked, result: 'r2' }, known))).toEqual(['result result.unknown'])
  expect(placeFaults({ ...checked, result: null }, { ...known, results: [] })).toEqual([])
})
