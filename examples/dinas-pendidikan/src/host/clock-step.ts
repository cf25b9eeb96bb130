const DAY = 86_400_000

/** How far the visitor moves the clock: by days, or to just behind the next deadline. */
export const steps = ['day', 'week', 'month', 'next'] as const

/** One of `steps`. */
export type ClockStep = (typeof steps)[number]

/** Whether a text from a form is a step. */
export const isClockStep = (text: unknown): text is ClockStep => steps.some((step) => step === text)

/** Where the clock goes: `nextDue` is the instant of the next deadline, if one is armed. Milliseconds since 1970. */
export const stepTo = (step: ClockStep, now: number, nextDue: string | null): number => {
  if (step === 'next') return nextDue === null ? now + DAY : Math.max(now, Date.parse(nextDue)) + 1
  return step === 'month' ? aMonthAfter(now) : now + { day: 1, week: 7 }[step] * DAY
}

/** The same day of the next month, or that month's last day. */
const aMonthAfter = (now: number): number => {
  const at = new Date(now)
  const day = at.getUTCDate()
  at.setUTCDate(1)
  at.setUTCMonth(at.getUTCMonth() + 1)
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
  at.setUTCDate(Math.min(day, last))
  return at.getTime()
}
