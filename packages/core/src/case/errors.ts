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

/** The event is not declared by the workflow, or its payload is not what the workflow declares. `faults` name field and mend. */
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

/** What was passed to `within` is not an open transaction that this storage knows. Pass the client after BEGIN, or the ORM's transaction. */
export class NotInTransaction extends TypedError {
  readonly _tag = 'NotInTransaction'
  readonly code = 'NOT_IN_TRANSACTION'
  constructor(got: string) {
    super(`within() needs an open transaction of this storage, but got ${got}`)
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
  | IdempotencyMismatch
  | CaseBusy
  | StorageUnavailable
  | NotInTransaction
  | EngineClosed
  | OperationAborted
