import { expect, test } from 'vitest'
import { WIB, WIT, WITA } from './zone.ts'
import { dateOf, endOf, momentOf, startOf } from './zoned-time.ts'

test('the last second of a day in WIT is the same day in WITA and WIB, and the next second is not', () => {
  const lastOfYear = endOf('2026-12-31', WIT)
  expect(lastOfYear).toBe('2026-12-31T14:59:59.999Z')
  expect([WIT, WITA, WIB].map((zone) => dateOf(lastOfYear, zone))).toEqual(['2026-12-31', '2026-12-31', '2026-12-31'])
  const next = startOf('2027-01-01', WIT)
  expect([WIT, WITA, WIB].map((zone) => dateOf(next, zone))).toEqual(['2027-01-01', '2026-12-31', '2026-12-31'])
})

test('one instant, three days of the year: midnight in WIB is an hour into the day in WITA, two in WIT', () => {
  expect(momentOf('2026-03-01', '00:00', WIB)).toBe('2026-02-28T17:00:00.000Z')
  expect(momentOf('2026-03-01', '01:00', WITA)).toBe('2026-02-28T17:00:00.000Z')
  expect(momentOf('2026-03-01', '02:00', WIT)).toBe('2026-02-28T17:00:00.000Z')
})

test('where the clocks are set forward a skipped time moves on; where they go back the first of two counts', () => {
  expect(momentOf('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
  expect(momentOf('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
})

test('a day that begins at one o’clock, where midnight is skipped, and the day before it ends', () => {
  expect(startOf('2026-09-06', 'America/Santiago')).toBe('2026-09-06T04:00:00.000Z')
  expect(endOf('2026-09-05', 'America/Santiago')).toBe('2026-09-06T03:59:59.999Z')
})

test.each(['24:00', '8:00', '08:60', '08:00:00', ''])("the time '%s' is a RangeError that names it", (time) => {
  expect(() => momentOf('2026-03-01', time, WIB)).toThrow(RangeError)
  expect(() => momentOf('2026-03-01', time, WIB)).toThrow(`'${time}' is no time of day`)
})
