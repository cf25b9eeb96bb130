import type { ColumnType } from '../records/column.ts'

/** The PostgreSQL type of a column. Texts sort by code point, the same on every server. */
export const SQL_TYPES: { readonly [type in ColumnType]: string } = {
  text: 'text',
  uuid: 'uuid',
  int: 'integer',
  decimal: 'numeric',
  bool: 'boolean',
  json: 'jsonb',
  instant: 'timestamptz',
  date: 'date',
}

/** An instant as the text every adapter gives, whatever the session's time zone and the driver's parsers. */
export const instantSql = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/**
 * An instant inside a list that JSON writes, where `instantOf` reads it: JSON writes a timestamp in one way under every setting of a
 * session, and at a fraction of what a format costs.
 */
export const utcSql = (column: string): string => `${column} at time zone 'UTC'`

/** An instant as every adapter gives it, from what JSON wrote: `2026-11-24T18:11:47.09`, or without a fraction. */
export const instantOf = (text: string): string =>
  text.length === 19 ? `${text}.000Z` : `${text.slice(0, 23).padEnd(23, '0')}Z`

/** A date as `YYYY-MM-DD`. */
export const dateSql = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`

/** A column as jsonb in the form of its type. */
export const jsonSql = (type: ColumnType, column: string): string => {
  if (type === 'instant') return `to_jsonb(${instantSql(column)})`
  if (type === 'date') return `to_jsonb(${dateSql(column)})`
  return type === 'json' ? column : `to_jsonb(${column})`
}
