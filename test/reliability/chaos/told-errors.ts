import { StorageUnavailable, TypedError } from '@siklus/core'

/** What an error tells a writer: try again under the same key; it is refused; or something that he should never be told. */
export type Meaning = 'again' | 'refused' | 'wrong'

/** A statement of the host's own failed: his to try again. */
export class HostFailed extends Error {
  override readonly name = 'HostFailed'
  constructor(cause: unknown) {
    super("a statement of the host's own failed", { cause })
  }
}

const AGAIN = ['CaseBusy', 'RevisionConflict']
const REFUSED = ['TransitionRefused', 'RecordConflict']

/** Reads what a writer was told. */
export const meaningOf = (error: unknown): Meaning => {
  if (error instanceof HostFailed) return 'again'
  if (!(error instanceof TypedError)) return 'wrong'
  if (error instanceof StorageUnavailable) return error.retryable ? 'again' : 'wrong'
  if (AGAIN.includes(error._tag)) return 'again'
  return REFUSED.includes(error._tag) ? 'refused' : 'wrong'
}

/** An error with its causes, in one line. */
export const errorText = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return `${error.name}: ${error.message}${error.cause === undefined ? '' : ` <- ${errorText(error.cause)}`}`
}
