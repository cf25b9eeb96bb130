import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { adoptFeed } from '../feed/adopt-feed.ts'
import { DEFAULT_SCHEMA } from '../identifier.ts'
import { steps } from './index.ts'
import { ensurePartitions, type Months, monthsOf } from './partitions.ts'

/** Where the applied steps are noted: names of our own, so that a host with migrations of its own has no clash. */
export const MIGRATION_TABLE = 'siklus_migration'
/** See `MIGRATION_TABLE`. */
export const LOCK_TABLE = 'siklus_migration_lock'

/** What to migrate. */
export interface MigrateOptions {
  readonly schema?: string
  /** The months to make partitions for. */
  readonly partitions?: Months
}

/**
 * Brings a schema to this version: up only, all steps or none, and makes a feed that came with a dump from another server at home here. Needs a direct connection (a session lock keeps two migrations apart;
 * poolers in transaction mode lose it). Answers the names of the steps that were applied now.
 */
export const migrateSchema = async <DB>(db: Kysely<DB>, options: MigrateOptions = {}): Promise<readonly string[]> => {
  const { schema = DEFAULT_SCHEMA, partitions } = options
  if (partitions) monthsOf(partitions)
  const { error, results = [] } = await migrator(db, schema).migrateToLatest()
  if (error !== undefined) throw error
  await adoptFeed(db, schema)
  if (partitions) await ensurePartitions(db, { schema, ...partitions })
  return results.map((result) => result.migrationName)
}

const migrator = <DB>(db: Kysely<DB>, schema: string) =>
  new Migrator({
    db: db.withSchema(schema),
    provider: { getMigrations: async () => Object.fromEntries(steps.map(({ name, up }) => [name, { up }])) },
    migrationTableSchema: schema,
    migrationTableName: MIGRATION_TABLE,
    migrationLockTableName: LOCK_TABLE,
  })
