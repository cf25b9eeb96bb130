/**
 * Where deadlines fall. Dates are `YYYY-MM-DD` in the given time zone (`Asia/Jakarta`), instants are ISO 8601 in UTC, as
 * `Date.toISOString` writes them. Every answer is a function of its arguments and the calendar's version, never of the machine.
 *
 * A host may bring a calendar of its own. Working days and hours need data, so those four methods may fail with `CalendarYearUnknown`;
 * what is no date, instant or zone is a `RangeError` that names it.
 */
export interface Calendar {
  /** Names the calendar and its data: the same version resolves a deadline to the same instant, years later. */
  readonly version: string
  /** The first instant of a date. */
  startOf(date: string, zone: string): string
  /** The last millisecond of a date: a deadline includes its day. */
  endOf(date: string, zone: string): string
  /** The date of an instant. */
  dateOf(instant: string, zone: string): string
  /** A date some calendar days later (or earlier, when negative). */
  addDays(date: string, days: number): string
  /** Whether people work on a date. */
  isWorkingDay(date: string): boolean
  /**
   * The working day that many working days after a date, or before it when negative. The date itself is never counted: 1 is the next
   * working day, also from a free day; 0 is the date as it is.
   */
  addWorkingDays(date: string, workingDays: number): string
  /**
   * How many working days lie between two dates, the first included and the last not; negative when `to` is the earlier. From a working
   * day, `addWorkingDays` by this number leads to `to`, where that is a working day.
   */
  workingDaysBetween(from: string, to: string): number
  /**
   * The instant itself when people are at work then, else the next instant at which work begins: for reminders and escalations, which
   * must reach people. Working hours include their first minute and exclude their last. Never earlier than the instant.
   */
  workingMoment(instant: string, zone: string): string
}
