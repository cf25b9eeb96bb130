import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gregorianCalendar as calendar } from './calendar.ts'

test('a day in Jakarta begins seven hours before the day in UTC, and ends with its last millisecond', () => {
  expect(calendar.startOf('2026-01-31', 'Asia/Jakarta')).toBe('2026-01-30T17:00:00.000Z')
  expect(calendar.endOf('2026-01-31', 'Asia/Jakarta')).toBe('2026-01-31T16:59:59.999Z')
  expect(calendar.endOf('2026-01-31', 'Asia/Jayapura')).toBe('2026-01-31T14:59:59.999Z')
})

test('the date of an instant depends on the zone', () => {
  expect(calendar.dateOf('2026-01-31T16:59:59.999Z', 'Asia/Jakarta')).toBe('2026-01-31')
  expect(calendar.dateOf('2026-01-31T17:00:00.000Z', 'Asia/Jakarta')).toBe('2026-02-01')
})

test('both ends of a date lie in it, whatever the zone, and days add up', () => {
  const dates = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10))
  const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Europe/Berlin', 'America/Santiago')
  fc.assert(
    fc.property(dates, zones, fc.integer({ min: -400, max: 400 }), (date, zone, days) => {
      expect(calendar.dateOf(calendar.startOf(date, zone), zone)).toBe(date)
      expect(calendar.dateOf(calendar.endOf(date, zone), zone)).toBe(date)
      expect(calendar.addDays(calendar.addDays(date, days), -days)).toBe(date)
    }),
  )
})
