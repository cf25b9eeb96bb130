import type { Calendar } from './calendar.ts'
import { dateOf, momentOf } from './zoned-time.ts'

interface AroundDue {
  /** The instant that is warned of, ISO 8601 in UTC. */
  readonly due: string
  /** The time of day by the clocks of the zone, `HH:MM`. Where nobody is at work then, the next opening of that day, or its first. */
  readonly time: string
  readonly zone: string
  readonly calendar: Calendar
}

/**
 * When to remind of a deadline: so many working days before the day on which it falls, on that very day and in working hours, hence
 * always before it. It may lie before the state was entered: such a timer fires at once. Throws `RangeError` unless the number of days
 * is 1 or more.
 *
 * ```ts
 * deadlines: {
 *   reviewReminder: (input) => reminderAt({ ...input, due: reviewDue(input), workingDaysBefore: 2, time: '08:00', zone: WIB }),
 * }
 * ```
 */
export const reminderAt = ({
  workingDaysBefore,
  ...around
}: AroundDue & { readonly workingDaysBefore: number }): string =>
  onWorkingDay(around, -atLeastOne(workingDaysBefore, 'workingDaysBefore'))

/**
 * When to tell somebody higher up that a deadline has passed: so many working days after the day on which it fell, on that very day and
 * in working hours, hence always after it. Throws `RangeError` unless the number of days is 1 or more.
 */
export const escalationAt = ({
  workingDaysAfter,
  ...around
}: AroundDue & { readonly workingDaysAfter: number }): string =>
  onWorkingDay(around, atLeastOne(workingDaysAfter, 'workingDaysAfter'))

const onWorkingDay = ({ due, time, zone, calendar }: AroundDue, workingDays: number): string => {
  const date = calendar.addWorkingDays(dateOf(due, zone), workingDays)
  const moment = calendar.workingMoment(momentOf(date, time, zone), zone)
  return dateOf(moment, zone) === date ? moment : calendar.workingMoment(calendar.startOf(date, zone), zone)
}

const atLeastOne = (days: number, name: string): number => {
  if (Number.isSafeInteger(days) && days >= 1) return days
  throw new RangeError(`${name} is ${days}; it must be a whole number from 1`)
}
