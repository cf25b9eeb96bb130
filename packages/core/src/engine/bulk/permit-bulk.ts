import * as Effect from 'effect/Effect'
import { type EngineError, NotPermitted, RunNotFound } from '../../case/errors.ts'
import type { Principal } from '../../case/principal.ts'
import type { Run } from '../../ports/runs.ts'
import type { Core, Place } from '../core.ts'
import { demandTenantRole, scopeOf } from '../permit.ts'
import { port } from '../port.ts'

/** Who acts on many cases at once, and who may look at such actions. */
const ACTS = ['admin']
const READS = ['admin', 'auditor']

/** Fails with `NotPermitted` unless the principal holds the tenant-wide role that acts in bulk. */
export const demandActor = (core: Core, place: Place, by: Principal, what: string): Effect.Effect<void, EngineError> =>
  demandTenantRole(core, place, by, { roles: ACTS, what })

/** Fails with `NotPermitted` unless the principal holds a tenant-wide role that sees bulk actions. */
export const demandReader = (core: Core, place: Place, by: Principal, what: string): Effect.Effect<void, EngineError> =>
  demandTenantRole(core, place, by, { roles: READS, what })

/** A bulk run of the tenant, or `RunNotFound`. No access is checked here. */
export const knownRun = (core: Core, place: Place, id: string): Effect.Effect<Run, EngineError> =>
  port((call) => core.storage.run(place.tenant, id, call)).pipe(
    Effect.flatMap((run) =>
      run?.kind === 'bulk' ? Effect.succeed(run) : Effect.fail(new RunNotFound(place.tenant, id)),
    ),
  )

/** Whether a run is this principal's own, acting for the same person. */
const isOwn = (run: Run, by: Principal): boolean =>
  run.by === by.person && run.onBehalfOf === (by.onBehalfOf?.person ?? null)

/**
 * Only who previewed a run carries it out. Acts are remembered by principal and key, and the record names who acted: a second person
 * could repeat what the first has done, and would act on targets that somebody else's scope has chosen.
 */
export const demandOwn = (run: Run, by: Principal): Effect.Effect<Run, EngineError> =>
  isOwn(run, by)
    ? Effect.succeed(run)
    : Effect.fail(new NotPermitted(by.person, `run bulk action ${run.id}, which ${run.by} previewed`))

/** The targets of another's run were chosen by his scope: they are shown to who sees everything. */
export const demandRowsVisible = (
  core: Core,
  place: Place,
  run: Run,
  by: Principal,
): Effect.Effect<Run, EngineError> =>
  isOwn(run, by)
    ? Effect.succeed(run)
    : scopeOf(core, place, by).pipe(
        Effect.flatMap(({ kind }) =>
          kind === 'all'
            ? Effect.succeed(run)
            : Effect.fail(new NotPermitted(by.person, `see the targets of bulk action ${run.id}`)),
        ),
      )
