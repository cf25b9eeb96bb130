import * as Effect from 'effect/Effect'
import { isCaseId } from '../case/case-ref.ts'
import { CaseNotFound, type EngineError } from '../case/errors.ts'
import type { CaseAsk, CaseRecord } from '../ports/case-store.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { Core, Place } from './core.ts'
import { attempt, port } from './port.ts'

/** A case with everything a decision needs, and the version of the workflow it is pinned to. */
export interface Loaded extends CaseRecord {
  readonly definition: Workflow
}

/** Reads one case, or undefined. No access is checked here. */
export const readCase = (
  core: Core,
  place: Place,
  id: string,
  idempotency?: CaseAsk['idempotency'],
): Effect.Effect<Loaded | undefined, EngineError> =>
  Effect.gen(function* () {
    if (!isCaseId(id)) return undefined
    const ask = { ref: { tenant: place.tenant, id }, ...(idempotency && { idempotency }) }
    const [record] = yield* port((call) => place.connection.read([ask], call))
    if (!record) return undefined
    const definition = yield* attempt(() => core.registry.get(record.case.workflow, record.case.version))
    return { ...record, definition }
  })

/** Reads one case, or fails with `CaseNotFound`. */
export const readKnown = (
  core: Core,
  place: Place,
  id: string,
  idempotency?: CaseAsk['idempotency'],
): Effect.Effect<Loaded, EngineError> =>
  readCase(core, place, id, idempotency).pipe(
    Effect.flatMap((found) => (found ? Effect.succeed(found) : Effect.fail(new CaseNotFound(place.tenant, id)))),
  )
