import { type Reason, TransitionRefused } from '@siklus/core'
import { knownError } from '../pages/errors/error-status.ts'
import { type FieldFault, faultsOf } from '../pages/errors/faults.ts'

/** Every error of the API has this one shape. */
export interface ErrorBody {
  readonly error: {
    /** The kind of error, as the engine's own classes name it. */
    readonly tag: string
    /** The same in capitals, for those who compare constants. */
    readonly code: string
    readonly message: string
    readonly faults?: readonly FieldFault[]
    readonly reasons?: readonly Reason[]
  }
}

const codeOf = (tag: string): string => tag.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()

/** The body for an error that has no class of its own. */
export const plainError = (tag: string, message: string): ErrorBody => ({ error: { tag, code: codeOf(tag), message } })

/** The body and status for a typed error; undefined for a defect, whose message is nobody's business. */
export const errorBody = (error: unknown): { readonly status: number; readonly body: ErrorBody } | undefined => {
  const known = knownError(error)
  if (!known || !(error instanceof Error)) return undefined
  const faults = faultsOf(error)
  return {
    status: known.status,
    body: {
      error: {
        ...plainError(known.tag, error.message).error,
        ...(faults.length > 0 && { faults }),
        ...(error instanceof TransitionRefused && { reasons: error.reasons }),
      },
    },
  }
}
