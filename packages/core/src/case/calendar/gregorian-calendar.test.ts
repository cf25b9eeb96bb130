import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gregorianCalendar as calendar } from './gregorian-calendar.ts'

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

test('every day is a working day, around the clock', () => {
  expect(calendar.isWorkingDay('2026-12-25')).toBe(true)
  expect(calendar.addWorkingDays('2026-12-30', 3)).toBe('2027-01-02')
  expect(calendar.workingDaysBetween('2026-12-30', '2027-01-02')).toBe(3)
  expect(calendar.workingDaysBetween('2027-01-02', '2026-12-30')).toBe(-3)
  expect(calendar.workingMoment('2026-12-25T20:00:00Z', 'Asia/Jakarta')).toBe('2026-12-25T20:00:00.000Z')
})

test.each([
  [() => calendar.isWorkingDay('2026-02-30'), "'2026-02-30' is no date"],
  [() => calendar.addDays('20260130', 1), "'20260130' is no date"],
  [() => calendar.addDays('2026-01-30', 1.5), '1.5 is no number of days'],
  [() => calendar.addWorkingDays('2026-01-30', Number.NaN), 'NaN is no number of days'],
  [() => calendar.addDays('9999-12-31', 1), 'outside the years 0000 to 9999'],
  [() => calendar.startOf('2026-1-30', 'Asia/Jakarta'), "'2026-1-30' is no date"],
  [() => calendar.endOf('2026-01-30', 'Asia/Bandung'), "'Asia/Bandung' is no time zone"],
  [() => calendar.dateOf('2026-01-30T00:00:00Z', ''), "'' is no time zone"],
  [() => calendar.dateOf('2026-01-30', 'Asia/Jakarta'), "'2026-01-30' is no instant"],
  [() => calendar.workingMoment('now', 'Asia/Jakarta'), "'now' is no instant"],
  [() => calendar.workingMoment('2026-01-30T00:00:00Z', 'Mars/Base'), "'Mars/Base' is no time zone"],
])('bad input is a RangeError that names it: %#', (ask, says) => {
  expect(ask).toThrow(RangeError)
  expect(ask).toThrow(says)
})
