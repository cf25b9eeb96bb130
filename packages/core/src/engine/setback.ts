import * as Cause from 'effect/Cause'
import * as Effect from 'effect/Effect'
import type { EngineError } from '../case/errors.ts'
import type { Core, Place } from './core.ts'

/** What no later turn can change: the definition or the registration is wrong. */
const FOR_GOOD: readonly EngineError['_tag'][] = [
  'UnknownWorkflow',
  'InvalidEvent',
  'NotPermitted',
  'TransitionRefused',
  'CaseNotFound',
]

/**
 * Background work on one message or one timer. What may pass (an outage, a busy case, a partition that is missing) fails, so that the
 * turn is taken again. What never will (a child of an unknown workflow, a case of a retired version, a defect of a definition) is told
 * to the host and stepped over: one poisoned item never stops the tenant.
 */
export const stepOver = <A>(
  core: Core,
  place: Place,
  effect: Effect.Effect<A, EngineError>,
): Effect.Effect<A | undefined, EngineError> =>
  Effect.catchCause(effect, (cause): Effect.Effect<A | undefined, EngineError> => {
    if (Cause.hasInterruptsOnly(cause)) return Effect.failCause(cause)
    const error = Cause.squash(cause)
    if (!isForGood(error)) return Effect.failCause(cause)
    return Effect.sync(() => {
      core.onError(error, { tenant: place.tenant })
      return undefined
    })
  })

const isForGood = (error: unknown): boolean => {
  const tag = error instanceof Error && '_tag' in error ? error._tag : undefined
  return tag === undefined || FOR_GOOD.some((known) => known === tag)
}
