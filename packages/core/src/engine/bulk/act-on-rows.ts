import * as Cause from 'effect/Cause'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import type { EngineError } from '../../case/errors.ts'
import type { RunRow, RunSettlement } from '../../ports/runs.ts'
import { actTogether, type Job } from './job.ts'
import { judge, type Verdict } from './judge.ts'

/** What came of a batch: what can be settled, why the last of the others was left, and whether an outage ended it. */
export interface BatchOutcome {
  readonly settled: readonly RunSettlement[]
  readonly left: Cause.Cause<EngineError> | undefined
  readonly halted: boolean
}

/** Acts on the targets of a batch. Never fails: what went wrong is told with the outcome, and defects to the host. */
export const actOnRows = (job: Job, rows: readonly RunRow[]): Effect.Effect<BatchOutcome> =>
  Effect.map(Effect.exit(actTogether(job, rows)), (exits) => {
    if (Exit.isFailure(exits)) return { settled: [], left: exits.cause, halted: true }
    const verdicts = rows.map((row, n) => judge(row, exits.value[n] ?? Exit.die(new TypeError('an act had no end'))))
    for (const verdict of verdicts)
      if (verdict.kind === 'broken') job.core.onError(Cause.squash(verdict.cause), { tenant: job.place.tenant })
    return outcomeOf(verdicts)
  })

const outcomeOf = (verdicts: readonly Verdict[]): BatchOutcome => {
  const settled = verdicts.flatMap((verdict) => (verdict.kind === 'settled' ? [verdict.settlement] : []))
  const left = verdicts.flatMap((verdict) => (verdict.kind === 'settled' ? [] : [verdict]))
  const worst = ['halt', 'broken', 'held'].flatMap((kind) => left.filter((one) => one.kind === kind))[0]
  // one broken target is its own fault; where nothing else works either, something behind them all is down
  const allBroken = settled.length === 0 && left.length > 1 && left.every(({ kind }) => kind === 'broken')
  return { settled, left: worst?.cause, halted: allBroken || worst?.kind === 'halt' }
}
