import { NotInTransaction } from '@siklus/core'
import { CompiledQuery } from 'kysely'
import type { Answer, SqlExecutor, Statement } from '../executor.ts'

/**
 * The executor of a host's open transaction: a `pg` client after BEGIN, a Kysely transaction, or a PGlite transaction.
 * Throws `NotInTransaction` for everything else, above all for a pool or a database handle, on which the host's rollback would not reach
 * what was written.
 */
export const executorOf = (transaction: unknown): SqlExecutor => {
  if (isKysely(transaction)) return onKysely(transaction)
  if (isPGliteTransaction(transaction)) return onPGlite(transaction)
  if (isPgClient(transaction)) return onPgClient(transaction)
  throw new NotInTransaction(nameOf(transaction))
}

type Query = (...given: readonly never[]) => unknown
const has = <K extends string>(value: unknown, ...names: readonly K[]): value is { readonly [name in K]: Query } =>
  typeof value === 'object' &&
  value !== null &&
  names.every((name) => name in value && typeof value[name as keyof typeof value] === 'function')

interface KyselyLike {
  readonly isTransaction: boolean
  withoutPlugins(): {
    executeQuery(query: CompiledQuery): Promise<{ readonly rows: unknown[]; readonly numAffectedRows?: bigint }>
  }
}
const isKysely = (value: unknown): value is KyselyLike =>
  has(value, 'withoutPlugins', 'executeQuery') && 'isTransaction' in value

const onKysely = (transaction: KyselyLike): SqlExecutor => {
  if (transaction.isTransaction !== true) throw new NotInTransaction('a Kysely that is not a transaction')
  if (
    'isCommitted' in transaction &&
    (transaction.isCommitted || ('isRolledBack' in transaction && transaction.isRolledBack))
  )
    throw new NotInTransaction('a Kysely transaction that has ended')
  // without the host's plugins: they rename columns and parse texts
  const plain = transaction.withoutPlugins()
  return {
    query: async ({ text, values }) => {
      const { rows, numAffectedRows } = await plain.executeQuery(CompiledQuery.raw(text, [...values]))
      return { rows: rows as Answer['rows'], affected: numAffectedRows === undefined ? null : Number(numAffectedRows) }
    },
  }
}

interface PGliteTransactionLike {
  readonly closed: boolean
  query(text: string, values: unknown[]): Promise<{ readonly rows: unknown[]; readonly affectedRows?: number }>
}
const isPGliteTransaction = (value: unknown): value is PGliteTransactionLike =>
  has(value, 'query', 'exec', 'rollback') && 'closed' in value && !('transaction' in value)

const onPGlite = (transaction: PGliteTransactionLike): SqlExecutor => {
  if (transaction.closed) throw new NotInTransaction('a PGlite transaction that has ended')
  return {
    query: async ({ text, values }) => {
      const { rows, affectedRows } = await transaction.query(text, [...values])
      return { rows: rows as Answer['rows'], affected: affectedRows ?? null }
    },
  }
}

interface PgClientLike {
  getTransactionStatus(): string | null
  query(query: {
    readonly text: string
    readonly values: unknown[]
    readonly name?: string
  }): Promise<{ readonly rows: unknown[]; readonly rowCount: number | null }>
}
const isPgClient = (value: unknown): value is PgClientLike => has(value, 'query', 'getTransactionStatus')

/** Looks at each statement, not only once: a client that went back to its pool must not write for a transaction that has ended. */
const onPgClient = (client: PgClientLike): SqlExecutor => {
  demandOpen(client)
  return {
    query: async ({ text, values, name }: Statement) => {
      demandOpen(client)
      const { rows, rowCount } = await client.query({ text, values: [...values], ...(name !== null && { name }) })
      return { rows: rows as Answer['rows'], affected: rowCount }
    },
  }
}

// the server reports I (idle), T (in a transaction) or E (in one that failed) after every statement
const demandOpen = (client: PgClientLike): void => {
  if (client.getTransactionStatus() === 'I' || client.getTransactionStatus() === null)
    throw new NotInTransaction('a pg client that is not in a transaction')
}

const nameOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value)
  return `a ${value.constructor?.name ?? 'plain object'}, which is not an open transaction`
}
