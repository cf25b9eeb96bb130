import type * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { BulkEffects, BulkOperations } from './bulk.ts'

/** What runs an operation for a host, and the signal that aborts when the engine closes. */
export interface BulkRunner {
  readonly life: AbortSignal
  run<A>(effect: Effect.Effect<A, EngineError>, signal?: AbortSignal): Promise<A>
}

/** The bulk operations as Promises. The signal of `run` ends it between two batches, with an answer; elsewhere it aborts the call. */
export const promisedBulk = (effects: BulkEffects, { run, life }: BulkRunner): BulkOperations => ({
  preview: (ask, options) => run(effects.preview(ask, options), options.signal),
  run: (id, { signal, ...options }) =>
    run(effects.run(id, { ...options, signal: signal ? AbortSignal.any([signal, life]) : life })),
  pause: (id, options) => run(effects.pause(id, options), options.signal),
  resume: (id, options) => run(effects.resume(id, options), options.signal),
  stop: (id, options) => run(effects.stop(id, options), options.signal),
  progress: (id, options) => run(effects.progress(id, options), options.signal),
  list: (options) => run(effects.list(options), options.signal),
  rows: (id, options) => run(effects.rows(id, options), options.signal),
})
