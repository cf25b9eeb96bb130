import { TypedError } from '../case/typed-error.ts'

/** Thrown by a job's handler: no later attempt can succeed. The job becomes a dead letter at once; mend the cause, then redrive it. */
export class JobRejected extends TypedError {
  readonly _tag = 'JobRejected'
  readonly code = 'JOB_REJECTED'
  readonly reason: string
  constructor(reason: string, options?: { readonly cause?: unknown }) {
    super(`The job was rejected: ${reason}`, options)
    this.reason = reason
  }
}
