import * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { Run, RunRow } from '../../ports/runs.ts'
import { type Core, instant, type Place } from '../core.ts'
import { port } from '../port.ts'
import { type SpanAbout, spanned } from '../telemetry/spanned.ts'
import { actOnRows, type BatchOutcome } from './act-on-rows.ts'
import { type Budget, budgetOf, rest } from './budget.ts'
import type { BulkRunOptions } from './bulk.ts'
import type { Job } from './job.ts'
import { demandActor, demandOwn, knownRun } from './permit-bulk.ts'
import { isStuck, strode, type Walk, wrapped } from './walk.ts'

/** Carries a run out, from where it stands. */
export const runBulk = (
  core: Core,
  place: Place,
  id: string,
  { by, signal = new AbortController().signal, ...limits }: BulkRunOptions,
): Effect.Effect<Run, EngineError> =>
  Effect.gen(function* () {
    yield* demandActor(core, place, by, 'run a bulk action')
    const run = yield* demandOwn(yield* knownRun(core, place, id), by)
    const budget = yield* budgetOf(limits)
    // who begins a run goes through it in order; who finds it begun may not be alone
    const begins = yield* turned(core, run, 'frozen', 'running')
    return yield* workOn({ core, place, run, by, budget, signal, jumps: !begins })
  })

interface Work extends Job {
  readonly budget: Budget
  readonly signal: AbortSignal
  readonly jumps: boolean
}

const workOn = (work: Work): Effect.Effect<Run, EngineError> =>
  Effect.gen(function* () {
    let walk: Walk = { after: jumpIn(work) ?? 0, barren: 0 }
    let left: BatchOutcome['left']
    for (;;) {
      // read anew for each batch: a pause or a stop may have been said in another process
      const run = yield* knownRun(work.core, work.place, work.run.id)
      if (run.status !== 'running' || work.signal.aborted) return run
      const rows = yield* waitingRows(work, walk)
      if (rows.length > 0) {
        const outcome = yield* settleBatch(work, rows)
        left = outcome.left ?? left
        walk = strode(walk, { settled: outcome.settled.length, last: rows.at(-1)?.n ?? 0 }, jumpIn(work))
      } else if (walk.after === 0) {
        yield* turned(work.core, run, 'running', 'done')
        return yield* knownRun(work.core, work.place, run.id)
      } else walk = wrapped(walk)
      if (isStuck(walk) && left) return yield* Effect.failCause(left)
    }
  })

const waitingRows = ({ core, run, budget }: Work, { after }: Walk): Effect.Effect<readonly RunRow[], EngineError> =>
  port((call) => core.storage.rows(run.tenant, run.id, { outcome: 'waiting', after, limit: budget.batch }, call))

/** Acts and settles as one: an interruption between the two would only make work that is found done later. */
const settleBatch = (work: Work, rows: readonly RunRow[]): Effect.Effect<BatchOutcome, EngineError> =>
  Effect.gen(function* () {
    const { core, budget, signal } = work
    const began = core.clock.now()
    const outcome = yield* Effect.uninterruptible(spanned(core, batchOf(work, rows), actAndSettle(work, rows)))
    if (outcome.halted && outcome.left) return yield* Effect.failCause(outcome.left)
    const restMs = budget.restMs(rows.length, core.clock.now() - began)
    yield* Effect.promise((interrupted) => rest(restMs, AbortSignal.any([signal, interrupted])))
    return outcome
  })

/** What is told of a batch: the event or the workflow, and counts. */
const batchOf = ({ run }: Work, rows: readonly RunRow[]): SpanAbout<BatchOutcome> => {
  // the preview has checked what the run keeps as data
  const what = run.what as { readonly send: { readonly type: string } } | { readonly start: string }
  const act = 'send' in what ? { event: what.send.type } : { workflow: what.start }
  return {
    name: 'siklus.bulk',
    attributes: { tenant: run.tenant, targets: rows.length, ...act },
    ended: ({ settled }) => {
      const done = settled.filter(({ outcome }) => outcome === 'done').length
      return { done, failed: settled.length - done, left: rows.length - settled.length }
    },
  }
}

const actAndSettle = (work: Work, rows: readonly RunRow[]): Effect.Effect<BatchOutcome, EngineError> =>
  Effect.gen(function* () {
    const { core, run } = work
    const outcome = yield* actOnRows(work, rows)
    const settled = { at: instant(core), rows: outcome.settled }
    if (settled.rows.length > 0) yield* port(() => core.storage.settle(run.tenant, run.id, settled))
    return outcome
  })

/** Turns a run from one status to another; false when it is not there. */
const turned = (
  core: Core,
  { tenant, id }: Run,
  from: Run['status'],
  to: Run['status'],
): Effect.Effect<boolean, EngineError> =>
  port((call) => core.storage.turn(tenant, id, { from: [from], to, at: instant(core) }, call))

/** A number of the run by chance, for a worker that joins others; undefined for who works alone. */
const jumpIn = ({ core, run, jumps }: Work): number | undefined =>
  jumps && run.total > 0 ? Number.parseInt(core.ids.salt().slice(0, 8), 16) % run.total : undefined
