import type { JsonObject } from '@siklus/core'

/** A transaction that the test, as host, has begun. */
export interface OpenTransaction {
  /** What the host passes to `within`. */
  readonly transaction: unknown
  commit(): Promise<void>
  rollback(): Promise<void>
}

/** The same with what the host itself does in it, by the means of its library. */
export interface HostTransaction extends OpenTransaction {
  /** Runs a statement of the host and answers the first value of its answer, if there is one. */
  value(sql: string): Promise<unknown>
  insertHostRow(row: HostRow): Promise<void>
  /** The rows of the host's table as the transaction sees them. */
  hostRows(): Promise<readonly HostRow[]>
}

/** A row of the host's own table: the values that libraries treat each in a way of its own. `bytes` are told in hexadecimal digits. */
export interface HostRow {
  readonly id: number
  readonly note: string | null
  readonly tags: readonly string[]
  readonly body: JsonObject
  readonly bytes: string
}

/** What a host asks for at BEGIN. */
export type Isolation = 'read committed' | 'repeatable read' | 'serializable'

/** A host with transactions of one library, and its own table beside the engine's. */
export interface Host {
  /** The schema of the engine's tables and of the record tables. */
  readonly schema: string
  /** READ COMMITTED unless told. */
  begin(isolation?: Isolation): Promise<HostTransaction>
  /** The rows of the host's table that are committed. */
  hostRows(): Promise<readonly HostRow[]>
  /** Handles that are no open transaction: a pool, a database, a client before BEGIN, a transaction that has ended. */
  noTransactions(): Promise<readonly NoTransaction[]>
}

/** A handle that `within` must refuse, and the words of the refusal that help. */
export interface NoTransaction {
  readonly value: unknown
  readonly got: string
  readonly pass: string
}

/** The statement that makes the host's table in a schema. */
export const hostTableSql = (schema: string): string =>
  `create table if not exists ${schema}.host_row (id integer primary key, note text, tags text[] not null, body jsonb not null, bytes bytea not null)`

let rows = 0

/** A row that no other test has, with values that break where somebody quotes them by hand. */
export const newHostRow = (note: string | null = null): HostRow => {
  rows += 1
  return {
    id: rows,
    note,
    tags: ['a,b', '"c"', "d'e", 'NULL', '\\', '{}'],
    body: { list: [1, null, 'x'], deep: { text: 'a ? b :c $1 \\' }, none: null },
    bytes: '00ff5c27',
  }
}
