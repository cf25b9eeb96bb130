import type { Change } from '../../ports/outbox.ts'
import { createMoment } from './moment.ts'
import type { Pace } from './pace.ts'
import { createWindow, type FeedWindow } from './window.ts'

/** How many changes one look reads at most. */
export const LOOK = 200
/** How many changes a poller keeps for its subscribers, whatever their number. */
const KEEP = 1000

/** What a poller looks with. */
export interface PollerParts {
  readonly tail: () => Promise<string | null>
  readonly read: (after: string | null, limit: number) => Promise<readonly Change[]>
  readonly pace: Pace
  /** Ends the poller. */
  readonly signal: AbortSignal
}

/** One reader of a tenant's feed for any number of subscribers, who take from its window at their own speed. */
export interface Poller {
  /** The window, once the poller has begun at the end of the feed. */
  window(): Promise<FeedWindow>
  /** Resolves once a look that began after this call has found the end of the feed. Calls that come together share a look. */
  caughtUp(signal: AbortSignal): Promise<void>
  /** Resolves when there are new changes. */
  more(signal: AbortSignal): Promise<void>
  /** Whether it broke: its subscribers were told, and nobody should join any more. */
  broken(): boolean
}

/** Looks at the feed until the signal aborts or a look fails; then every call that waits, and every later one, fails with that error. */
export const startPoller = ({ signal, pace, read, tail }: PollerParts): Poller => {
  const [grown, level] = [createMoment(), createMoment()]
  const begun = tail().then((end) => createWindow(end, KEEP))
  const look = async (window: FeedWindow): Promise<number> => {
    const waiting = level.take()
    try {
      const changes = await read(window.cursor, LOOK)
      window.add(changes)
      if (changes.length > 0) grown.take().pass()
      if (changes.length < LOOK) waiting.pass()
      return changes.length
    } finally {
      // who went on is not kept; the others wait for the next look, or for the error
      level.give(waiting)
    }
  }
  const run = async (): Promise<void> => {
    const window = await begun
    while (!signal.aborted) {
      const found = await look(window)
      if (found < LOOK) await pace.rest(found)
    }
  }
  run().catch((error: unknown) => {
    for (const moment of [grown, level]) moment.fail(error)
  })
  return {
    window: () => begun,
    caughtUp: (until) => {
      pace.hurry()
      return level.wait(until)
    },
    more: grown.wait,
    broken: grown.failed,
  }
}
