import * as Effect from 'effect/Effect'
import type { Case } from '../case/case.ts'
import { type EngineError, InvalidEvent, RecordConflict, RevisionConflict } from '../case/errors.ts'
import { type Act, caseAfter, toWrite } from './act.ts'
import type { Core, Place } from './core.ts'
import { attempt, port } from './port.ts'

/** What a commit can answer: the case after the act, or the case that holds the start key already. */
export type Committed = { readonly item: Case } | { readonly existing: string }

/** Writes an act. A lost race fails with `RevisionConflict`, a stale record with `RecordConflict`. */
export const commit = (core: Core, place: Place, act: Act): Effect.Effect<Committed, EngineError> =>
  Effect.gen(function* () {
    yield* demandRecords(act)
    const write = yield* attempt(() => toWrite(core, act))
    // once the write is on its way its outcome is the answer, whatever the caller's signal says
    const outcome = yield* Effect.uninterruptible(port(() => place.connection.write(write)))
    if (outcome.written) {
      core.nudge.nudge()
      return { item: caseAfter(act, write) }
    }
    if (outcome.because === 'key') return { existing: outcome.existing }
    if (outcome.because === 'record') return yield* Effect.fail(new RecordConflict(act.id, outcome.table))
    return yield* Effect.fail(new RevisionConflict(act.id, write.expected))
  })

/** An edge may demand that its records come with it, so that no caller moves a case and forgets the document. */
const demandRecords = (act: Act): Effect.Effect<void, InvalidEvent> => {
  const given = new Set(act.records.map((record) => record.table))
  const missing = act.step.records.filter((table) => !given.has(table))
  if (missing.length === 0) return Effect.void
  const faults = missing.map((table) => ({
    field: 'records',
    message: `this event must write to ${table} in the same act`,
  }))
  return Effect.fail(new InvalidEvent(act.event.type, faults))
}

/** Tries again after a lost race, as often as the place allows; a host's transaction decides for itself. */
export const retried = <A>(place: Place, effect: Effect.Effect<A, EngineError>): Effect.Effect<A, EngineError> =>
  Effect.retry(effect, { times: place.retries, while: (error) => error._tag === 'RevisionConflict' })
