import * as Effect from 'effect/Effect'
import type { EngineError } from '../case/errors.ts'
import { SYSTEM } from '../case/principal.ts'
import type { DueTimer } from '../case/timer.ts'
import { fire } from '../workflow/decide.ts'
import { commit, retried } from './commit.ts'
import { type Core, instant, type Place } from './core.ts'
import { port } from './port.ts'
import { readCase } from './read.ts'
import { stepOver } from './setback.ts'

const BATCH = 100

/** Fires every deadline that is due now, once. Answers how many moved their case. */
export const fireDue = (core: Core, place: Place): Effect.Effect<number, EngineError> =>
  Effect.gen(function* () {
    const due = yield* port((call) => core.storage.due(place.tenant, instant(core), BATCH, call))
    const fired = yield* Effect.forEach(due, (timer) => stepOver(core, place, fireOne(core, place, timer)))
    return fired.filter(Boolean).length
  })

/** Fires one timer in the write that drops it. False when the case went on in the meantime. */
export const fireOne = (core: Core, place: Place, timer: DueTimer): Effect.Effect<boolean, EngineError> =>
  retried(
    place,
    Effect.gen(function* () {
      const loaded = yield* readCase(core, place, timer.caseId)
      const armed = loaded?.timers.find((t) => t.state === timer.state && t.delay === timer.delay)
      const at = instant(core)
      if (!loaded || !armed || armed.pausedAt !== null || armed.due > at) return false
      const decision = fire(loaded.definition, loaded.case, timer, {
        at,
        by: SYSTEM,
        facts: loaded.facts as never,
        source: null,
      })
      if (!decision.ok) return false
      const { state, delay } = timer
      yield* commit(core, place, {
        workflow: loaded.definition,
        tenant: place.tenant,
        id: timer.caseId,
        before: loaded.case,
        timers: loaded.timers,
        // a deadline that leads back into the same state would otherwise stay armed
        step: { ...decision.step, timers: [{ op: 'disarm', state, delay }, ...decision.step.timers] },
        event: { type: 'deadline', state, delay },
        facts: loaded.facts,
        at,
        by: SYSTEM,
        onBehalfOf: null,
        source: null,
        records: [],
      })
      return true
    }),
  )
