const dayMillis = 86_400_000

const utcNoon = (day: string): number => Date.parse(`${day}T12:00:00Z`)

const fromMillis = (millis: number): string => new Date(millis).toISOString().slice(0, 10)

/** True for a day that the calendar has, written `YYYY-MM-DD`: `2024-02-29` yes, `2023-02-29` and `2023-2-9` no. */
export const isIsoDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const millis = utcNoon(value)
  return !Number.isNaN(millis) && fromMillis(millis) === value
}

/** The day so many calendar days later, or earlier when negative. The day must be an ISO day. */
export const addDays = (day: string, days: number): string => fromMillis(utcNoon(day) + days * dayMillis)

/** Calendar days from one day to another; negative when `to` is the earlier. Both must be ISO days. */
export const daysBetween = (from: string, to: string): number => (utcNoon(to) - utcNoon(from)) / dayMillis
