import type { Json } from '@siklus/core'
import { plainDecimal } from './decimal.ts'

/** What a column holds. Decimals are exact; instants are ISO 8601 in UTC with milliseconds; dates are `YYYY-MM-DD`. */
export type ColumnType = 'text' | 'uuid' | 'int' | 'decimal' | 'bool' | 'json' | 'instant' | 'date'

/** A column's type; a question mark allows null. */
export type ColumnKind = ColumnType | `${ColumnType}?`

/** A kind taken apart. */
export const kindOf = (kind: ColumnKind): { readonly type: ColumnType; readonly nullable: boolean } => {
  const nullable = kind.endsWith('?')
  const name = nullable ? kind.slice(0, -1) : kind
  return { type: isColumnType(name) ? name : 'text', nullable }
}

/**
 * A value in the one form a column keeps it in, so that equal values are equal texts in every adapter
 * (decimals as plain text, uuids in lower case). Undefined when the value is not of the type.
 */
export const columnValue = (type: ColumnType, value: Json): Json | undefined => VALUES[type](value)

const TYPES: readonly string[] = [
  'text',
  'uuid',
  'int',
  'decimal',
  'bool',
  'json',
  'instant',
  'date',
] satisfies ColumnType[]
const isColumnType = (name: string): name is ColumnType => TYPES.includes(name)

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const INT_LIMIT = 2 ** 31

const VALUES: { readonly [type in ColumnType]: (value: Json) => Json | undefined } = {
  text: (value) => (typeof value === 'string' ? value : undefined),
  uuid: (value) => (typeof value === 'string' && UUID.test(value.toLowerCase()) ? value.toLowerCase() : undefined),
  int: (value) =>
    typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < INT_LIMIT ? value : undefined,
  decimal: (value) =>
    typeof value === 'number' || typeof value === 'string' ? plainDecimal(String(value)) : undefined,
  bool: (value) => (typeof value === 'boolean' ? value : undefined),
  json: (value) => value,
  instant: (value) => (typeof value === 'string' ? instantText(value) : undefined),
  date: (value) =>
    typeof value === 'string' && instantText(`${value}T00:00:00.000Z`)?.startsWith(value) ? value : undefined,
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

const instantText = (text: string): string | undefined => {
  const ms = INSTANT.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString()
}
