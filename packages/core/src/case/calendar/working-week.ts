import type { Citation } from '../reason.ts'
import { WEEKDAYS, type Weekday } from './day.ts'
import { isClockTime } from './zoned-time.ts'

/** From when to when people work, `HH:MM` by the clocks of the zone. The first minute counts and the last does not; it may be `24:00`. */
export type WorkingSpan = readonly [opens: string, closes: string]

/** When people work in a week. A day without hours is no working day: five or six days make the difference. */
export interface WorkingWeek {
  /** The spans of each working day, in order. */
  readonly hours: { readonly [day in Weekday]?: readonly WorkingSpan[] }
  /** Who set the hours, with a remark where a text leaves something open. */
  readonly cites: readonly Citation[]
}

/** Answers a week that people can work by; throws `RangeError`, with the place, for one that they cannot. */
export const checkedWeek = (week: WorkingWeek, place: string): WorkingWeek => {
  for (const day of WEEKDAYS) checkSpans(week.hours[day] ?? [], `${place}, ${day}`)
  const unknown = Object.keys(week.hours).find((day) => !WEEKDAYS.some((known) => known === day))
  if (unknown !== undefined) throw new RangeError(`${place}: '${unknown}' is no day of the week`)
  return week
}

const checkSpans = (spans: readonly WorkingSpan[], place: string): void => {
  let before = ''
  for (const [opens, closes] of spans) {
    if (!isClockTime(opens) || !(isClockTime(closes) || closes === '24:00'))
      throw new RangeError(`${place}: '${opens}' to '${closes}' are no times of day; write HH:MM`)
    if (closes <= opens) throw new RangeError(`${place}: ${closes} does not come after ${opens}`)
    if (opens < before) throw new RangeError(`${place}: ${opens} comes before the span until ${before} has ended`)
    before = closes
  }
}

/** Whether any day of a week has hours. */
export const hasWork = ({ hours }: WorkingWeek): boolean => Object.values(hours).some((spans) => spans.length > 0)
