import * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { Principal } from '../../case/principal.ts'
import type { Run, RunStatus } from '../../ports/runs.ts'
import { type Core, instant, type Place } from '../core.ts'
import { port } from '../port.ts'
import type { BulkEffects, BulkListOptions, BulkRowsOptions } from './bulk.ts'
import { demandActor, demandReader, demandRowsVisible, knownRun } from './permit-bulk.ts'
import { preview } from './preview.ts'
import { runBulk } from './run-bulk.ts'

/** The bulk operations of a tenant. */
export const bulkEffects = (core: Core, place: Place): BulkEffects => {
  const turn = (from: readonly RunStatus[], to: RunStatus, what: string) => (id: string, options: Asker) =>
    turnRun(core, place, { id, from, to, what, ...options })
  return {
    preview: (ask, options) => preview(core, place, ask, options),
    run: (id, options) => runBulk(core, place, id, options),
    pause: turn(['frozen', 'running'], 'paused', 'pause a bulk action'),
    resume: turn(['paused'], 'running', 'resume a bulk action'),
    stop: turn(['frozen', 'running', 'paused'], 'stopped', 'stop a bulk action'),
    progress: (id, { by }) =>
      demandReader(core, place, by, 'follow a bulk action').pipe(Effect.flatMap(() => knownRun(core, place, id))),
    list: (options) => listRuns(core, place, options),
    rows: (id, options) => rowsOf(core, place, id, options),
  }
}

interface Asker {
  readonly by: Principal
}

interface Turn extends Asker {
  readonly id: string
  readonly from: readonly RunStatus[]
  readonly to: RunStatus
  readonly what: string
}

/** A run that is not where it could be turned from stays as it is. */
const turnRun = (core: Core, place: Place, { id, from, to, what, by }: Turn): Effect.Effect<Run, EngineError> =>
  Effect.gen(function* () {
    yield* demandActor(core, place, by, what)
    const run = yield* knownRun(core, place, id)
    yield* port((call) => core.storage.turn(place.tenant, run.id, { from, to, at: instant(core) }, call))
    return yield* knownRun(core, place, id)
  })

const listRuns = (
  core: Core,
  place: Place,
  { by, after, limit }: BulkListOptions,
): Effect.Effect<readonly Run[], EngineError> =>
  Effect.gen(function* () {
    yield* demandReader(core, place, by, 'list bulk actions')
    const page = { kind: 'bulk' as const, limit: pageSize(limit, 200), ...(after !== undefined && { after }) }
    return yield* port((call) => core.storage.runs(place.tenant, page, call))
  })

const rowsOf = (core: Core, place: Place, id: string, { by, outcome, after, limit }: BulkRowsOptions) =>
  Effect.gen(function* () {
    yield* demandReader(core, place, by, 'see the targets of a bulk action')
    const run = yield* demandRowsVisible(core, place, yield* knownRun(core, place, id), by)
    const page = {
      limit: pageSize(limit, 1000),
      ...(outcome !== undefined && { outcome }),
      ...(after !== undefined && { after: Math.trunc(after) || 0 }),
    }
    return yield* port((call) => core.storage.rows(place.tenant, run.id, page, call))
  })

const PAGE = 50

const pageSize = (limit: number | undefined, most: number): number =>
  Math.max(1, Math.min(Math.trunc(limit ?? PAGE) || PAGE, most))
