import type { UnfitKey } from './anchor/signature.ts'
import type { NoBackground, UnknownQueue } from './background-errors.ts'
import type { CalendarYearUnknown } from './calendar/calendar-year-unknown.ts'
import type { Reason } from './reason.ts'
import { TypedError } from './typed-error.ts'

/** A rule says no. The reasons name the rule's code and, where there is one, the article. Nothing was written. */
export class TransitionRefused extends TypedError {
  readonly _tag = 'TransitionRefused'
  readonly code = 'TRANSITION_REFUSED'
  readonly caseId: string
  readonly event: string
  readonly reasons: readonly Reason[]
  constructor(caseId: string, event: string, reasons: readonly Reason[]) {
    super(`Case ${caseId} refuses '${event}': ${reasons.map((r) => r.code).join(', ')}`)
    this.caseId = caseId
    this.event = event
    this.reasons = reasons
  }
}

/** The principal does not hold a role that may do this. Nothing is told about the case. */
export class NotPermitted extends TypedError {
  readonly _tag = 'NotPermitted'
  readonly code = 'NOT_PERMITTED'
  readonly person: string
  readonly operation: string
  constructor(person: string, operation: string) {
    super(`${person} may not ${operation}`)
    this.person = person
    this.operation = operation
  }
}

/** No such case, or none that this principal may see. */
export class CaseNotFound extends TypedError {
  readonly _tag = 'CaseNotFound'
  readonly code = 'CASE_NOT_FOUND'
  readonly tenant: string
  readonly caseId: string
  constructor(tenant: string, caseId: string) {
    super(`There is no case ${caseId} in ${tenant} that you may see`)
    this.tenant = tenant
    this.caseId = caseId
  }
}

/**
 * The event is not declared by the workflow, or its payload is not what the workflow declares; or an argument of an operation is not what
 * it must be: then `event` names the operation. `faults` name field and mend. Nothing was done.
 */
export class InvalidEvent extends TypedError {
  readonly _tag = 'InvalidEvent'
  readonly code = 'INVALID_EVENT'
  readonly event: string
  readonly faults: readonly { readonly field: string; readonly message: string }[]
  constructor(event: string, faults: InvalidEvent['faults']) {
    super(`Event '${event}' is not valid: ${faults.map((f) => `${f.field || 'event'}: ${f.message}`).join('; ')}`)
    this.event = event
    this.faults = faults
  }
}

/** No workflow of this name and version is registered with the engine. */
export class UnknownWorkflow extends TypedError {
  readonly _tag = 'UnknownWorkflow'
  readonly code = 'UNKNOWN_WORKFLOW'
  readonly workflow: string
  constructor(workflow: string, known: readonly string[]) {
    super(`Workflow '${workflow}' is not registered with this engine; registered: ${known.join(', ') || 'none'}`)
    this.workflow = workflow
  }
}

/** The case moved between reading and writing, or is not at the revision the caller saw. Load it again, then decide again. */
export class RevisionConflict extends TypedError {
  readonly _tag = 'RevisionConflict'
  readonly code = 'REVISION_CONFLICT'
  readonly caseId: string
  readonly expected: number
  readonly actual: number | undefined
  constructor(caseId: string, expected: number, actual?: number) {
    super(
      `Case ${caseId} is ${actual === undefined ? 'no longer' : `at revision ${actual}, not`} at revision ${expected}; load it again`,
    )
    this.caseId = caseId
    this.expected = expected
    this.actual = actual
  }
}

/** A record of the act is not as expected (already frozen, or a newer revision exists). Nothing was written; load the record again. */
export class RecordConflict extends TypedError {
  readonly _tag = 'RecordConflict'
  readonly code = 'RECORD_CONFLICT'
  readonly caseId: string
  readonly table: string
  constructor(caseId: string, table: string) {
    super(`The ${table} of case ${caseId} changed in the meantime; load it again`)
    this.caseId = caseId
    this.table = table
  }
}

/** No such run: a long action over many cases that was never frozen in this tenant, or is of another kind. */
export class RunNotFound extends TypedError {
  readonly _tag = 'RunNotFound'
  readonly code = 'RUN_NOT_FOUND'
  readonly tenant: string
  readonly runId: string
  constructor(tenant: string, runId: string) {
    super(`There is no run ${runId} in ${tenant}`)
    this.tenant = tenant
    this.runId = runId
  }
}

/** No sealed anchor of this day, or with this number. Anchors are sealed once a day. */
export class UnknownAnchor extends TypedError {
  readonly _tag = 'UnknownAnchor'
  readonly code = 'UNKNOWN_ANCHOR'
  readonly tenant: string
  readonly anchor: string
  constructor(tenant: string, anchor: string) {
    super(`There is no sealed anchor ${anchor} in ${tenant}`)
    this.tenant = tenant
    this.anchor = anchor
  }
}

/** No sealed anchor holds this transition yet. Ask again when the next one was sealed. */
export class NotAnchored extends TypedError {
  readonly _tag = 'NotAnchored'
  readonly code = 'NOT_ANCHORED'
  readonly caseId: string
  readonly revision: number
  constructor(caseId: string, revision: number) {
    super(`Revision ${revision} of case ${caseId} is in no sealed anchor yet`)
    this.caseId = caseId
    this.revision = revision
  }
}

/** The same idempotency key came before with another event or payload. Use a new key for a new act. */
export class IdempotencyMismatch extends TypedError {
  readonly _tag = 'IdempotencyMismatch'
  readonly code = 'IDEMPOTENCY_MISMATCH'
  readonly key: string
  constructor(key: string) {
    super(`Idempotency key '${key}' was used for another event; use a new key`)
    this.key = key
  }
}

/** Somebody else's open transaction holds the case. Try again later. */
export class CaseBusy extends TypedError {
  readonly _tag = 'CaseBusy'
  readonly code = 'CASE_BUSY'
  readonly caseId: string
  constructor(caseId: string) {
    super(`Case ${caseId} is held by another open transaction; try again`)
    this.caseId = caseId
  }
}

/** The storage did not answer as it should. `retryable` says whether the same call may succeed later; `cause` keeps the driver's error. */
export class StorageUnavailable extends TypedError {
  readonly _tag = 'StorageUnavailable'
  readonly code = 'STORAGE_UNAVAILABLE'
  readonly retryable: boolean
  constructor(message: string, options: { readonly retryable: boolean; readonly cause?: unknown }) {
    super(message, { cause: options.cause })
    this.retryable = options.retryable
  }
}

/**
 * The changes right behind this cursor of the feed are gone: they were purged, or the database moved to another server since. Whoever
 * reads on from `oldest` (null: all that are kept) misses what lies between, so load everything first; for a browser that is a `reset`.
 */
export class CursorExpired extends TypedError {
  readonly _tag = 'CursorExpired'
  readonly code = 'CURSOR_EXPIRED'
  readonly tenant: string
  readonly cursor: string
  /** The oldest cursor behind which nothing is missing. */
  readonly oldest: string | null
  constructor(tenant: string, cursor: string, oldest: string | null) {
    super(
      `The changes behind cursor ${cursor} of ${tenant} are no longer kept; load everything, then go on from the oldest`,
    )
    this.tenant = tenant
    this.cursor = cursor
    this.oldest = oldest
  }
}

/** What was passed to `within` is not an open transaction that this storage knows, or it has ended. Nothing was sent. The message says what to pass. */
export class NotInTransaction extends TypedError {
  readonly _tag = 'NotInTransaction'
  readonly code = 'NOT_IN_TRANSACTION'
  readonly got: string
  constructor(got: string, pass?: string) {
    super(
      `within() needs an open transaction of this storage, but got ${got}${pass === undefined ? '' : `; pass ${pass}`}`,
    )
    this.got = got
  }
}

/** The engine was closed before the call. */
export class EngineClosed extends TypedError {
  readonly _tag = 'EngineClosed'
  readonly code = 'ENGINE_CLOSED'
  constructor() {
    super('This engine is closed; create a new one')
  }
}

/** The caller's signal aborted the call before it was written. Its name is the platform's own, which a host's code may ask for: `AbortError`. */
export class OperationAborted extends TypedError {
  readonly _tag = 'OperationAborted'
  readonly code = 'OPERATION_ABORTED'
  constructor(cause?: unknown) {
    super('The operation was aborted', { cause })
  }

  override get name(): 'AbortError' {
    return 'AbortError'
  }
}

/** Every typed error an engine operation can fail with. */
export type EngineError =
  | TransitionRefused
  | NotPermitted
  | CaseNotFound
  | InvalidEvent
  | UnknownWorkflow
  | RevisionConflict
  | RecordConflict
  | RunNotFound
  | UnknownAnchor
  | NotAnchored
  | UnfitKey
  | IdempotencyMismatch
  | CaseBusy
  | CursorExpired
  | StorageUnavailable
  | NotInTransaction
  | EngineClosed
  | OperationAborted
  | CalendarYearUnknown
  | UnknownQueue
  | NoBackground
