import * as Cause from 'effect/Cause'
import * as Effect from 'effect/Effect'
import type { EngineError } from '../case/errors.ts'
import type { Core, Place } from './core.ts'

/** What passes by itself: the same step may succeed at the next turn. */
const PASSES: readonly EngineError['_tag'][] = ['StorageUnavailable', 'CaseBusy', 'RevisionConflict']

/**
 * Background work on one message or one timer. What passes by itself fails, so that the turn is taken again. Everything else (a child of
 * an unknown workflow, a case of a retired version, a defect of a definition) is told to the host and stepped over: one poisoned item
 * never stops the tenant.
 */
export const stepOver = <A>(
  core: Core,
  place: Place,
  effect: Effect.Effect<A, EngineError>,
): Effect.Effect<A | undefined, EngineError> =>
  Effect.catchCause(effect, (cause): Effect.Effect<A | undefined, EngineError> => {
    if (Cause.hasInterruptsOnly(cause)) return Effect.failCause(cause)
    const error = Cause.squash(cause)
    if (passes(error)) return Effect.failCause(cause)
    return Effect.sync(() => {
      core.onError(error, { tenant: place.tenant })
      return undefined
    })
  })

const passes = (error: unknown): boolean =>
  error instanceof Error && '_tag' in error && PASSES.some((tag) => tag === error._tag)
