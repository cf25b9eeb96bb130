import { canonical, type Json, type RecordWrite } from '@siklus/core'
import { columnOf, type RecordCatalog } from './catalog.ts'
import { columnValue } from './column.ts'
import { InvalidRecord } from './errors.ts'
import { columnNames, type RecordTable } from './record-table.ts'

/** Values by column, each in the form the column keeps. */
export interface RecordValues {
  readonly [column: string]: Json
}

/** A record write that fits its table: names known, values typed, an insert complete. */
export type CheckedWrite =
  | { readonly op: 'insert'; readonly table: RecordTable; readonly row: RecordValues }
  | {
      readonly op: 'update'
      readonly table: RecordTable
      readonly key: RecordValues
      readonly set: RecordValues
      readonly expect: RecordValues
    }

/**
 * Checks the records of one act before anything is sent, so that no failing statement reaches a host's transaction.
 * Throws `UnknownRecordTable`, `UnknownRecordColumn`, or `InvalidRecord`: also when one row would be written twice.
 */
export const checkRecords = (catalog: RecordCatalog, writes: readonly RecordWrite[]): readonly CheckedWrite[] => {
  const checked = writes.map((write) => check(catalog.table(write.table), write))
  demandDistinctRows(checked)
  return checked
}

const check = (table: RecordTable, write: RecordWrite): CheckedWrite => {
  if (write.op === 'insert')
    return { op: 'insert', table, row: completeRow(table, valuesOf(table, write.row, 'write')) }
  const key = valuesOf(table, write.key, 'key')
  const set = valuesOf(table, write.set, 'write')
  const rekeyed = table.primaryKey.find((column) => column in set)
  if (rekeyed !== undefined)
    throw new InvalidRecord(table.name, `an update may not set '${rekeyed}', a part of the key`)
  if (Object.keys(key).length === 0) throw new InvalidRecord(table.name, 'an update needs a key')
  if (Object.keys(set).length === 0) throw new InvalidRecord(table.name, 'an update sets at least one column')
  return { op: 'update', table, key, set, expect: valuesOf(table, write.expect ?? {}, 'expect') }
}

const completeRow = (table: RecordTable, given: RecordValues): RecordValues => {
  const row = columnNames(table).map((name) => [name, given[name] ?? null] as const)
  const missing = row.filter(([name, value]) => value === null && !columnOf(table, name).nullable)
  if (missing.length > 0)
    throw new InvalidRecord(table.name, `an insert needs ${missing.map(([name]) => name).join(', ')}`)
  return Object.fromEntries(row)
}

type Use = 'write' | 'key' | 'expect'

const valuesOf = (table: RecordTable, given: { readonly [column: string]: Json | undefined }, use: Use): RecordValues =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, checkedValue(table, { name, value, use })]],
    ),
  )

const checkedValue = (
  table: RecordTable,
  { name, value, use }: { readonly name: string; readonly value: Json; readonly use: Use },
): Json => {
  const { type, nullable } = columnOf(table, name)
  if (type === 'json' && use !== 'write')
    throw new InvalidRecord(table.name, `'${name}' is json and cannot be compared`)
  if (value === null && (use === 'expect' || (use === 'write' && nullable))) return null
  const kept = value === null ? undefined : columnValue(type, value)
  if (kept === undefined) throw new InvalidRecord(table.name, `'${name}' must be ${type}, not ${JSON.stringify(value)}`)
  return kept
}

/** Two statements on one row in one act would have no order: the database would keep one and forget the other. */
const demandDistinctRows = (writes: readonly CheckedWrite[]): void => {
  const seen = new Set<string>()
  for (const write of writes) {
    const name = rowName(write, writes)
    if (seen.has(name)) throw new InvalidRecord(write.table.name, `one act writes the same row twice (${name})`)
    seen.add(name)
  }
}

const rowName = (write: CheckedWrite, all: readonly CheckedWrite[]): string => {
  const { table } = write
  const values = write.op === 'insert' ? write.row : write.key
  const key = table.primaryKey.map((column) => values[column])
  if (!key.includes(undefined)) return canonical([table.name, write.op, key])
  const alone = all.filter((other) => other.op === 'update' && other.table === table).length === 1
  if (!alone) throw new InvalidRecord(table.name, 'several updates in one act must each name the whole primary key')
  return canonical([table.name, write.op])
}
