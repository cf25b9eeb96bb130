import { expect, test } from 'vitest'
import { boundsOf, daysOf, isMonth, monthPlus } from './month.ts'

test('months follow each other across years', () => {
  expect(monthPlus('2026-12', 1)).toBe('2027-01')
  expect(monthPlus('2026-01', -1)).toBe('2025-12')
  expect(monthPlus('2026-03', 0)).toBe('2026-03')
})

test('a month has its days, its weekends, and days that have not come', () => {
  const days = daysOf('2024-02', '2024-02-10')
  expect(days).toHaveLength(29)
  expect(days[9]).toEqual({ day: '2024-02-10', number: 10, weekend: true, future: false })
  expect(days[11]).toEqual({ day: '2024-02-12', number: 12, weekend: false, future: true })
  expect(boundsOf('2026-02')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
})

test('other texts are no months', () => {
  for (const text of [undefined, '', '2026', '2026-13', '2026-00', '2026-1', '2026-01-01'])
    expect(isMonth(text)).toBe(false)
  expect(isMonth('2026-01')).toBe(true)
})
