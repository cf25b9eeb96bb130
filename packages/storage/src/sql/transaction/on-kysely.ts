import { NotInTransaction } from '@siklus/core'
import { CompiledQuery } from 'kysely'
import type { Answer, SqlExecutor } from '../executor.ts'
import { hasMethods } from './has-methods.ts'

/** What is used of a Kysely. A transaction that the host commits by hand also says whether it has ended. */
export interface KyselyLike {
  readonly isTransaction: boolean
  readonly isCommitted?: boolean
  readonly isRolledBack?: boolean
  withoutPlugins(): {
    executeQuery(query: CompiledQuery): Promise<{ readonly rows: unknown[]; readonly numAffectedRows?: bigint }>
  }
}

/** Whether a value is a Kysely, a transaction or not. */
export const isKysely = (value: unknown): value is KyselyLike =>
  hasMethods(value, 'withoutPlugins', 'executeQuery') && 'isTransaction' in value

/** A Kysely's open transaction, without the host's plugins: they rename columns and parse texts. */
export const onKysely = (transaction: KyselyLike): SqlExecutor => {
  const { isTransaction, isCommitted = false, isRolledBack = false } = transaction
  if (isTransaction !== true)
    throw new NotInTransaction(
      'a Kysely that is not in a transaction',
      'the trx of db.transaction().execute(async (trx) => …)',
    )
  if (isCommitted || isRolledBack) throw hasEnded()
  const plain = transaction.withoutPlugins()
  return {
    query: async ({ text, values }) => {
      const { rows, numAffectedRows } = await plain
        .executeQuery(CompiledQuery.raw(text, [...values]))
        .catch(translateEnd)
      return { rows: rows as Answer['rows'], affected: numAffectedRows === undefined ? null : Number(numAffectedRows) }
    },
  }
}

const hasEnded = () =>
  new NotInTransaction('a Kysely transaction that has ended', 'the trx before its callback returns')

// the trx of a callback does not say that it has ended; Kysely itself refuses its next statement, by these words only
const translateEnd = (error: unknown): never => {
  if (error instanceof Error && /^Transaction is already (committed|rolled back)$/.test(error.message)) throw hasEnded()
  throw error
}
