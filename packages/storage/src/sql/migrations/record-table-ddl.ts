import { type Kysely, sql } from 'kysely'
import { type ColumnType, kindOf } from '../../records/column.ts'
import type { RecordTable } from '../../records/record-table.ts'
import { SQL_TYPES } from '../column-sql.ts'
import { code } from './columns.ts'

/** Creates a record table as it was defined, tenant first. For migrations, tests, and hosts without tables of their own. */
export const createRecordTable = async <DB>(db: Kysely<DB>, table: RecordTable): Promise<void> => {
  const started = (table.schema === undefined ? db : db.withSchema(table.schema)).schema
    .createTable(table.name)
    .addColumn('tenant', code, (column) => column.notNull())
  const columns = Object.entries(table.columns).reduce((builder, [name, kind]) => {
    const { type, nullable } = kindOf(kind)
    return builder.addColumn(name, typeOf(type), (column) => (nullable ? column : column.notNull()))
  }, started)
  await columns.addPrimaryKeyConstraint(`${table.name}_pk`, ['tenant', ...table.primaryKey] as never).execute()
}

const typeOf = (type: ColumnType) => (type === 'text' ? code : sql.raw(SQL_TYPES[type]))
