import { dateOfDay, dayNumber } from './day.ts'
import type { WorkingSpan } from './working-week.ts'
import { dateOf, instantOf, momentOf, startOf } from './zoned-time.ts'

/** The spans in which people work on a day, by its number; none on a free day. May throw where a calendar knows no answer. */
export type SpansOf = (day: number) => readonly WorkingSpan[]

/** See `Calendar.workingMoment`. */
export const workingMoment = (spansOf: SpansOf, instant: string, zone: string): string => {
  const asked = instantOf(instant)
  for (let day = dayNumber(dateOf(asked, zone)); ; day += 1) {
    const found = spansOf(day)
      .map((span) => openAt(span, day, zone))
      .find(({ opens, closes }) => closes > asked && closes > opens)
    if (found === undefined) continue
    if (found.opens > asked) return found.opens
    return asked
  }
}

/** A span as instants. Where the clocks are set forward over its end it may hold none. */
const openAt = ([opens, closes]: WorkingSpan, day: number, zone: string) => ({
  opens: momentOf(dateOfDay(day), opens, zone),
  closes: closes === '24:00' ? startOf(dateOfDay(day + 1), zone) : momentOf(dateOfDay(day), closes, zone),
})
