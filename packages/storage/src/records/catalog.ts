import { type ColumnType, kindOf } from './column.ts'
import { InvalidRecord, UnknownRecordColumn, UnknownRecordTable } from './errors.ts'
import { columnNames, type RecordTable } from './record-table.ts'

/** The record tables a storage knows. Looking up an unknown name throws the typed error that names it. */
export interface RecordCatalog {
  readonly tables: readonly RecordTable[]
  table(name: string): RecordTable
}

/** Joins tables to a catalogue. Throws `InvalidRecord` when two have one name. */
export const recordCatalog = (tables: readonly RecordTable[]): RecordCatalog => {
  const byName = new Map(tables.map((table) => [table.name, table]))
  const twice = tables.find((table) => byName.get(table.name) !== table)
  if (twice) throw new InvalidRecord(twice.name, 'two tables have this name')
  return {
    tables,
    table: (name) => {
      const found = byName.get(name)
      if (!found) throw new UnknownRecordTable(name, [...byName.keys()])
      return found
    },
  }
}

/** A column of a table. Throws `UnknownRecordColumn` when there is none. */
export const columnOf = (
  table: RecordTable,
  name: string,
): { readonly type: ColumnType; readonly nullable: boolean } => {
  const kind = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined
  if (kind === undefined) throw new UnknownRecordColumn(table.name, name, columnNames(table))
  return kindOf(kind)
}
