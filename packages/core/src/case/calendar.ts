/**
 * Where deadlines fall. Dates are `YYYY-MM-DD` in the given time zone (`Asia/Jakarta`), instants are ISO 8601 in UTC.
 * Every answer is a function of its arguments and the calendar's version.
 */
export interface Calendar {
  readonly version: string
  /** The first instant of a date. */
  startOf(date: string, zone: string): string
  /** The last millisecond of a date: a deadline includes its day. */
  endOf(date: string, zone: string): string
  /** The date of an instant. */
  dateOf(instant: string, zone: string): string
  /** A date some calendar days later (or earlier, when negative). */
  addDays(date: string, days: number): string
}
