import * as Effect from 'effect/Effect'
import { type EngineError, InvalidEvent, NotPermitted, RunNotFound } from '../../case/errors.ts'
import type { Principal } from '../../case/principal.ts'
import type { Run } from '../../ports/runs.ts'
import { jsonProblem } from '../../workflow/json-problem.ts'
import { MIGRATE } from '../../workflow/own-events.ts'
import type { Core, Place } from '../core.ts'
import { demandTenantRole, scopeOf } from '../permit.ts'
import { port } from '../port.ts'

const ACTS = ['admin']
const READS = ['admin', 'auditor']

/** Fails with `NotPermitted` unless the principal may say whether a migration goes on. */
export const demandActor = (core: Core, place: Place, by: Principal, what: string): Effect.Effect<void, EngineError> =>
  demandTenantRole(core, place, by, { roles: ACTS, what })

/** Fails with `NotPermitted` unless the principal may look at versions and migrations, as numbers. */
export const demandReader = (core: Core, place: Place, by: Principal, what: string): Effect.Effect<void, EngineError> =>
  demandTenantRole(core, place, by, { roles: READS, what })

/** A migration moves every case: fails with `NotPermitted` unless the principal may act, and sees them all. */
export const demandMover = (core: Core, place: Place, by: Principal, what: string): Effect.Effect<void, EngineError> =>
  Effect.andThen(demandActor(core, place, by, what), demandSight(core, place, by, what))

/** Fails with `NotPermitted` unless the principal may look, and sees every case. */
export const demandOverseer = (
  core: Core,
  place: Place,
  by: Principal,
  what: string,
): Effect.Effect<void, EngineError> =>
  Effect.andThen(demandReader(core, place, by, what), demandSight(core, place, by, what))

const demandSight = (core: Core, place: Place, by: Principal, what: string): Effect.Effect<void, EngineError> =>
  Effect.flatMap(scopeOf(core, place, by), ({ kind }) =>
    kind === 'all' ? Effect.void : Effect.fail(new NotPermitted(by.person, what)),
  )

/** A migration or undo of the tenant, or `RunNotFound`. No access is checked here. */
export const knownRun = (core: Core, place: Place, id: string): Effect.Effect<Run, EngineError> =>
  Effect.flatMap(
    port((call) => core.storage.run(place.tenant, id, call)),
    (run) => (run?.kind === 'migration' ? Effect.succeed(run) : Effect.fail(new RunNotFound(place.tenant, id))),
  )

/** The record names who migrated a case: nobody carries out what somebody else has ordered. */
export const demandOwn = (run: Run, by: Principal): Effect.Effect<Run, EngineError> =>
  run.by === by.person && run.onBehalfOf === (by.onBehalfOf?.person ?? null)
    ? Effect.succeed(run)
    : Effect.fail(new NotPermitted(by.person, `run migration ${run.id}, which ${run.by} ordered`))

/** What was asked is not as it must be. */
export const invalid = (field: string, message: string): Effect.Effect<never, EngineError> =>
  Effect.fail(new InvalidEvent(MIGRATE, [{ field, message }]))

/** A reason that says something, as every storage keeps it. */
export const checkedReason = (reason: string): Effect.Effect<string, EngineError> => {
  if (typeof reason !== 'string' || reason.trim() === '') return invalid('reason', 'say why; run and histories keep it')
  const problem = jsonProblem(reason)
  return problem === undefined ? Effect.succeed(reason) : invalid('reason', problem)
}
