import { type CaseWrite, StorageUnavailable, type WriteOutcome } from '@siklus/core'
import { partitionOf } from './case-json.ts'
import type { Statement } from './executor.ts'
import type { Line } from './line.ts'
import type { Statements } from './statements/statements.ts'
import { type About, codeOf, translateError } from './translate-error.ts'

/** Writes an act with one statement; only an opening that waited for its start key and lost asks once more, for the winner. */
export const writeOn = async (statements: Statements, line: Line, write: CaseWrite): Promise<WriteOutcome> => {
  const { statement, outcome } = statements.write(write, line.patience)
  try {
    const { rows } = await line.executor.query(statement)
    return outcome(rows) ?? (await keyHolder(statements.startKey(write), line))
  } catch (error) {
    const lost = duplicateOutcome(error, write)
    if (lost) return lost
    throw translateError(error, aboutWrite(write))
  }
}

const aboutWrite = ({ ref, expected }: CaseWrite): About => ({
  case: { id: ref.id, expected, month: partitionOf(ref.id).slice(0, 7) },
})

const keyHolder = async (statement: Statement, line: Line): Promise<WriteOutcome> => {
  const existing = (await line.executor.query(statement)).rows[0]?.existing
  if (typeof existing === 'string') return { written: false, because: 'key', existing }
  throw new StorageUnavailable('The start key was taken and given back meanwhile; try again', { retryable: true })
}

const UNIQUE_VIOLATION = '23505'

/** Two inserts of one row at the same instant, which no look before could see. The server undid the whole statement. */
const duplicateOutcome = (error: unknown, write: CaseWrite): WriteOutcome | undefined => {
  if (codeOf(error) !== UNIQUE_VIOLATION) return undefined
  const name = error instanceof Error && 'table' in error ? String(error.table) : ''
  const record = write.records.find((one) => one.table === name)
  if (record) return { written: false, because: 'record', table: record.table }
  return /^(case|transition)(_\d{4}_\d{2})?$/.test(name) ? { written: false, because: 'revision' } : undefined
}
