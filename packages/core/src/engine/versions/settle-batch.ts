import * as Cause from 'effect/Cause'
import * as Effect from 'effect/Effect'
import { CaseBusy, type EngineError, RevisionConflict } from '../../case/errors.ts'
import type { CaseWrite, MemberOutcome } from '../../ports/case-store.ts'
import type { RunRow, RunSettlement } from '../../ports/runs.ts'
import { instant } from '../core.ts'
import { isEngineError, port } from '../port.ts'
import { toldWrites } from '../telemetry/told-writes.ts'
import { type End, endByFailure, isDone, type Looker } from './look.ts'
import { caseIdOf } from './look-to-undo.ts'
import type { VersionJob } from './move-write.ts'

/** What came of a batch: how many targets were settled, and why the last of the others was left. */
export interface BatchOutcome {
  readonly settled: number
  readonly held: Cause.Cause<EngineError> | undefined
}

// a case that keeps moving is left for later
const ROUNDS = 5

/**
 * Looks at the targets, writes what is to be written, and settles them. A case that moved between read and write is looked at again, some
 * times. Fails on an outage, after what is known was settled.
 */
export const settleBatch = (
  job: VersionJob,
  look: Looker,
  rows: readonly RunRow[],
): Effect.Effect<BatchOutcome, EngineError> =>
  Effect.gen(function* () {
    const { core, run } = job
    let round: Round = { settled: [], lost: rows, race: undefined, held: undefined, halt: undefined }
    for (let n = 0; n < ROUNDS && round.lost.length > 0 && !round.halt; n += 1)
      round = joined(round, yield* lookAndWrite(job, look, round.lost))
    const { settled, halt } = round
    if (settled.length > 0)
      yield* port(() => core.storage.settle(run.tenant, run.id, { at: instant(core), rows: settled }))
    if (halt) return yield* Effect.failCause(halt)
    return { settled: settled.length, held: round.held ?? round.race }
  })

interface Round {
  readonly settled: readonly RunSettlement[]
  /** Moved between read and write. */
  readonly lost: readonly RunRow[]
  /** How one of those was lost. */
  readonly race: Cause.Cause<EngineError> | undefined
  readonly held: Cause.Cause<EngineError> | undefined
  readonly halt: Cause.Cause<EngineError> | undefined
}

const joined = (before: Round, { settled, lost, race, held, halt }: Round): Round => ({
  settled: [...before.settled, ...settled],
  lost,
  race,
  held: held ?? before.held,
  halt,
})

/** An end, or `lost`: the case moved between read and write. */
type Ending = End | { readonly kind: 'lost'; readonly cause: Cause.Cause<EngineError> }

const lookAndWrite = ({ core, place }: VersionJob, look: Looker, rows: readonly RunRow[]) =>
  Effect.gen(function* () {
    const looks = yield* look(rows)
    const writes = looks.flatMap((one) => (one.kind === 'write' ? [one.write] : []))
    const outcomes = writes.length === 0 ? [] : yield* port(() => place.writeAll(writes))
    toldWrites(core, writes, outcomes)
    if (outcomes.some(({ written }) => written)) core.nudge.nudge(place.tenant)
    const next = outcomes.values()
    const endings = looks.map((one) => (one.kind === 'write' ? endingOf(one.write, next.next().value) : one))
    return roundOf(rows, endings)
  })

const endingOf = ({ ref, expected }: CaseWrite, outcome: MemberOutcome | undefined): Ending => {
  if (!outcome) throw new TypeError('a storage answered fewer outcomes than writes')
  if (outcome.written) return isDone()
  if (outcome.because === 'revision') return { kind: 'lost', cause: Cause.fail(new RevisionConflict(ref.id, expected)) }
  if (outcome.because === 'busy') return { kind: 'held', cause: Cause.fail(new CaseBusy(ref.id)) }
  const error = 'error' in outcome ? outcome.error : new TypeError(`a move was refused for a ${outcome.because}`)
  return endByFailure({ cause: isEngineError(error) ? Cause.fail(error) : Cause.die(error) })
}

const roundOf = (rows: readonly RunRow[], endings: readonly Ending[]): Round => {
  const cause = (kind: 'lost' | 'held' | 'halt') =>
    endings.flatMap((end) => ('cause' in end && end.kind === kind ? [end.cause] : []))[0]
  return {
    settled: rows.flatMap((row, n) => {
      const end = endings[n]
      return end?.kind === 'settled' ? [{ n: row.n, caseId: caseIdOf(row), ...end.settlement }] : []
    }),
    lost: rows.filter((_, n) => endings[n]?.kind === 'lost'),
    race: cause('lost'),
    held: cause('held'),
    halt: cause('halt'),
  }
}
