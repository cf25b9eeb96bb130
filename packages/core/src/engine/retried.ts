import * as Effect from 'effect/Effect'
import type { EngineError } from '../case/errors.ts'
import type { Core, Place } from './core.ts'

const FIRST_PAUSE_MS = 5
const LONGEST_PAUSE_MS = 100

/**
 * Tries again after a lost race, as often as `races` allows, and while a stranger's open transaction holds the case, as long as the
 * engine is patient. It waits without a connection. A host's transaction decides for itself: there nothing is tried again.
 */
export const retried = <A>(
  core: Core,
  place: Place & { readonly races?: number },
  effect: Effect.Effect<A, EngineError>,
): Effect.Effect<A, EngineError> => {
  const again = (lost: number, waited: number, pause: number): Effect.Effect<A, EngineError> =>
    Effect.catch(effect, (error) => {
      if (error._tag === 'RevisionConflict' && lost < (place.races ?? place.retries))
        return again(lost + 1, waited, pause)
      if (error._tag === 'CaseBusy' && place.retries > 0 && waited < core.busyAfterMs)
        return Effect.andThen(Effect.sleep(pause), again(lost, waited + pause, Math.min(2 * pause, LONGEST_PAUSE_MS)))
      return Effect.fail(error)
    })
  return Effect.suspend(() => again(0, 0, FIRST_PAUSE_MS))
}
