import { CaseBusy, RevisionConflict, StorageUnavailable } from '@siklus/core'
import { PartitionMissing } from './errors.ts'

/** What the failed call was about; without a case it was a read. */
export interface About {
  readonly case?: { readonly id: string; readonly expected: number; readonly month: string }
}

interface DriverError extends Error {
  readonly code?: unknown
  readonly table?: unknown
}

/** The SQL state of a driver's error, or the code of the operating system. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Translates what a driver throws. Errors that are ours already stay as they are. */
export const translateError = (error: unknown, about: About = {}): Error => {
  if (!(error instanceof Error))
    return new StorageUnavailable('The database failed', { retryable: false, cause: error })
  if ('_tag' in error) return error
  return conflict(error, about) ?? outage(error)
}

const conflict = (error: DriverError, { case: item }: About): Error | undefined => {
  const code = codeOf(error)
  if (!item) return undefined
  if (code === '40001') return new RevisionConflict(item.id, item.expected)
  // a deadlock and a lock that was waited for too long are the same to the caller: somebody else holds the case
  if (code === '40P01' || code === '55P03') return new CaseBusy(item.id)
  const unpartitioned = code === '23514' && /no partition/.test(error.message)
  // a write names its month's partition, where it has one
  if (unpartitioned || (code === '42P01' && PARTITION.test(error.message)))
    return new PartitionMissing(item.month, { cause: error })
  return undefined
}

const PARTITION = /"[^"]*\b(case|transition)_\d{4}_\d{2}"/

const RETRYABLE_CLASSES = ['08', '40', '53', '57', '58']
const RETRYABLE_CODES = [
  '55P03',
  '25006',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENOENT',
]
const LOST = /connection terminated|connection error|timeout exceeded when trying to connect|not queryable/i

const outage = (error: DriverError): StorageUnavailable => {
  const code = codeOf(error)
  const isState = /^[0-9A-Z]{5}$/.test(code)
  const retryable =
    (isState && RETRYABLE_CLASSES.includes(code.slice(0, 2))) ||
    RETRYABLE_CODES.includes(code) ||
    LOST.test(error.message)
  return new StorageUnavailable(wordsFor(error, code), { retryable, cause: error })
}

const wordsFor = (error: DriverError, code: string): string => {
  if (code === '25P02') return 'The transaction was aborted by an earlier failure; roll it back and begin again'
  if (code === '42P01' || code === '3F000')
    return `A table is missing (${error.message}); run 'siklus migrate', and createRecordTable for a record table of your own`
  if (code === '26000' || code === '42P05')
    return `The connection does not keep prepared statements (${error.message}); open the storage with { prepare: false }`
  if (code === '42501') return `The database account may not do this: ${error.message}`
  return `The database failed: ${error.message}`
}
