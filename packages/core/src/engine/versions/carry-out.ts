import type * as Cause from 'effect/Cause'
import * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { Run, RunRow } from '../../ports/runs.ts'
import type { Migration } from '../../workflow/migration.ts'
import { type Budget, budgetOf, rest } from '../bulk/budget.ts'
import { isStuck, strode, type Walk, wrapped } from '../bulk/walk.ts'
import { type Core, instant, type Place } from '../core.ts'
import { port } from '../port.ts'
import { type SpanAbout, spanned } from '../telemetry/spanned.ts'
import type { Looker } from './look.ts'
import { lookToMigrate } from './look-to-migrate.ts'
import { lookToUndo } from './look-to-undo.ts'
import type { VersionJob } from './move-write.ts'
import { demandMover, demandOwn, invalid, knownRun } from './permit-versions.ts'
import { type BatchOutcome, settleBatch } from './settle-batch.ts'
import type { VersionRunOptions } from './versions.ts'

/** Carries a run out, from where it stands. */
export const carryOut = (
  core: Core,
  place: Place,
  id: string,
  {
    by,
    signal = new AbortController().signal,
    migration,
    ...limits
  }: VersionRunOptions & { readonly migration?: Migration },
): Effect.Effect<Run, EngineError> =>
  Effect.gen(function* () {
    yield* demandMover(core, place, by, 'run a migration')
    const run = yield* demandOwn(yield* knownRun(core, place, id), by)
    const budget = yield* budgetOf(limits)
    const job = { core, place, run }
    const look = yield* lookerOf(job, migration)
    yield* port((call) =>
      core.storage.turn(run.tenant, run.id, { from: ['frozen'], to: 'running', at: instant(core) }, call),
    )
    return yield* workOn({ ...job, budget, signal, look })
  })

interface Work extends VersionJob {
  readonly budget: Budget
  readonly signal: AbortSignal
  readonly look: Looker
}

const lookerOf = (job: VersionJob, migration: Migration | undefined): Effect.Effect<Looker, EngineError> => {
  const { what } = job.run
  if (what.act === 'undo') return Effect.succeed(lookToUndo(job))
  const isThis = migration?.name === what.migration && migration?.from.id === what.workflow
  const versions = migration && migration.from.version === what.from && migration.to.version === what.to
  if (migration && isThis && versions) return Effect.succeed(lookToMigrate(job, migration))
  return invalid('migration', `this run carries out ${what.migration}; bring that migration along`)
}

const workOn = (work: Work): Effect.Effect<Run, EngineError> =>
  Effect.gen(function* () {
    const { core, place, signal } = work
    let walk: Walk = { after: 0, barren: 0 }
    let held: Cause.Cause<EngineError> | undefined
    for (;;) {
      // read anew for each batch: a pause may have been said in another process
      const run = yield* knownRun(core, place, work.run.id)
      if (run.status !== 'running' || signal.aborted) return run
      const rows = yield* waitingRows(work, walk)
      if (rows.length > 0) {
        const outcome = yield* paced(work, rows)
        held = outcome.held ?? held
        walk = strode(walk, { settled: outcome.settled, last: rows.at(-1)?.n ?? 0 }, undefined)
      } else if (walk.after === 0) return yield* ended(work)
      else walk = wrapped(walk)
      if (isStuck(walk) && held) return yield* Effect.failCause(held)
    }
  })

const waitingRows = ({ core, run, budget }: Work, { after }: Walk): Effect.Effect<readonly RunRow[], EngineError> =>
  port((call) => core.storage.rows(run.tenant, run.id, { outcome: 'waiting', after, limit: budget.batch }, call))

/** Writes and settles as one: an interruption between the two would only make work that is found done later. */
const paced = (work: Work, rows: readonly RunRow[]): Effect.Effect<BatchOutcome, EngineError> =>
  Effect.gen(function* () {
    const { core, budget, signal } = work
    const began = core.clock.now()
    const outcome = yield* Effect.uninterruptible(
      spanned(core, batchOf(work, rows), settleBatch(work, work.look, rows)),
    )
    const restMs = budget.restMs(rows.length, core.clock.now() - began)
    yield* Effect.promise((interrupted) => rest(restMs, AbortSignal.any([signal, interrupted])))
    return outcome
  })

const batchOf = ({ run }: Work, rows: readonly RunRow[]): SpanAbout<BatchOutcome> => {
  const { act, workflow, from, to } = run.what
  return {
    name: 'siklus.migration',
    attributes: {
      ...{ tenant: run.tenant, act: String(act), workflow: String(workflow) },
      ...{ from: Number(from), to: Number(to), targets: rows.length },
    },
    ended: ({ settled }) => ({ settled, left: rows.length - settled }),
  }
}

const ended = ({ core, place, run }: Work): Effect.Effect<Run, EngineError> =>
  Effect.gen(function* () {
    const turn = { from: ['running'], to: 'done', at: instant(core) } as const
    yield* port((call) => core.storage.turn(run.tenant, run.id, turn, call))
    return yield* knownRun(core, place, run.id)
  })
