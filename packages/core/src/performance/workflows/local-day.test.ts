import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gregorianCalendar } from '../../case/calendar/gregorian-calendar.ts'
import { laterDay, localDay } from './local-day.ts'

test.each([
  ['2026-03-31T14:59:59.999Z', 'Asia/Jayapura', '2026-03-31'],
  ['2026-03-31T15:00:00.000Z', 'Asia/Jayapura', '2026-04-01'],
  ['2026-03-31T16:59:59.999Z', 'Asia/Jakarta', '2026-03-31'],
  ['2026-03-31T17:00:00.000Z', 'Asia/Jakarta', '2026-04-01'],
])('%s is in %s the day %s', (instant, zone, day) => {
  expect(localDay(Date.parse(instant), zone)).toBe(day)
})

test('it is the day of the calendar that resolves deadlines', () => {
  const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'America/New_York', 'UTC')
  const instants = fc.date({ min: new Date('2022-02-03'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      return localDay(instant.getTime(), zone) === gregorianCalendar.dateOf(instant.toISOString(), zone)
    }),
  )
})

test('the later of two days', () => {
  expect([laterDay('2026-12-31', '2027-01-01'), laterDay('2027-01-01', '2026-12-31')]).toEqual([
    '2027-01-01',
    '2027-01-01',
  ])
})
