import * as Effect from 'effect/Effect'
import type { EngineError } from '../case/errors.ts'
import type { MessageSource } from '../case/message.ts'
import { SYSTEM } from '../case/principal.ts'
import { decide, SYSTEM_ROLE } from '../workflow/decide.ts'
import { requestHash } from './act.ts'
import { commit, retried } from './commit.ts'
import { type Core, instant, type Place } from './core.ts'
import type { EventInput } from './engine.ts'
import { type Loaded, readCase } from './read.ts'

/** Where a told event comes from, and the key under which it is applied once. */
export interface Told {
  readonly source: MessageSource
  readonly key: string
}

/** Brings one event to one case. A case that does not wait for it lets it pass: the message had its chance. */
export const tellOne = (
  core: Core,
  place: Place,
  told: Told & { readonly id: string; readonly event: EventInput },
): Effect.Effect<void, EngineError> =>
  retried(
    place,
    Effect.gen(function* () {
      const loaded = yield* readCase(core, place, told.id, { principal: SYSTEM, key: told.key })
      if (!loaded || loaded.answered) return
      yield* applyTold(core, place, told, loaded)
    }),
  )

const applyTold = (
  core: Core,
  place: Place,
  told: Told & { readonly id: string; readonly event: EventInput },
  loaded: Loaded,
): Effect.Effect<void, EngineError> =>
  Effect.gen(function* () {
    const at = instant(core)
    const stamped = { ...told.event, at, by: SYSTEM, facts: loaded.facts as never, source: told.source }
    const holder = { person: SYSTEM, roles: [SYSTEM_ROLE], parties: [], at }
    const decision = decide(loaded.definition, loaded.case, stamped, holder)
    if (!decision.ok) return
    yield* commit(core, place, {
      workflow: loaded.definition,
      tenant: place.tenant,
      id: told.id,
      before: loaded.case,
      timers: loaded.timers,
      step: decision.step,
      event: told.event,
      facts: loaded.facts,
      at,
      by: SYSTEM,
      onBehalfOf: null,
      source: told.source,
      records: [],
      idempotency: { principal: SYSTEM, key: told.key, requestHash: requestHash(told.event) },
    })
  })
