import type { PGlite } from '@electric-sql/pglite'
import { type Clock, systemClock } from '@siklus/core'
import { Kysely, PGliteDialect } from 'kysely'
import { recordCatalog } from '../records/catalog.ts'
import { performanceTables } from '../records/performance-tables.ts'
import type { RecordTable } from '../records/record-table.ts'
import { missingSteps } from '../sql/demand-migrated.ts'
import type { SqlExecutor } from '../sql/executor.ts'
import { adoptFeed } from '../sql/feed/adopt-feed.ts'
import { DEFAULT_SCHEMA } from '../sql/identifier.ts'
import { migrateSchema } from '../sql/migrations/migrate-schema.ts'
import { ensurePartitions, laterMonth, type Months } from '../sql/migrations/partitions.ts'
import { openSql, type SqlStorage } from '../sql/open-sql.ts'
import { performanceRecords } from '../sql/performance/performance-records.ts'
import { retentionOn } from '../sql/retention/retention-on.ts'
import type { EngineTables } from '../sql/tables.ts'
import { borrowedKysely } from '../sql/transaction/borrowed-driver.ts'
import { executorOf } from '../sql/transaction/executor-of.ts'
import { onInstance } from '../sql/transaction/own-transaction.ts'
import { openDirectory } from './open-directory.ts'
import { lent, type Shared, shared } from './shared.ts'

/** What `pglite` takes. */
export type PGliteOptions = PGlitePlace & {
  /** Where Siklus' tables are; default `siklus`. */
  readonly schema?: string
  /** The host's own record tables; creating them is the host's business. */
  readonly records?: readonly RecordTable[]
  /** The months cases may be opened in; default from the month before now for 24 months, and again at every start. */
  readonly partitions?: Months
  /** What `now` is for the default partitions. */
  readonly clock?: Clock
}

/** A folder that Siklus opens, locks and closes; or an instance that the host opens and closes. */
export type PGlitePlace =
  | { readonly directory: string; readonly instance?: never }
  | { readonly instance: PGlite; readonly directory?: never }

/** A storage on PGlite. */
export interface PGliteStorage extends SqlStorage {
  /**
   * The database, for what else lives in it: `pgBoss({ instance: storage.instance })`. Where the storage opens a folder it is there while
   * an engine is open, and fails with `StorageUnavailable` otherwise.
   */
  instance(): Promise<PGlite>
}

/**
 * Cases in a PostgreSQL that runs inside this process, without a server. It migrates itself when it opens.
 *
 * What it keeps: everything an answered call wrote survives the end of the process, also a killed one. It does not survive a power cut or
 * a crash of the operating system, because this database never waits for the disk: for that, use `postgres`. One process at a time has
 * the folder: a second one gets `DirectoryLocked`. All statements queue for one connection, so a long transaction keeps everybody waiting.
 * Opening a new folder takes some seconds, and about 700 MB of memory while it is made.
 *
 * `within` takes a transaction of PGlite, or of Kysely or Drizzle on the same instance.
 */
export const pglite = (options: PGliteOptions): PGliteStorage => {
  const { schema = DEFAULT_SCHEMA, records = [] } = options
  const catalog = recordCatalog([...performanceTables, ...records])
  const place = placeOf(options)
  const executor = executorOn(place)
  const db = new Kysely<EngineTables>({ dialect: dialectOn(place) }).withSchema(schema)
  const within = (transaction: unknown) => borrowedKysely<EngineTables>(executorOf(transaction)).withSchema(schema)
  return {
    name: 'pglite',
    instance: place.get,
    open: async (facts) => {
      const release = await place.use()
      try {
        await prepare(db, executor, options)
        const own = { database: await place.get(), transaction: onInstance(place.get), close: release }
        return openSql({ schema, catalog, line: { executor, patience: null }, ...own }, facts)
      } catch (error) {
        await release()
        throw error
      }
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

const placeOf = ({ directory, instance }: PGlitePlace): Shared =>
  instance === undefined ? shared(() => openDirectory(directory)) : lent(instance)

/** Asks for the database at every query, because a storage may be closed and opened again, and Kysely would keep the first one. */
const dialectOn = (place: Shared): PGliteDialect =>
  new PGliteDialect({
    pglite: {
      closed: false,
      ready: true,
      waitReady: Promise.resolve(),
      query: async (text, values, options) => (await place.get()).query(text, values, options),
      transaction: async (run) => (await place.get()).transaction(run),
      close: async () => {},
    },
  })

const prepare = async (db: Kysely<EngineTables>, executor: SqlExecutor, options: PGliteOptions): Promise<void> => {
  const { schema = DEFAULT_SCHEMA } = options
  // the migrator reads the whole catalogue of the database; a look of our own is quicker
  if ((await missingSteps(executor, schema)).length > 0) await migrateSchema(db, { schema })
  else await adoptFeed(db, schema)
  await ensurePartitions(db, { schema, ...monthsFor(options) })
}

const monthsFor = ({ partitions, clock = systemClock }: PGliteOptions): Months =>
  partitions ?? { from: laterMonth(new Date(clock.now()).toISOString().slice(0, 7), -1), months: 24 }

const executorOn = (place: Shared): SqlExecutor => ({
  query: async ({ text, values }) => {
    const instance = await place.get()
    const { rows, affectedRows } = await instance.query<{ [column: string]: unknown }>(text, [...values])
    return { rows, affected: affectedRows ?? null }
  },
})
