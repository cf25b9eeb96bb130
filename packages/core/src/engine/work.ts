import * as Effect from 'effect/Effect'
import type { EngineError } from '../case/errors.ts'
import { type Core, ownPlace, type Place } from './core.ts'
import { deliverOut } from './deliveries/deliver-out.ts'
import type { Deliveries } from './deliveries/deliveries.ts'
import { type Pace, settle } from './settle.ts'
import { detached } from './telemetry/detached.ts'
import { showGauges } from './telemetry/gauges.ts'

const POLL_MS = 1000

/** How long what is under way may take to come to its end, once it was asked to, in milliseconds. */
export const GRACE_MS = 5000

/** What the loop works on, and until when. */
export interface WorkOptions extends Pick<Pace, 'duePerSecond'> {
  readonly tenants: readonly string[]
  /** Ends the loop: the batch at hand is finished, nothing new is begun. */
  readonly signal: AbortSignal
  /** Cuts off what is still under way; default five seconds after `signal`. What was written stays, the rest is found again. */
  readonly cut?: AbortSignal | undefined
  readonly pollMs?: number | undefined
  /** What is handed to background work; without it notices stay in the outbox. */
  readonly deliveries?: Deliveries | undefined
  /** How often the numbers of the background are looked at, where the engine has telemetry; default every minute. */
  readonly gaugesMs?: number | undefined
}

/**
 * Settles each tenant, waits for a nudge or the poll interval, and goes on until the signal aborts. A failure is told and tried again.
 * Deliveries go on beside it: neither waits for the other when there is much of one.
 */
export const work = (core: Core, options: WorkOptions): Promise<void> =>
  detached(async () => {
    const { signal, duePerSecond, deliveries, cut = soonAfter(signal) } = options
    const loop = loopOf(core, { ...options, cut })
    await Promise.all([
      loop((place) => settle(core, place, { duePerSecond, until: signal })),
      deliveries && loop((place) => allOf(signal, deliverOut(core, place, deliveries))),
      showGauges(core, { ...options, cut, background: deliveries?.background }),
    ])
  })

type Turn = (place: Place) => Effect.Effect<unknown, EngineError>

const loopOf =
  (core: Core, options: WorkOptions) =>
  async (turn: Turn): Promise<void> => {
    const { tenants, signal, pollMs = POLL_MS } = options
    const ear = core.nudge.listen()
    while (!signal.aborted) {
      for (const tenant of tenants) if (!signal.aborted) await quietly(core, tenant, options, turn)
      await ear.wait(pollMs, signal)
    }
    ear.end()
  }

const soonAfter = (signal: AbortSignal): AbortSignal => {
  const cut = new AbortController()
  signal.addEventListener('abort', () => setTimeout(() => cut.abort(), GRACE_MS).unref(), { once: true })
  return cut.signal
}

/** Again and again, until nothing is left or the signal aborts. */
const allOf = (signal: AbortSignal, once: Effect.Effect<number, EngineError>): Effect.Effect<void, EngineError> =>
  Effect.suspend(() => {
    if (signal.aborted) return Effect.void
    return Effect.flatMap(once, (count) => (count > 0 ? allOf(signal, once) : Effect.void))
  })

const quietly = async (core: Core, tenant: string, { signal, cut }: WorkOptions, turn: Turn): Promise<void> => {
  try {
    await Effect.runPromise(turn(ownPlace(core, tenant)), { signal: cut })
  } catch (error) {
    // what fails while everything ends is found again by the next node
    if (!signal.aborted) core.onError(error, { tenant })
  }
}
