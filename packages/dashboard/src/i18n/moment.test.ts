import { expect, test } from 'vitest'
import { calendarDays, momentText } from './moment.ts'

test('days are counted by the calendar of the zone, not by 24 hours', () => {
  // 23.59 and 00.01 in Jakarta.
  expect(calendarDays('2026-01-12T16:59:00Z', '2026-01-12T17:01:00Z', 'Asia/Jakarta')).toBe(1)
  expect(calendarDays('2026-01-12T16:59:00Z', '2026-01-12T17:01:00Z', 'UTC')).toBe(0)
  expect(calendarDays('2026-03-01', '2026-02-27', 'Asia/Jakarta')).toBe(-2)
})

test('a bare day stays that day in every zone', () => {
  expect(calendarDays('2026-01-12', '2026-01-12T20:00:00Z', 'Asia/Jakarta')).toBe(1)
  expect(calendarDays('2026-01-12', '2026-01-12T12:00:00Z', 'America/Lima')).toBe(0)
})

test('dates of the language and of Temporal give their text themselves', () => {
  expect(momentText(new Date(0))).toBe('1970-01-01T00:00:00.000Z')
  expect(momentText({ toJSON: () => '2026-01-12' })).toBe('2026-01-12')
})
