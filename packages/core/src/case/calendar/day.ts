import { lately } from './lately.ts'

const DAY_MS = 86_400_000
const EARLIEST = Date.parse('0000-01-01T00:00:00Z')
const LATEST = Date.parse('9999-12-31T00:00:00Z')

/** The days of a week, in the order of ISO 8601. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** A day of the week. */
export type Weekday = (typeof WEEKDAYS)[number]

/**
 * A date as the number of days since 1970-01-01, for counting: no zone, no clock. Throws `RangeError` for what is no date of the
 * calendar written `YYYY-MM-DD`.
 */
export const dayNumber = (date: string): number => {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  // a parser may take 30 February for 2 March
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date)
    throw new RangeError(`'${date}' is no date; write a day of the calendar as YYYY-MM-DD`)
  return ms / DAY_MS
}

/** The date of a day number. Throws `RangeError` outside the years 0000 to 9999. */
export const dateOfDay = (day: number): string => {
  const ms = day * DAY_MS
  if (!(ms >= EARLIEST && ms <= LATEST)) throw new RangeError(`day ${day} lies outside the years 0000 to 9999`)
  return new Date(ms).toISOString().slice(0, 10)
}

/** The date so many days later, or earlier when negative. Throws `RangeError` for what is no date or no whole number. */
export const addDays = (date: string, days: number): string => later(date, String(wholeDays(days)))

const later = lately((date, days) => dateOfDay(dayNumber(date) + Number(days)))

/** Answers a whole number of days; throws `RangeError` for any other. */
export const wholeDays = (days: number): number => {
  if (Number.isSafeInteger(days)) return days
  throw new RangeError(`${days} is no number of days; days are counted in whole numbers`)
}

/** The day of the week of a day number. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): Weekday => WEEKDAYS[(((day + 3) % 7) + 7) % 7] as Weekday

/** The year of a day number. */
export const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear()
