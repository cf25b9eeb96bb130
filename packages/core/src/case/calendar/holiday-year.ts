/** What a free day is called, in both languages of the screen. */
export interface HolidayName {
  readonly id: string
  readonly en: string
}

/** Free days of one year: `MM-DD` and the name. */
export type HolidayDays = { readonly [monthAndDay: string]: HolidayName }

/** The free days of one year as an authority set them. */
export interface HolidayYear {
  readonly year: number
  /** What sets the days, as last changed. */
  readonly decree: string
  /** How sure we are of the days: read against the decree or reports that print it, not yet so, or set by the agency itself. */
  readonly status: 'verified' | 'unverified' | 'agency'
  readonly holidays: HolidayDays
  /** Joint leave (cuti bersama): a day of leave for all at once, which some agencies work through. */
  readonly jointLeave: HolidayDays
}

/** A day on which this host is closed besides: a local holiday, an outage. `YYYY-MM-DD`. */
export interface LocalHoliday {
  readonly date: string
  readonly name: HolidayName
}
