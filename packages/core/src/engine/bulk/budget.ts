import * as Effect from 'effect/Effect'
import { InvalidEvent } from '../../case/errors.ts'
import { createSleep } from '../nudge.ts'

/** How a run shares the machine with people's own acts. */
export interface Budget {
  /** How many targets at once, so that a limit is spent evenly. */
  readonly batch: number
  /** Milliseconds to rest after so many targets, when they took so many milliseconds. */
  readonly restMs: (targets: number, tookMs: number) => number
}

const BATCH = 500
const MOST = 5000
// a quarter of a second of the limit at once: people's own acts get their turn between two batches
const SLICES = 4

/** The budget of a run; without a limit it never rests. Fails with `InvalidEvent` where a number is not above zero. */
export const budgetOf = ({
  perSecond,
  batch = BATCH,
}: {
  readonly perSecond?: number | undefined
  readonly batch?: number | undefined
}): Effect.Effect<Budget, InvalidEvent> => {
  const faults = Object.entries({ perSecond, batch }).flatMap(([field, value]) =>
    value === undefined || value > 0 ? [] : [{ field, message: 'is not a number above 0' }],
  )
  if (faults.length > 0) return Effect.fail(new InvalidEvent('bulk', faults))
  const most = Math.min(Math.ceil(batch), MOST)
  if (perSecond === undefined) return Effect.succeed({ batch: most, restMs: () => 0 })
  return Effect.succeed({
    batch: Math.min(most, Math.ceil(perSecond / SLICES)),
    restMs: (targets, tookMs) => Math.max(0, Math.ceil((targets * 1000) / perSecond - tookMs)),
  })
}

/** Rests, unless the signal ends it. */
export const rest = async (ms: number, signal: AbortSignal): Promise<void> => {
  if (ms > 0) await createSleep().take(ms, signal)
}
