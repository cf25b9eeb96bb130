import type { Json } from '@siklus/core'
import type { CheckedWrite, RecordValues } from '../records/checked-write.ts'
import type { TenantTables } from './tables.ts'

/** The rows of a record table. */
export const rowsOf = (tables: TenantTables, table: string): readonly RecordValues[] => tables.records.get(table) ?? []

/** The table of the first record that is not as expected; undefined when every write may happen. */
export const staleRecord = (tables: TenantTables, writes: readonly CheckedWrite[]): string | undefined =>
  writes.find((write) => !isAsExpected(tables, write))?.table.name

const isAsExpected = (tables: TenantTables, write: CheckedWrite): boolean => {
  const rows = rowsOf(tables, write.table.name)
  if (write.op === 'insert')
    return !rows.some((row) => write.table.primaryKey.every((column) => row[column] === write.row[column]))
  return rows.filter((row) => matches(row, { ...write.key, ...write.expect })).length === 1
}

const matches = (row: RecordValues, values: { readonly [column: string]: Json }): boolean =>
  Object.entries(values).every(([column, value]) => row[column] === value)

/** Writes a record whose guard held. */
export const applyRecord = (tables: TenantTables, write: CheckedWrite): void => {
  const rows = rowsOf(tables, write.table.name)
  const after =
    write.op === 'insert'
      ? [...rows, write.row]
      : rows.map((row) => (matches(row, { ...write.key, ...write.expect }) ? { ...row, ...write.set } : row))
  tables.records.set(write.table.name, after)
}
