import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import { recordCatalog } from '../records/catalog.ts'
import { performanceTables } from '../records/performance-tables.ts'
import type { RecordTable } from '../records/record-table.ts'
import { demandMigrated } from '../sql/demand-migrated.ts'
import type { SqlExecutor } from '../sql/executor.ts'
import { demandOwnFeed } from '../sql/feed/adopt-feed.ts'
import { DEFAULT_SCHEMA } from '../sql/identifier.ts'
import { openSql, type SqlStorage } from '../sql/open-sql.ts'
import { performanceRecords } from '../sql/performance/performance-records.ts'
import { retentionOn } from '../sql/retention/retention-on.ts'
import type { EngineTables } from '../sql/tables.ts'
import { borrowedKysely } from '../sql/transaction/borrowed-driver.ts'
import { executorOf } from '../sql/transaction/executor-of.ts'
import { onPool } from '../sql/transaction/own-transaction.ts'

/** What `postgres` takes. */
export interface PostgresOptions {
  /** The host's pool. It stays the host's: `close` leaves it open. */
  readonly pool: Pool
  /** Where Siklus' tables are; default `siklus`. */
  readonly schema?: string
  /** Named prepared statements, which cost the server a third less. `false` for poolers that do not keep them; default true. */
  readonly prepare?: boolean
  /** The host's own record tables. */
  readonly records?: readonly RecordTable[]
}

/**
 * Cases in PostgreSQL (tested on 18; uses nothing newer than 14). `open` changes nothing and fails with `SchemaNotMigrated` until `siklus migrate` has run.
 * An act is durable when the call returns, as far as the server's own settings make a commit durable.
 * `within` takes a `pg` client after BEGIN, or a transaction of Kysely, Drizzle or Knex on the same database.
 */
export const postgres = (options: PostgresOptions): SqlStorage => {
  const { pool, schema = DEFAULT_SCHEMA, records = [] } = options
  const named = options.prepare ?? true
  const executor = poolExecutor(pool, { named })
  const catalog = recordCatalog([...performanceTables, ...records])
  const db = new Kysely<EngineTables>({ dialect: new PostgresDialect({ pool }) }).withSchema(schema)
  const line = { executor, patience: PATIENCE }
  const own = { database: pool, transaction: onPool(pool, PATIENCE), close: async () => {} }
  const ground = { schema, catalog, line, named, ...own }
  const within = (transaction: unknown) =>
    borrowedKysely<EngineTables>(executorOf(transaction, { named })).withSchema(schema)
  return {
    name: 'postgres',
    open: async (facts) => {
      await demandMigrated(executor, schema)
      await demandOwnFeed(executor, schema)
      return openSql(ground, facts)
    },
    retention: retentionOn({ schema, catalog, db, executor }),
    records: performanceRecords({ schema, db }),
    recordsWithin: (transaction) => performanceRecords({ schema, db: within(transaction) }),
    sql: {
      schema,
      db,
      within,
    },
  }
}

// how long a single write waits for a lock; the engine's own writes never do
const PATIENCE = '1000ms'

const poolExecutor = (pool: Pool, { named }: { readonly named: boolean }): SqlExecutor => ({
  query: async ({ name, text, values }) => {
    const { rows, rowCount } = await pool.query({ text, values: [...values], ...(named && name !== null && { name }) })
    return { rows, affected: rowCount }
  },
})
