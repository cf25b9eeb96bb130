import { hash } from 'node:crypto'
import { canonical } from '../canonical.ts'
import type { Calendar } from './calendar.ts'
import { type Closure, type DayBook, dayBook } from './closures.ts'
import { addDays, dayNumber } from './day.ts'
import type { LocalHoliday } from './holiday-year.ts'
import type { WorkingCalendarDefinition } from './working-calendar-definition.ts'
import { addWorkingDays, workingDaysBetween } from './working-days.ts'
import { workingMoment } from './working-moment.ts'
import { dateOf, endOf, startOf } from './zoned-time.ts'

/** A calendar with weekends, public holidays and office hours. */
export interface WorkingCalendar extends Calendar {
  readonly definition: WorkingCalendarDefinition
  /** Why a date is free, or null for a working day: for the page that explains a deadline. Throws `CalendarYearUnknown`. */
  closureOn(date: string): Closure | null
}

/**
 * A calendar from an agency's week, the public holidays and what else it is closed on. Its `version` names the calendar, its years and
 * a digest of all that decides: two calendars of one version answer alike. Questions about a year without data fail with
 * `CalendarYearUnknown`; a definition that contradicts itself throws `RangeError` here.
 *
 * ```ts
 * const calendar = workingCalendar({
 *   id: 'kab-andir',
 *   week: indonesianOfficeWeek,
 *   holidays: indonesianHolidays,
 *   jointLeave: 'free',
 * })
 * calendar.addWorkingDays('2026-03-17', 1) // 2026-03-25: Nyepi, Idul Fitri and the joint leave around them lie between
 * ```
 */
export const workingCalendar = (definition: WorkingCalendarDefinition): WorkingCalendar => {
  const book = dayBook(definition)
  const isWorking = (day: number): boolean => book.closureOf(day) === null
  return {
    definition,
    version: versionOf(definition, book),
    startOf,
    endOf,
    dateOf,
    addDays,
    isWorkingDay: (date) => isWorking(dayNumber(date)),
    addWorkingDays: (date, workingDays) => addWorkingDays(isWorking, date, workingDays),
    workingDaysBetween: (from, to) => workingDaysBetween(isWorking, from, to),
    workingMoment: (instant, zone) => workingMoment(book.spansOf, instant, zone),
    closureOn: (date) => book.closureOf(dayNumber(date)),
  }
}

/** The same calendar with more days on which this host is closed. Its version changes with them. */
export const withHolidays = ({ definition }: WorkingCalendar, more: readonly LocalHoliday[]): WorkingCalendar =>
  workingCalendar({ ...definition, local: [...(definition.local ?? []), ...more] })

/** Of the definition only what decides goes into the digest: a name that is spelt anew moves no deadline. */
const versionOf = ({ id, week, seasons = [] }: WorkingCalendarDefinition, { years, free }: DayBook): string => {
  const decisive = {
    week: week.hours,
    seasons: seasons.map(({ from, to, week: own }) => ({ from, to, hours: own.hours })),
    years,
    free,
  }
  const span = years.length === 0 ? 'no years' : `${years[0]}-${years.at(-1)}`
  return `${id} ${span} ${hash('sha256', canonical(decisive)).slice(0, 16)}`
}
