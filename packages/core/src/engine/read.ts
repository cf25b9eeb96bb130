import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import { isCaseId } from '../case/case-ref.ts'
import { CaseNotFound, type EngineError } from '../case/errors.ts'
import type { CaseAsk, CaseRecord } from '../ports/case-store.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { Core, Place } from './core.ts'
import { exitOf, port } from './port.ts'

/** A case with everything a decision needs, and the version of the workflow it is pinned to. */
export interface Loaded extends CaseRecord {
  readonly definition: Workflow
}

/** Which case to read, and under which key an answer may have been given before. */
export interface ReadAsk {
  readonly id: string
  readonly idempotency?: Required<CaseAsk>['idempotency']
  readonly heard?: Required<CaseAsk>['heard']
}

/** One case of a batch, undefined when there is none; fails with `UnknownWorkflow` when its version is not registered. */
export type Found = Exit.Exit<Loaded | undefined, EngineError>

/** Reads cases together, one exit per ask, in order. No access is checked here. */
export const readMany = (
  core: Core,
  place: Place,
  asks: readonly ReadAsk[],
): Effect.Effect<readonly Found[], EngineError> => {
  const all = asks.map(({ id, ...more }) => ({ ref: { tenant: place.tenant, id }, ...more }))
  if (!all.some(({ ref }) => isCaseId(ref.id))) return Effect.succeed(asks.map(() => NOBODY))
  return Effect.map(
    port((call) => place.connection.read(all, call)),
    (records) => asks.map((_, n) => foundOf(core, records[n])),
  )
}

const NOBODY: Found = Exit.succeed(undefined)

const foundOf = (core: Core, record: CaseRecord | undefined): Found =>
  record
    ? exitOf(() => ({ ...record, definition: core.registry.get(record.case.workflow, record.case.version) }))
    : NOBODY

/** Reads one case, or undefined. No access is checked here. */
export const readCase = (
  core: Core,
  place: Place,
  id: string,
  idempotency?: ReadAsk['idempotency'],
): Effect.Effect<Loaded | undefined, EngineError> =>
  Effect.flatMap(readMany(core, place, [{ id, ...(idempotency && { idempotency }) }]), ([found]) => found ?? NOBODY)

/** Reads one case, or fails with `CaseNotFound`. */
export const readKnown = (
  core: Core,
  place: Place,
  id: string,
  idempotency?: ReadAsk['idempotency'],
): Effect.Effect<Loaded, EngineError> =>
  readCase(core, place, id, idempotency).pipe(
    Effect.flatMap((found) => (found ? Effect.succeed(found) : Effect.fail(new CaseNotFound(place.tenant, id)))),
  )
