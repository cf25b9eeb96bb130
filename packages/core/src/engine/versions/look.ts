import * as Cause from 'effect/Cause'
import type * as Effect from 'effect/Effect'
import { type EngineError, StorageUnavailable } from '../../case/errors.ts'
import { isJsonObject, type JsonObject } from '../../case/json.ts'
import type { Reason } from '../../case/reason.ts'
import type { CaseWrite } from '../../ports/case-store.ts'
import type { RunRow, RunSettlement } from '../../ports/runs.ts'

/** What a look at one target says: what to write, or an end. */
export type Look = { readonly kind: 'write'; readonly write: CaseWrite } | End

/**
 * What became of a target. `settled`: done, or refused for good. `held`: others hold the case; it waits while the rest goes on. `halt`:
 * an outage; nothing more is tried at this turn.
 */
export type End =
  | { readonly kind: 'settled'; readonly settlement: Omit<RunSettlement, 'n'> }
  | { readonly kind: 'held' | 'halt'; readonly cause: Cause.Cause<EngineError> }

/** Looks at targets together; one look each, in order. */
export type Looker = (rows: readonly RunRow[]) => Effect.Effect<readonly Look[], EngineError>

/** The target is done, or needs nothing to be done. */
export const isDone = (detail: JsonObject = {}): End => ({ kind: 'settled', settlement: { outcome: 'done', detail } })

/** The target cannot be done: it goes to the rescue list. */
export const isRefused = ({ code, params }: Reason): End => ({
  kind: 'settled',
  settlement: { outcome: 'failed', detail: { code, params: { ...params } } },
})

const HELD = new Set<string>(['CaseBusy', 'RevisionConflict'] satisfies EngineError['_tag'][])
const ENDED = new Set<string>(['EngineClosed', 'OperationAborted'] satisfies EngineError['_tag'][])

/** What a failure means for its target. */
export const endByFailure = ({ cause }: { readonly cause: Cause.Cause<EngineError> }): End => {
  if (Cause.hasInterruptsOnly(cause)) return { kind: 'halt', cause }
  const error = Cause.squash(cause)
  const tag = error instanceof Error && '_tag' in error ? String(error._tag) : undefined
  if (tag === undefined) return isRefused({ code: 'defect', params: { message: messageOf(error) } })
  if (HELD.has(tag)) return { kind: 'held', cause }
  if (ENDED.has(tag) || (error instanceof StorageUnavailable && error.retryable)) return { kind: 'halt', cause }
  return isRefused(reasonOf(error))
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** A typed error as a reason: its code, and its data. */
export const reasonOf = (error: unknown): Reason => {
  const { code, ...params } = JSON.parse(JSON.stringify(error))
  return { code: String(code), params }
}

/** The reason that a refused target keeps. */
export const refusalOf = (detail: JsonObject | null | undefined): Reason => ({
  code: String(detail?.code),
  params: isJsonObject(detail?.params) ? detail.params : {},
})
