import { expect, test } from 'vitest'
import { laterMonth, monthsOf } from './partitions.ts'

test('months run over the year', () => {
  expect(monthsOf({ from: '2026-11', months: 3 })).toEqual(['2026-11', '2026-12', '2027-01'])
  expect([laterMonth('2026-01', -1), laterMonth('2026-12', 1), laterMonth('2026-06', 24)]).toEqual([
    '2025-12',
    '2027-01',
    '2028-06',
  ])
})

test.each([
  { from: '2026-00', months: 1 },
  { from: '2026-13', months: 1 },
  { from: '2026-01-01', months: 1 },
  { from: '2026-01', months: 0 },
  { from: '2026-01', months: 1.5 },
  { from: '2026-01', months: 601 },
])('%j is refused', (months) => {
  expect(() => monthsOf(months)).toThrow(RangeError)
})
