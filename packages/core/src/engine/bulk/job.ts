import type * as Effect from 'effect/Effect'
import type * as Exit from 'effect/Exit'
import type { Case } from '../../case/case.ts'
import type { EngineError } from '../../case/errors.ts'
import type { Principal } from '../../case/principal.ts'
import type { Run, RunRow } from '../../ports/runs.ts'
import type { EventInput } from '../call-options.ts'
import type { Core, Place } from '../core.ts'
import { sendMany } from '../send.ts'
import { startMany } from '../start.ts'
import type { BulkStart } from './bulk.ts'

/** A run at work: where, by whom. */
export interface Job {
  readonly core: Core
  readonly place: Place
  readonly run: Run
  readonly by: Principal
}

/** How the act of one target ended. */
export type ActExit = Exit.Exit<Case, EngineError>

/**
 * Acts on targets together, each under the key that makes it happen once; one exit each, in order. Fails as a whole on an outage: then
 * it is unknown which acts were written.
 */
export const actTogether = (
  { core, place, run, by }: Job,
  rows: readonly RunRow[],
): Effect.Effect<readonly ActExit[], EngineError> => {
  // the preview has checked what the run keeps as data
  const what = run.what as { readonly send: EventInput } | { readonly start: string }
  const keyOf = ({ n }: RunRow): string => `run:${run.id}:${n}`
  if (!('send' in what))
    return startMany(
      core,
      place,
      rows.map((row) => startOf(what.start, row, { key: keyOf(row), by })),
    )
  const options = (row: RunRow) => ({ by, idempotencyKey: keyOf(row) })
  return sendMany(
    core,
    place,
    rows.map((row) => ({ id: row.caseId ?? '', event: what.send, options: options(row) })),
  )
}

/** A start key of the row's own says more than the run's: once, whichever run asks. */
const startOf = (workflow: string, { given }: RunRow, run: { readonly key: string; readonly by: Principal }) => {
  const { input, ...options } = given as unknown as BulkStart
  return { workflow, input, options: { ...run, ...options } }
}
