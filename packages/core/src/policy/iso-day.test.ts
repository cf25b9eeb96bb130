import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, isIsoDay } from './iso-day.ts'

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2023-2-09', false],
  ['2023-04-31', false],
  ['+012345-01', false],
  ['2023-01-01T00:00:00Z', false],
  [20230101, false],
])('%s is a day of the calendar: %s', (value, expected) => {
  expect(isIsoDay(value)).toBe(expected)
})

test('days roll over months, years and leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(addDays('2026-12-25', 14)).toBe('2027-01-08')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
})

test('counting days undoes adding them', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
      const to = addDays(from, days)
      return isIsoDay(to) && daysBetween(from, to) === days && daysBetween(to, from) + days === 0
    }),
  )
})
