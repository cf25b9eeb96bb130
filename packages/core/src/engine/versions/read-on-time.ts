import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import type { EngineError } from '../../case/errors.ts'
import type { DueTimer } from '../../case/timer.ts'
import { type Core, instant, type Place } from '../core.ts'
import { fireOne } from '../fire.ts'
import { type Found, readMany } from '../read.ts'

/**
 * Reads cases together, in order. A deadline binds from its instant: what is due fires first, in the version it was armed in, so that no
 * migration takes away what the law has brought about already.
 */
export const readOnTime = (
  core: Core,
  place: Place,
  ids: readonly string[],
): Effect.Effect<readonly Found[], EngineError> =>
  Effect.gen(function* () {
    const found = yield* readMany(core, place, asksOf(ids))
    const at = instant(core)
    const late = found.flatMap((one, n) => (dueIn(one, at).length > 0 ? [n] : []))
    if (late.length === 0) return found
    const fired = yield* Effect.forEach(late, (n) => Effect.exit(fireAll(core, place, dueIn(found[n], at))))
    const again = yield* readMany(core, place, asksOf(late.map((n) => ids[n] ?? '')))
    const replaced = new Map(late.map((n, place) => [n, foundAfter(fired[place], again[place])]))
    return found.map((one, n) => replaced.get(n) ?? one)
  })

const asksOf = (ids: readonly string[]) => ids.map((id) => ({ id }))

const dueIn = (found: Found | undefined, at: string): readonly DueTimer[] => {
  const loaded = found && Exit.isSuccess(found) ? found.value : undefined
  return (loaded?.timers ?? [])
    .filter(({ due, pausedAt }) => pausedAt === null && due <= at)
    .map((timer) => ({ ...timer, caseId: loaded?.case.id ?? '' }))
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
}

const fireAll = (core: Core, place: Place, due: readonly DueTimer[]): Effect.Effect<void, EngineError> =>
  Effect.forEach(due, (timer) => fireOne(core, place, timer), { discard: true })

const foundAfter = (fired: Exit.Exit<void, EngineError> | undefined, again: Found | undefined): Found => {
  if (fired && Exit.isFailure(fired)) return Exit.failCause(fired.cause)
  return again ?? Exit.succeed(undefined)
}
