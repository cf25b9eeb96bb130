import { expect, test } from 'vitest'
import { gregorianCalendar } from './gregorian-calendar.ts'
import { indonesianHolidays } from './indonesian-holidays.ts'
import { indonesianOfficeWeek } from './indonesian-weeks.ts'
import { escalationAt, reminderAt } from './reminders.ts'
import { workingCalendar } from './working-calendar.ts'
import { WIB } from './zone.ts'

const calendar = workingCalendar({
  ...{ id: 'kab-andir', week: indonesianOfficeWeek, holidays: indonesianHolidays, jointLeave: 'free' },
})
/** The end of Wednesday, 25 March 2026: the first working day after Idulfitri. */
const due = calendar.endOf('2026-03-25', WIB)
const around = { due, time: '09:00', zone: WIB, calendar }

test('two working days before the end of the first day after Idulfitri is the Monday before the holidays', () => {
  expect(reminderAt({ ...around, workingDaysBefore: 1 })).toBe('2026-03-17T02:00:00.000Z')
  expect(reminderAt({ ...around, workingDaysBefore: 2 })).toBe('2026-03-16T02:00:00.000Z')
})

test('one working day after a Friday is Monday', () => {
  const friday = calendar.endOf('2026-01-09', WIB)
  expect(escalationAt({ ...around, due: friday, workingDaysAfter: 1 })).toBe('2026-01-12T02:00:00.000Z')
})

test('outside working hours it stays on its day: at the opening', () => {
  expect(reminderAt({ ...around, time: '05:00', workingDaysBefore: 1 })).toBe('2026-03-17T00:30:00.000Z')
  expect(reminderAt({ ...around, time: '20:00', workingDaysBefore: 1 })).toBe('2026-03-17T00:30:00.000Z')
  expect(escalationAt({ ...around, time: '20:00', workingDaysAfter: 1 })).toBe('2026-03-26T00:30:00.000Z')
})

test('with every day alike it is a matter of days', () => {
  expect(reminderAt({ ...around, calendar: gregorianCalendar, time: '20:00', workingDaysBefore: 2 })).toBe(
    '2026-03-23T13:00:00.000Z',
  )
})

test.each([0, -1, 1.5, Number.NaN])('%d days around a deadline is a RangeError', (days) => {
  expect(() => reminderAt({ ...around, workingDaysBefore: days })).toThrow(`workingDaysBefore is ${days}`)
  expect(() => escalationAt({ ...around, workingDaysAfter: days })).toThrow(RangeError)
})
