import type { Clock, TenantEngine } from '@siklus/core'

/** A clock that is data: it shows what it was set to. Instants are ISO 8601. */
export interface VirtualClock extends Clock {
  set(instant: string): void
}

/** Starts at an instant and stands there. */
export const virtualClock = (start: string): VirtualClock => {
  let now = Date.parse(start)
  return {
    now: () => now,
    set: (instant) => {
      now = Date.parse(instant)
    },
  }
}

/** What somebody does at an instant. */
export interface Deed {
  readonly at: string
  readonly run: () => Promise<unknown>
}

/** What happened on the way: how many deadlines fired, and how many fired a millisecond before anything was due. */
export interface Passed {
  readonly fired: number
  readonly early: number
}

/**
 * Lets time pass until nothing is due any more and everything is done. Each deadline and each deed has its own instant, and between two
 * of them the clock shows nothing: a year takes as long as its work.
 */
export const passTime = async (org: TenantEngine, clock: VirtualClock, deeds: readonly Deed[]): Promise<Passed> => {
  const left = deeds.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  let [fired, early] = [0, 0]
  for (;;) {
    fired += (await org.settle()).fired
    const due = await org.nextDue()
    const [deed] = left
    if (deed && (due === null || deed.at <= due)) {
      left.shift()
      clock.set(deed.at)
      await deed.run()
    } else if (due === null) return { fired, early }
    else {
      clock.set(aMillisecondBefore(due))
      early += (await org.settle()).fired
      clock.set(due)
    }
  }
}

const aMillisecondBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString()
