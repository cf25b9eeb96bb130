import * as Cause from 'effect/Cause'
import * as Exit from 'effect/Exit'
import { type EngineError, StorageUnavailable } from '../../case/errors.ts'
import type { JsonObject } from '../../case/json.ts'
import type { RunRow, RunSettlement } from '../../ports/runs.ts'
import type { ActExit } from './job.ts'

/**
 * What an act means for its target. `settled`: done, or refused for good. `held`: others hold the case. `broken`: its definition or its
 * data has a defect. Both wait while the rest goes on. `halt`: an outage; nothing more is tried at this turn.
 */
export type Verdict =
  | { readonly kind: 'settled'; readonly settlement: RunSettlement }
  | { readonly kind: 'held' | 'broken' | 'halt'; readonly cause: Cause.Cause<EngineError> }

const REFUSED = new Set<string>([
  'TransitionRefused',
  'NotPermitted',
  'CaseNotFound',
  'InvalidEvent',
  'UnknownWorkflow',
  'RecordConflict',
  'IdempotencyMismatch',
] satisfies EngineError['_tag'][])
const HELD = new Set<string>(['CaseBusy', 'RevisionConflict'] satisfies EngineError['_tag'][])
const ENDED = new Set<string>(['EngineClosed', 'OperationAborted', 'NotInTransaction'] satisfies EngineError['_tag'][])

/** Judges the end of an act. */
export const judge = ({ n }: RunRow, exit: ActExit): Verdict => {
  if (Exit.isSuccess(exit)) return { kind: 'settled', settlement: { n, outcome: 'done', caseId: exit.value.id } }
  const { cause } = exit
  const error = Cause.squash(cause)
  const tag = tagOf(error) ?? ''
  if (REFUSED.has(tag)) return { kind: 'settled', settlement: { n, outcome: 'failed', detail: errorJson(error) } }
  if (HELD.has(tag)) return { kind: 'held', cause }
  return { kind: isOutage(error) || Cause.hasInterruptsOnly(cause) ? 'halt' : 'broken', cause }
}

// what the database says no to for good is the fault of this one act
const isOutage = (error: unknown): boolean =>
  error instanceof StorageUnavailable ? error.retryable : ENDED.has(tagOf(error) ?? '')

const tagOf = (error: unknown): string | undefined =>
  error instanceof Error && '_tag' in error ? String(error._tag) : undefined

/** An error as a row keeps it: its data; of a defect the words alone. */
export const errorJson = (error: unknown): JsonObject =>
  tagOf(error) === undefined
    ? { _tag: 'Defect', message: error instanceof Error ? error.message : String(error) }
    : JSON.parse(JSON.stringify(error))
