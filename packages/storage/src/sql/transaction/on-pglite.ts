import { NotInTransaction } from '@siklus/core'
import type { Answer, SqlExecutor } from '../executor.ts'
import { hasMethods } from './has-methods.ts'

/** What is used of a transaction of PGlite. */
export interface PGliteTransactionLike {
  readonly closed: boolean
  query(text: string, values: unknown[]): Promise<{ readonly rows: unknown[]; readonly affectedRows?: number }>
}

/** Whether a value is a transaction of PGlite, open or ended; a database also begins them. */
export const isPGliteTransaction = (value: unknown): value is PGliteTransactionLike =>
  hasMethods(value, 'query', 'exec', 'rollback') && 'closed' in value && !('transaction' in value)

/** An open transaction of PGlite. */
export const onPGlite = (transaction: PGliteTransactionLike): SqlExecutor => {
  demandOpen(transaction)
  return {
    query: async ({ text, values }) => {
      demandOpen(transaction)
      const { rows, affectedRows } = await transaction.query(text, [...values])
      return { rows: rows as Answer['rows'], affected: affectedRows ?? null }
    },
  }
}

const demandOpen = ({ closed }: PGliteTransactionLike): void => {
  if (closed) throw new NotInTransaction('a PGlite transaction that has ended', 'the tx before its callback returns')
}
