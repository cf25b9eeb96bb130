import * as Effect from 'effect/Effect'
import { type EngineError, NotPermitted, UnknownAnchor } from '../../case/errors.ts'
import type { Principal } from '../../case/principal.ts'
import type { Core, Place } from '../core.ts'
import { demandTenantRole, scopeOf } from '../permit.ts'
import { port } from '../port.ts'
import type { SealedAnchor } from './anchors.ts'
import { sealedOf } from './sealed-anchor.ts'

/** Who may oversee the record of a tenant. */
const OVERSEERS = ['admin', 'auditor']

/**
 * Fails with `NotPermitted` unless the principal holds a tenant-wide role that oversees the record, and sees every case: an anchor speaks
 * of all of them.
 */
export const demandOverseer = (
  core: Core,
  place: Place,
  by: Principal,
  what: string,
): Effect.Effect<void, EngineError> =>
  demandTenantRole(core, place, by, { roles: OVERSEERS, what }).pipe(
    Effect.flatMap(() => scopeOf(core, place, by)),
    Effect.flatMap(({ kind }) => (kind === 'all' ? Effect.void : Effect.fail(new NotPermitted(by.person, what)))),
  )

/** Fails with `NotPermitted` unless the principal is an admin of the tenant. */
export const demandAdmin = (core: Core, place: Place, by: Principal, what: string): Effect.Effect<void, EngineError> =>
  demandTenantRole(core, place, by, { roles: ['admin'], what })

/** The anchor sealed on a day, or `UnknownAnchor`. No access is checked here. */
export const sealedOn = (core: Core, { tenant }: Place, day: string): Effect.Effect<SealedAnchor, EngineError> =>
  port((call) => core.storage.anchor(tenant, { day }, call)).pipe(
    Effect.flatMap((kept) => {
      const sealed = sealedOf(kept)
      return sealed ? Effect.succeed(sealed) : Effect.fail(new UnknownAnchor(tenant, day))
    }),
  )
