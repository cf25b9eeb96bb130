import type { JsonObject } from '@siklus/core'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { columnOf } from '../../records/catalog.ts'
import { type ColumnType, kindOf } from '../../records/column.ts'
import { columnNames, type RecordTable } from '../../records/record-table.ts'
import { dateSql, instantSql, SQL_TYPES } from '../column-sql.ts'
import { qualified } from '../identifier.ts'
import type { EngineTables } from '../tables.ts'
import { translateError } from '../translate-error.ts'

/** Where a record adapter stands: the storage's schema and its Kysely. */
export interface Ground {
  readonly schema: string
  readonly db: Kysely<EngineTables>
}

/** How rows of a type lie in a table: each field in its column. */
export interface Entity<Row> {
  readonly table: RecordTable
  readonly fields: { readonly [Field in keyof Row]: string }
}

/** Names an entity. Throws `UnknownRecordColumn` when a field has no column. */
export const entity = <Row>(table: RecordTable, fields: Entity<Row>['fields']): Entity<Row> => {
  for (const column of columnsOf(fields)) columnOf(table, column)
  return { table, fields }
}

const columnsOf = (fields: object): readonly string[] => Object.values(fields)

/** A column in the form every adapter gives it: instants and dates as texts, decimals exactly as plain text. */
const fieldSql = (type: ColumnType, column: string): string => {
  if (type === 'instant') return instantSql(column)
  if (type === 'date') return dateSql(column)
  return type === 'decimal' ? `trim_scale(${column})::text` : column
}

/** A row of the entity under the alias `t` as one JSON text, so that no driver's parser stands between row and value. */
const rowJson = <Row>({ table, fields }: Entity<Row>): string => {
  const parts = Object.entries<string>(fields).map(
    ([field, column]) => `'${field}', ${fieldSql(columnOf(table, column).type, `t.${column}`)}`,
  )
  return `jsonb_build_object(${parts.join(', ')})::text`
}

/** The entity's table, qualified, under the alias `t`. */
const fromEntity = <Row>({ schema }: Ground, { table }: Entity<Row>): RawBuilder<unknown> =>
  sql.raw(`${qualified(table.schema ?? schema, table.name)} as t`)

/** Selects rows of a tenant; `tail` goes on behind `where t.tenant = …`: `and … order by … limit …`. */
export const select = async <Row>(
  ground: Ground,
  of: Entity<Row>,
  asked: { readonly tenant: string; readonly tail: RawBuilder<unknown> },
): Promise<readonly Row[]> => {
  const query = sql<{ readonly row: string }>`select ${sql.raw(rowJson(of))} as row from ${fromEntity(ground, of)}
    where t.tenant = ${asked.tenant} ${asked.tail}`
  const { rows } = await translated(() => query.execute(ground.db))
  return rows.map(({ row }) => JSON.parse(row) as Row)
}

/** Rows of one kind to write for a tenant. */
export interface Rows<Row> {
  readonly tenant: string
  readonly rows: readonly Row[]
}

/** Inserts one new row of a tenant. */
export const insert = async <Row>(
  ground: Ground,
  of: Entity<Row>,
  { tenant, row }: { readonly tenant: string; readonly row: Row },
): Promise<void> => {
  const query = insertSql(ground, of, { tenant, rows: [row] })
  await translated(() => query.execute(ground.db))
}

/** The part of a statement that inserts rows; a row with a known key replaces what was there. */
export const upserted = <Row>(ground: Ground, of: Entity<Row>, rows: Rows<Row>): RawBuilder<unknown> => {
  const keys = of.table.primaryKey
  const updates = columnNames(of.table).filter((column) => !keys.includes(column))
  const set = updates.map((column) => `${column} = excluded.${column}`).join(', ')
  return sql`${insertSql(ground, of, rows)} ${sql.raw(`on conflict (tenant, ${keys.join(', ')}) do update set ${set}`)}`
}

/**
 * Writes several parts in one statement: all or none. Not a transaction of several statements, since on PGlite everybody shares one
 * connection, and what others write meanwhile would be undone with it.
 */
export const writeAll = async (ground: Ground, parts: readonly RawBuilder<unknown>[]): Promise<void> => {
  const named = parts.map((part, n) => sql`${sql.raw(`part${n}`)} as (${part})`)
  await translated(() => sql`with ${sql.join(named)} select 1 as done`.execute(ground.db))
}

const insertSql = <Row>(ground: Ground, of: Entity<Row>, { tenant, rows }: Rows<Row>): RawBuilder<unknown> => {
  const { table } = of
  const columns = columnNames(table)
  const types = columns.map((column) => `${column} ${SQL_TYPES[kindOf(table.columns[column] ?? 'text').type]}`)
  const values = JSON.stringify(rows.map((row) => toColumns(of, row)))
  return sql`insert into ${sql.raw(qualified(table.schema ?? ground.schema, table.name))} (tenant, ${sql.raw(columns.join(', '))})
    select ${tenant}::text, ${sql.raw(columns.map((column) => `x.${column}`).join(', '))}
    from jsonb_to_recordset(${values}::jsonb) as x(${sql.raw(types.join(', '))})`
}

const toColumns = <Row>({ fields }: Entity<Row>, row: Row): JsonObject =>
  Object.fromEntries(
    Object.entries<string>(fields).map(([field, column]) => [column, (row as JsonObject)[field] ?? null]),
  )

/** Runs a statement; what the driver throws arrives as the typed error of the storage. */
export const translated = async <A>(run: () => Promise<A>): Promise<A> => {
  try {
    return await run()
  } catch (error) {
    throw translateError(error)
  }
}
