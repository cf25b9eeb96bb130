/** A point in time (`2026-08-17T03:05:00Z`) or a calendar day (`2026-08-17`): as text, `Date`, `Temporal.Instant` or `Temporal.PlainDate`. */
export type Moment = string | { toJSON(): string }

/** The ISO text of a moment. */
export const momentText = (moment: Moment): string => (typeof moment === 'string' ? moment : moment.toJSON())

/** Tells whether a text is a bare day. A day has no zone: it must not slip to the day before when it is shown. */
export const calendarDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

const dayInZone = (moment: Moment, timeZone: string): string => {
  const text = momentText(moment)
  return calendarDay(text) ? text : new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(text))
}

/**
 * Calendar days from one moment to another in a time zone: tomorrow 00.01 is one day from today 23.59. Negative when `to` lies
 * before `from`.
 */
export const calendarDays = (from: Moment, to: Moment, timeZone: string): number =>
  Math.round((Date.parse(dayInZone(to, timeZone)) - Date.parse(dayInZone(from, timeZone))) / 86_400_000)
