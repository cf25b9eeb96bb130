import { NotInTransaction } from '@siklus/core'
import type { Answer, SqlExecutor, Statement } from '../executor.ts'
import { hasMethods } from './has-methods.ts'

/** What is used of a client of `pg`. */
export interface PgClientLike {
  getTransactionStatus(): string | null
  query(query: {
    readonly text: string
    readonly values: unknown[]
    readonly name?: string
  }): Promise<{ readonly rows: unknown[]; readonly rowCount: number | null }>
  /** A pool gives its clients a new one each time it hands them out. */
  readonly release?: unknown
}

/** Whether statements go with their names, so that the connection keeps their plans. */
export interface PgOptions {
  readonly named: boolean
}

/** Whether a value is a client of `pg`, in a transaction or not. */
export const isPgClient = (value: unknown): value is PgClientLike => hasMethods(value, 'query', 'getTransactionStatus')

/** The client's open transaction. Looked at with each statement: a client that went back to its pool may be in a stranger's transaction. */
export const onPgClient = (client: PgClientLike, { named }: PgOptions): SqlExecutor => {
  const { release } = client
  demandOpen(client)
  return {
    query: async ({ text, values, name }: Statement) => {
      if (client.release !== release)
        throw new NotInTransaction('a pg client that went back to its pool', 'a client that you hold until COMMIT')
      demandOpen(client)
      const query = { text, values: [...values], ...(named && name !== null && { name }) }
      const { rows, rowCount } = await client.query(query)
      return { rows: rows as Answer['rows'], affected: rowCount }
    },
  }
}

// the server reports I (idle), T (in a transaction) or E (in one that failed) after every statement
const demandOpen = (client: PgClientLike): void => {
  if (client.getTransactionStatus() === 'I' || client.getTransactionStatus() === null)
    throw new NotInTransaction('a pg client that is not in a transaction', "the client after client.query('begin')")
}
