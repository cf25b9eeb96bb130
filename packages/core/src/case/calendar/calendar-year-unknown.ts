import { TypedError } from '../typed-error.ts'

/**
 * A calendar was asked for working days of a year whose holidays it does not know, or knows only unverified. Nothing was written.
 * Guessing would move deadlines: add the year to the calendar's data, or confirm it against its decree.
 */
export class CalendarYearUnknown extends TypedError {
  readonly _tag = 'CalendarYearUnknown'
  readonly code = 'CALENDAR_YEAR_UNKNOWN'
  readonly calendar: string
  readonly year: number
  readonly because: 'missing' | 'unverified'
  constructor(calendar: string, year: number, because: CalendarYearUnknown['because']) {
    super(`Calendar ${calendar} ${SAYS[because](year)}`)
    this.calendar = calendar
    this.year = year
    this.because = because
  }
}

const SAYS = {
  missing: (year: number) => `has no holidays of ${year}: add the year to the holidays it is made of`,
  unverified: (year: number) =>
    `has the holidays of ${year} only unverified: compare them with the decree and pass the year as verified, or accept it with { unverified: 'accept' }`,
}
