import { type CaseWrite, StorageUnavailable, type WriteOutcome } from '@siklus/core'
import { partitionOf } from './case-json.ts'
import type { Line } from './line.ts'
import type { Statements } from './statements/statements.ts'
import type { Verdict } from './statements/write.ts'
import { type About, codeOf, translateError } from './translate-error.ts'

/** Writes an act with one statement that waits for locks; only an opening that lost its start key while it waited asks once more, for the winner. */
export const writeOn = async (statements: Statements, line: Line, write: CaseWrite): Promise<WriteOutcome> => {
  const member = statements.write.member(write)
  const { statement, verdicts } = statements.write.compose([member], { locking: 'wait', patience: line.patience })
  try {
    const [verdict] = verdicts((await line.executor.query(statement)).rows)
    return isSettled(verdict) ? verdict : await keyHolder(statements, line, write)
  } catch (error) {
    const lost = duplicateOutcome(error, write)
    if (lost) return lost
    throw translateError(error, aboutWrite(write))
  }
}

const isSettled = (verdict: Verdict | undefined): verdict is WriteOutcome =>
  verdict !== undefined && (verdict.written || (verdict.because === 'key' ? verdict.existing !== undefined : true))

/** What a failed write was about. */
export const aboutWrite = ({ ref, expected }: CaseWrite): About => ({
  case: { id: ref.id, expected, month: partitionOf(ref.id).slice(0, 7) },
})

/** Who holds the start key of an opening that lost it. Fails with a retryable `StorageUnavailable` when it was given back meanwhile. */
export const keyHolder = async (statements: Statements, line: Line, write: CaseWrite): Promise<WriteOutcome> => {
  const existing = (await line.executor.query(statements.startKey(write))).rows[0]?.existing
  if (typeof existing === 'string') return { written: false, because: 'key', existing }
  throw new StorageUnavailable('The start key was taken and given back meanwhile; try again', { retryable: true })
}

const UNIQUE_VIOLATION = '23505'

/** Two inserts of one row at the same instant, which no look before could see. The server undid the whole statement. */
export const duplicateOutcome = (error: unknown, write: CaseWrite): WriteOutcome | undefined => {
  if (codeOf(error) !== UNIQUE_VIOLATION) return undefined
  const name = error instanceof Error && 'table' in error ? String(error.table) : ''
  const record = write.records.find((one) => one.table === name)
  if (record) return { written: false, because: 'record', table: record.table }
  return /^(case|transition)(_\d{4}_\d{2})?$/.test(name) ? { written: false, because: 'revision' } : undefined
}
