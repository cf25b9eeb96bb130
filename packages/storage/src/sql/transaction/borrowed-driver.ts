import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { SqlExecutor } from '../executor.ts'
import { statementOf } from '../lists/composer.ts'

/** A Kysely on a connection that somebody else owns: it can neither begin nor end a transaction there. */
export const borrowedKysely = <DB>(executor: SqlExecutor): Kysely<DB> =>
  new Kysely<DB>({
    dialect: {
      createDriver: () => new BorrowedDriver(executor),
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
  })

const refuse = async (): Promise<never> => {
  throw new Error('the host owns this transaction: only the host begins and ends it')
}

class BorrowedDriver implements Driver {
  readonly #executor: SqlExecutor
  constructor(executor: SqlExecutor) {
    this.#executor = executor
  }
  async acquireConnection(): Promise<DatabaseConnection> {
    const executeQuery = async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      const { rows, affected } = await this.#executor.query(statementOf(query))
      return { rows: rows as R[], ...(affected !== null && { numAffectedRows: BigInt(affected) }) }
    }
    return { executeQuery, streamQuery: () => refuse() as never }
  }
  async init() {}
  async destroy() {}
  async releaseConnection() {}
  beginTransaction = refuse
  commitTransaction = refuse
  rollbackTransaction = refuse
}
