import { createSleep, type NudgeListener } from '../nudge.ts'

/** Between two looks while there is something to see: a burst of acts becomes one look. */
const BUSY_MS = 50
/** Between two looks when nothing happens and nobody nudges. */
const IDLE_MS = 1000

/** How long a poller rests between two looks. */
export interface Pace {
  /** Resolves when it is time to look again. */
  rest(found: number): Promise<void>
  /** Ends the rest: somebody waits for a look. */
  hurry(): void
  end(): void
}

/**
 * 50 ms after a look that found something, doubling up to a second while looks find nothing. A nudge ends the rest, but two looks are
 * never closer than 50 ms unless somebody asked: a busy node nudges a thousand times a second.
 */
export const createPace = (listener: NudgeListener, signal: AbortSignal): Pace => {
  const gap = createSleep()
  let idle = BUSY_MS
  let asked = false
  return {
    rest: async (found) => {
      idle = found > 0 ? BUSY_MS : Math.min(idle * 2, IDLE_MS)
      if (!asked) await gap.take(BUSY_MS, signal)
      if (!asked && found === 0 && (await listener.wait(idle - BUSY_MS, signal)) === 'nudge') idle = BUSY_MS
      asked = false
    },
    hurry: () => {
      asked = true
      gap.cut()
      listener.wake()
    },
    end: listener.end,
  }
}
