import type { Calendar } from './calendar.ts'
import { addDays, dayNumber } from './day.ts'
import { dateOf, endOf, instantOf, knownZone, startOf } from './zoned-time.ts'

/** Days as people count them, every day alike: each is a working day, from its first instant to its last. */
export const gregorianCalendar: Calendar = {
  version: 'gregorian-1',
  startOf,
  endOf,
  dateOf,
  addDays,
  isWorkingDay: (date) => {
    dayNumber(date)
    return true
  },
  addWorkingDays: addDays,
  workingDaysBetween: (from, to) => dayNumber(to) - dayNumber(from),
  workingMoment: (instant, zone) => {
    knownZone(zone)
    return instantOf(instant)
  },
}
