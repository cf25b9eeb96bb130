import type { HolidayYear, LocalHoliday } from './holiday-year.ts'
import type { WorkingWeek } from './working-week.ts'

/** Other hours for a time, such as Ramadan. Both dates are included, `YYYY-MM-DD`. */
export interface WorkingSeason {
  readonly from: string
  readonly to: string
  readonly week: WorkingWeek
}

/** What a working calendar is made of: all of it data, so that another machine, years later, counts alike. */
export interface WorkingCalendarDefinition {
  /** Names the calendar in its version and in errors: `kab-andir`. */
  readonly id: string
  readonly week: WorkingWeek
  readonly seasons?: readonly WorkingSeason[]
  /** Year by year: a year that is not here is refused, never taken for one without holidays. */
  readonly holidays: readonly HolidayYear[]
  /** Whether people are free on joint leave, or work through it, as those who serve the public do. The agency decides. */
  readonly jointLeave: 'free' | 'worked'
  /** What to do with years that are only unverified. Default: refuse them. */
  readonly unverified?: 'refuse' | 'accept'
  /** Days on which this host is closed besides. */
  readonly local?: readonly LocalHoliday[]
}
