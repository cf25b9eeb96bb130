import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import type { Case } from '../case/case.ts'
import { CaseBusy, type EngineError, InvalidEvent, RecordConflict, RevisionConflict } from '../case/errors.ts'
import type { CaseWrite, MemberOutcome } from '../ports/case-store.ts'
import { type Act, caseAfter, toWrite } from './act.ts'
import type { Core, Place } from './core.ts'
import { exitOf, isEngineError, port } from './port.ts'
import { toldWrites } from './telemetry/told-writes.ts'

/** What a commit can answer: the case after the act, or the case that holds the start key already. */
export type Committed = { readonly item: Case } | { readonly existing: string }

/** How one act of a batch ended. A lost race is a `RevisionConflict`, a stale record a `RecordConflict`, a stranger's lock `CaseBusy`. */
export type CommitExit = Exit.Exit<Committed, EngineError>

/**
 * Writes acts together, each all or nothing; one exit per act, in order. Fails as a whole only on an outage.
 * Once the writes are on their way their outcomes are the answer, whatever a caller's signal says.
 */
export const commitMany = (
  core: Core,
  place: Place,
  acts: readonly Act[],
): Effect.Effect<readonly CommitExit[], EngineError> =>
  Effect.gen(function* () {
    const prepared = acts.map((act) => exitOf(() => demandRecords(act) ?? toWrite(core, act)))
    const writes = prepared.flatMap((one) => (Exit.isSuccess(one) ? [one.value] : []))
    const outcomes = writes.length === 0 ? [] : yield* Effect.uninterruptible(port(() => place.writeAll(writes)))
    toldWrites(core, writes, outcomes)
    if (outcomes.some((outcome) => outcome.written)) core.nudge.nudge(place.tenant)
    const next = outcomes.values()
    return prepared.map((one, n): CommitExit => {
      if (Exit.isFailure(one)) return Exit.failCause(one.cause)
      return committed(acts[n], one.value, next.next().value)
    })
  })

const committed = (act: Act | undefined, write: CaseWrite, outcome: MemberOutcome | undefined): CommitExit => {
  if (!act || !outcome) return Exit.die(new TypeError('a storage answered fewer outcomes than writes'))
  if (outcome.written) return Exit.succeed({ item: caseAfter(act, write) })
  if (outcome.because === 'key') return Exit.succeed({ existing: outcome.existing })
  if (outcome.because === 'record') return Exit.fail(new RecordConflict(act.id, outcome.table))
  if (outcome.because === 'busy') return Exit.fail(new CaseBusy(act.id))
  if (outcome.because === 'revision') return Exit.fail(new RevisionConflict(act.id, write.expected))
  return isEngineError(outcome.error) ? Exit.fail(outcome.error) : Exit.die(outcome.error)
}

/** An edge may demand that its records come with it, so that no caller moves a case and forgets the document. */
const demandRecords = (act: Act): undefined => {
  const given = new Set(act.records.map((record) => record.table))
  const missing = act.step.records.filter((table) => !given.has(table))
  if (missing.length === 0) return undefined
  const faults = missing.map((table) => ({
    field: 'records',
    message: `this event must write to ${table} in the same act`,
  }))
  throw new InvalidEvent(act.event.type, faults)
}
