import type * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { VersionEffects, VersionOperations } from './versions.ts'

/** What runs an operation for a host, and the signal that aborts when the engine closes. */
export interface VersionRunner {
  readonly life: AbortSignal
  run<A>(effect: Effect.Effect<A, EngineError>, signal?: AbortSignal): Promise<A>
}

/** The operations as Promises. The signal of a run ends it between two batches, with an answer; elsewhere it aborts the call. */
export const promisedVersions = (effects: VersionEffects, { run, life }: VersionRunner): VersionOperations => {
  const between = <O extends { readonly signal?: AbortSignal | undefined }>(options: O): O => ({
    ...options,
    signal: options.signal ? AbortSignal.any([options.signal, life]) : life,
  })
  return {
    gate: (options) => run(effects.gate(options), options.signal),
    diff: (id, from, to, options) => run(effects.diff(id, from, to, options), options.signal),
    rehearse: (migration, options) => run(effects.rehearse(migration, options), options.signal),
    freeze: (migration, options) => run(effects.freeze(migration, options), options.signal),
    migrate: (migration, options) => run(effects.migrate(migration, between(options))),
    run: (id, options) => run(effects.run(id, between(options))),
    pause: (id, options) => run(effects.pause(id, options), options.signal),
    resume: (id, options) => run(effects.resume(id, options), options.signal),
    undo: (id, options) => run(effects.undo(id, between(options))),
    progress: (id, options) => run(effects.progress(id, options), options.signal),
    list: (options) => run(effects.list(options), options.signal),
    rescue: (id, options) => run(effects.rescue(id, options), options.signal),
    histories: (id, version, options) => run(effects.histories(id, version, options), options.signal),
  }
}
