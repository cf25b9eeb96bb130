import type { Clock, Ids } from '@siklus/core'

/** A clock that only moves when it is moved. */
export interface MovedClock extends Clock {
  set(iso: string): void
  /** Moves on by so many hours, and tells the instant. */
  forward(hours: number): string
  iso(): string
}

/** The morning of Monday, 5 January 2026, in Jakarta. */
export const START = '2026-01-05T01:00:00.000Z'

/** The months that cases may be opened in. */
export const MONTHS = { from: '2026-01', months: 3 } as const

const HOUR_MS = 3_600_000

/** A clock that stands at `START`. */
export const movedClock = (start = START): MovedClock => {
  let now = Date.parse(start)
  const iso = () => new Date(now).toISOString()
  return {
    now: () => now,
    iso,
    set: (to) => {
      now = Date.parse(to)
    },
    forward: (hours) => {
      now += hours * HOUR_MS
      return iso()
    },
  }
}

/** Ids that only depend on how many were asked for: the same course gives the same ids. Good for one storage that starts empty. */
export const countedIds = (): Ids => {
  let count = 0
  const digits = (value: number, length: number) => value.toString(16).padStart(length, '0')
  const next = (at: number): string => {
    count += 1
    const [time, order] = [digits(at, 12), digits(count, 12)]
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${order}`
  }
  return {
    next,
    salt: () => {
      count += 1
      return digits(count, 64)
    },
  }
}
