import { sql } from 'kysely'
import { DEFAULT_SCHEMA, literal, qualified } from '../identifier.ts'
import { steps } from './index.ts'
import { LOCK_TABLE, MIGRATION_TABLE } from './migrate-schema.ts'
import { ensurePartitions, type Months } from './partitions.ts'
import { recordedSql } from './recorded-sql.ts'

/** What is printed: for which schema, and with the partitions of which months. */
export interface PrintOptions {
  readonly schema?: string
  readonly partitions?: Months
}

/**
 * The migrations as plain SQL, for hosts whose administrator applies them by hand. It also notes them as applied, so that a storage
 * opens on it and a later `siklus migrate` goes on from there.
 */
export const printMigrations = async ({ schema = DEFAULT_SCHEMA, partitions }: PrintOptions = {}): Promise<string> => {
  const parts = [await recordedSql(schema, (db) => createBookkeeping(db, schema))]
  for (const step of steps) parts.push([...(await recordedSql(schema, step.up)), applied(schema, step.name)])
  if (partitions) parts.push(await recordedSql(schema, (db) => ensurePartitions(db, { schema, ...partitions })))
  return `${['begin', ...parts.flat(), 'commit'].map((text) => `${text};`).join('\n\n')}\n`
}

type Recorded = Parameters<Parameters<typeof recordedSql>[1]>[0]

/** The tables in which the migrator remembers, in its own form. */
const createBookkeeping = async (db: Recorded, schema: string): Promise<void> => {
  await db.schema.createSchema(schema).ifNotExists().execute()
  await sql`create table if not exists ${sql.id(schema, MIGRATION_TABLE)} (name varchar(255) primary key, timestamp varchar(255) not null)`.execute(
    db,
  )
  await sql`create table if not exists ${sql.id(schema, LOCK_TABLE)} (id varchar(255) primary key, is_locked integer not null default 0)`.execute(
    db,
  )
  await sql`insert into ${sql.id(schema, LOCK_TABLE)} (id, is_locked) values ('migration_lock', 0) on conflict do nothing`.execute(
    db,
  )
}

const applied = (schema: string, name: string): string =>
  `insert into ${qualified(schema, MIGRATION_TABLE)} (name, timestamp)\n` +
  `values (${literal(name)}, to_char(current_timestamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`
