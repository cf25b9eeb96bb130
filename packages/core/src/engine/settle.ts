import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import type { EngineError } from '../case/errors.ts'
import type { Core, Place } from './core.ts'
import { reapplyExtensions } from './extensions/extension-effects.ts'
import { fireDue } from './fire.ts'
import { deliver } from './relay/deliver.ts'

/** How much a settling did. */
export interface Settled {
  readonly fired: number
  readonly delivered: number
}

/** How a settling shares the machine with people's own acts. */
export interface Pace {
  /** At most so many deadlines a second; without one as many as can be. */
  readonly duePerSecond?: number | undefined
  /** Ends it between two batches, with what was done by then. */
  readonly until?: AbortSignal | undefined
}

// a workflow that keeps itself busy must not keep the others waiting
const ROUNDS = 200
const BATCH = 500

/** Deadlines and messages in turn, until a round does nothing. Deadlines fire also when the delivery of messages fails. */
export const settle = (core: Core, place: Place, pace: Pace = {}): Effect.Effect<Settled, EngineError> =>
  Effect.gen(function* () {
    const total = { fired: 0, delivered: 0 }
    yield* reapplyExtensions(core, place)
    const stuck = new Set<string>()
    let crowd = 1
    for (let round = 0; round < ROUNDS && !pace.until?.aborted; round += 1) {
      const delivery = yield* Effect.result(deliver(core, place))
      const sweep = yield* paced(pace, (batch) => fireDue(core, place, { batch, crowd, stuck }))
      total.fired += sweep.fired
      if (Result.isFailure(delivery)) return yield* Effect.fail(delivery.failure)
      total.delivered += delivery.success
      // another node sweeps as well: each looks at a part of its own
      crowd = sweep.lost > sweep.found / 4 ? 8 : 1
      if (delivery.success === 0 && sweep.found === 0) break
    }
    return total
  })

/** One batch, and then a rest, so that no second sees more than it may. */
const paced = <A extends { readonly found: number }>(
  { duePerSecond }: Pace,
  sweep: (batch: number) => Effect.Effect<A, EngineError>,
): Effect.Effect<A, EngineError> => {
  if (duePerSecond === undefined) return sweep(BATCH)
  const batch = Math.max(1, Math.min(BATCH, Math.ceil(duePerSecond / 4)))
  return Effect.gen(function* () {
    const began = performance.now()
    const done = yield* sweep(batch)
    const rest = (done.found * 1000) / duePerSecond - (performance.now() - began)
    if (rest > 0) yield* Effect.sleep(rest)
    return done
  })
}
