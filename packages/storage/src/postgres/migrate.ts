import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import { type MigrateOptions, migrateSchema } from '../sql/migrations/migrate-schema.ts'
import { ensurePartitions as ensure, type Months } from '../sql/migrations/partitions.ts'

const kyselyOn = (pool: Pool) => new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })

/**
 * Brings the schema up to date and makes the partitions asked for. Needs the right to create, and a direct connection rather than a
 * pooler in transaction mode. Answers the names of the steps that were applied now; the pool stays open.
 */
export const migrate = (pool: Pool, options: MigrateOptions = {}): Promise<readonly string[]> =>
  migrateSchema(kyselyOn(pool), options)

/** Makes the partitions of some months where they are missing: run it a quarter ahead. */
export const ensurePartitions = (pool: Pool, options: Months & { readonly schema?: string }): Promise<void> =>
  ensure(kyselyOn(pool), options)
