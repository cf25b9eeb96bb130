import * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { Extension } from '../../case/extension.ts'
import type { ExtensionReach } from '../../ports/extensions.ts'
import { type Core, instant, type Place } from '../core.ts'
import { demandTenantRole } from '../permit.ts'
import { port } from '../port.ts'
import { checkedReach } from './checked-reach.ts'
import type { ExtensionEffects } from './extensions.ts'

const CAP = 100_000
const SAMPLES = 20
const BATCH = 1000

/** The extensions of a tenant's deadlines. */
export const extensionEffects = (core: Core, place: Place): ExtensionEffects => ({
  preview: (ask, { by }) =>
    Effect.gen(function* () {
      yield* demandTenantRole(core, place, by, { roles: ['admin'], what: 'extend deadlines' })
      const reach = yield* checkedReach(core, place, ask)
      return yield* port((call) => core.storage.affected(reach, { cap: CAP, samples: SAMPLES }, call))
    }),
  grant: (ask, { by, reason }) =>
    Effect.gen(function* () {
      yield* demandTenantRole(core, place, by, { roles: ['admin'], what: 'extend deadlines' })
      const reach = yield* checkedReach(core, place, { ...ask, reason })
      const extension: Extension = {
        ...reach,
        id: core.ids.next(core.clock.now()),
        reason,
        by: by.person,
        onBehalfOf: by.onBehalfOf?.person ?? null,
        at: instant(core),
      }
      yield* port((call) => core.storage.grantExtension(extension, call))
      return { extension, moved: yield* applyAll(core, extension) }
    }),
  list: ({ by }) =>
    Effect.andThen(
      demandTenantRole(core, place, by, { roles: ['admin', 'auditor'], what: 'see the extensions of deadlines' }),
      port((call) => core.storage.extensions(place.tenant, call)),
    ),
})

/**
 * Moves what extensions that still reach into the future have not moved yet: a case may have been written by an act that had read it
 * before the extension was granted.
 */
export const reapplyExtensions = (core: Core, place: Place): Effect.Effect<number, EngineError> =>
  Effect.gen(function* () {
    const all = yield* port((call) => core.storage.extensions(place.tenant, call))
    const now = instant(core)
    const moved = yield* Effect.forEach(
      all.filter(({ until }) => until > now),
      (extension) => applyAll(core, extension),
    )
    return moved.reduce((sum, count) => sum + count, 0)
  })

const applyAll = (core: Core, extension: Extension & ExtensionReach): Effect.Effect<number, EngineError> =>
  Effect.gen(function* () {
    let moved = 0
    for (;;) {
      const count = yield* port((call) => core.storage.applyExtension(extension, BATCH, call))
      moved += count
      if (count < BATCH) return moved
    }
  })
