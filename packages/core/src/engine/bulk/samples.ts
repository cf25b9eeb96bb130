import * as Cause from 'effect/Cause'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import type { EngineError } from '../../case/errors.ts'
import type { RunRow } from '../../ports/runs.ts'
import { port } from '../port.ts'
import type { BulkSample } from './bulk.ts'
import { type ActExit, actTogether, type Job } from './job.ts'
import { errorJson, judge } from './judge.ts'
import { rehearsal } from './rehearsal.ts'

const MOST = 20

/** What would happen to some targets now, spread evenly over all: the same acts, rehearsed. */
export const samplesOf = (job: Job): Effect.Effect<readonly BulkSample[], EngineError> =>
  Effect.gen(function* () {
    const rows = (yield* Effect.forEach(placesIn(job.run.total), (after) => rowBehind(job, after))).flat()
    const exits = yield* actTogether({ ...job, ...rehearsal(job.core, job.place) }, rows)
    return yield* Effect.forEach(rows, (row, n) => sampleOf(row, exits[n]))
  })

const placesIn = (total: number): readonly number[] => {
  const count = Math.min(MOST, total)
  return Array.from({ length: count }, (_, n) => Math.floor((n * total) / count))
}

const rowBehind = ({ core, run }: Job, after: number): Effect.Effect<readonly RunRow[], EngineError> =>
  port((call) => core.storage.rows(run.tenant, run.id, { after, limit: 1 }, call))

const sampleOf = (row: RunRow, exit: ActExit | undefined): Effect.Effect<BulkSample, EngineError> => {
  if (!exit) return Effect.die(new TypeError('a rehearsed act had no end'))
  const { n, caseId } = row
  if (Exit.isSuccess(exit)) return Effect.succeed({ n, caseId, allowed: true, error: null })
  const verdict = judge(row, exit)
  if (verdict.kind === 'halt') return Effect.failCause(verdict.cause)
  return Effect.succeed({ n, caseId, allowed: false, error: errorJson(Cause.squash(exit.cause)) })
}
