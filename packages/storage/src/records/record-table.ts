import { type ColumnKind, kindOf } from './column.ts'
import { InvalidRecord } from './errors.ts'

/** The columns of a record table by name, without the tenant. */
export interface RecordColumns {
  readonly [column: string]: ColumnKind
}

/** A table whose rows acts may write and facts may ask for. The tenant is its first column and the first part of its key. */
export interface RecordTable {
  readonly name: string
  /** The database schema, where it is not the storage's own. */
  readonly schema?: string
  readonly columns: RecordColumns
  /** Without the tenant. */
  readonly primaryKey: readonly string[]
}

/**
 * Names a table to the storage. Throws `InvalidRecord` on names that would need quoting, an empty or nullable key,
 * a `tenant` column (it is added) or a table called `case`.
 * @example defineRecordTable({ name: 'loan', columns: { case_id: 'uuid', amount: 'decimal', note: 'text?' }, primaryKey: ['case_id'] })
 */
export const defineRecordTable = (table: RecordTable): RecordTable => {
  const problem = problemsOf(table)[0]
  if (problem !== undefined) throw new InvalidRecord(table.name, problem)
  return table
}

/** The column names, in the order of the definition. */
export const columnNames = (table: RecordTable): readonly string[] => Object.keys(table.columns)

const PLAIN = /^[a-z][a-z0-9_]{0,62}$/

const problemsOf = ({ name, schema, columns, primaryKey }: RecordTable): readonly string[] => {
  const names = [name, ...(schema === undefined ? [] : [schema]), ...Object.keys(columns)]
  return [
    ...names.filter((text) => !PLAIN.test(text)).map((text) => `'${text}' is not a plain lower-case name`),
    ...(name === 'case' ? ["'case' is the table of the engine; use another name"] : []),
    ...('tenant' in columns ? ["leave out 'tenant': it is added"] : []),
    ...(primaryKey.length === 0 ? ['it needs a primary key'] : []),
    ...primaryKey
      .filter((key) => !isKeyColumn(columns, key))
      .map((key) => `key column '${key}' must exist, be required, and not be json`),
  ]
}

const isKeyColumn = (columns: RecordColumns, key: string): boolean => {
  const kind = columns[key]
  return kind !== undefined && !kindOf(kind).nullable && kindOf(kind).type !== 'json'
}
