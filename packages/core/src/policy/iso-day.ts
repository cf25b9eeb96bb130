const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const dayMillis = 86_400_000

const utcNoon = (day: string): number => Date.parse(`${day}T12:00:00Z`)

const fromMillis = (millis: number): string => new Date(millis).toISOString().slice(0, 10)

/** True for a day that the calendar has, written `YYYY-MM-DD`: `2024-02-29` yes, `2023-02-29` and `2023-2-9` no. */
export const isIsoDay = (value: unknown): value is string => {
  // by arithmetic: every evaluation asks, and the calendar object is slow
  const match = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const days = month === 2 && isLeap(year) ? 29 : (monthDays[month - 1] ?? 0)
  return day >= 1 && day <= days
}

/** The day so many calendar days later, or earlier when negative. The day must be an ISO day. */
export const addDays = (day: string, days: number): string => fromMillis(utcNoon(day) + days * dayMillis)

/** Calendar days from one day to another; negative when `to` is the earlier. Both must be ISO days. */
export const daysBetween = (from: string, to: string): number => (utcNoon(to) - utcNoon(from)) / dayMillis
