import { columnOf } from '../../records/catalog.ts'
import { columnNames, type RecordTable } from '../../records/record-table.ts'
import { SQL_TYPES } from '../column-sql.ts'
import { identifier, qualified } from '../identifier.ts'
import type { RecordGroup } from './record-groups.ts'

/** The three parts one group of records brings to the write: what locks or looks, the condition that it is as expected, and the change. */
export interface RecordSql {
  readonly guard: string
  readonly isStale: string
  readonly change: string
}

/** Where a group stands in the write: its number names its parts and its slot `:r<n>`. */
export interface Place {
  readonly schema: string
  readonly n: number
}

/** The parts of one group. Rows are locked only once the case is: acts that meet lock in one order. */
export const recordSql = (group: RecordGroup, place: Place): RecordSql =>
  group.op === 'insert' ? insertSql(group.table, place) : updateSql(group, place)

const insertSql = (table: RecordTable, { schema, n }: Place): RecordSql => {
  const names = columnNames(table)
  const source = `jsonb_to_recordset(:r${n}::jsonb) as x(${names.map((name) => `${identifier(name)} ${typeOf(table, name)}`).join(', ')})`
  const target = qualified(table.schema ?? schema, table.name)
  const sameKey = table.primaryKey.map((name) => `t.${identifier(name)} = x.${identifier(name)}`).join(' and ')
  return {
    guard: `guard${n} as (select 1 as one from ${source} join ${target} t on t.tenant = :tenant and ${sameKey} limit 1)`,
    isStale: `exists (select 1 from guard${n})`,
    change: `change${n} as (insert into ${target} (tenant, ${names.map(identifier).join(', ')})
  select :tenant, ${names.map((name) => `x.${identifier(name)}`).join(', ')} from ${source} where (select verdict from go) = 'ok')`,
  }
}

const updateSql = (
  { table, columns }: Extract<RecordGroup, { readonly op: 'update' }>,
  { schema, n }: Place,
): RecordSql => {
  const named = [
    ...columns.key.map((name) => ['k_', name]),
    ...columns.set.map((name) => ['s_', name]),
    ...columns.expect.map((name) => ['e_', name]),
  ]
  const source = `jsonb_to_recordset(:r${n}::jsonb) as x(${named.map(([use, name = '']) => `${use}${name} ${typeOf(table, name)}`).join(', ')})`
  const target = qualified(table.schema ?? schema, table.name)
  const keys = columns.key.map((name) => `t.${identifier(name)} = x.k_${name}`)
  const expected = columns.expect.map((name) => `t.${identifier(name)} is not distinct from x.e_${name}`)
  const found = ['t.tenant = :tenant', ...keys, ...expected].join(' and ')
  return {
    guard: `guard${n} as (select 1 as one from ${target} t join ${source} on ${found} for update of t)`,
    isStale: `(select count(*) from guard${n}) <> jsonb_array_length(:r${n}::jsonb)`,
    change: `change${n} as (update ${target} t set ${columns.set.map((name) => `${identifier(name)} = x.s_${name}`).join(', ')}
  from ${source} where ${found} and (select verdict from go) = 'ok')`,
  }
}

const typeOf = (table: RecordTable, name: string): string => SQL_TYPES[columnOf(table, name).type]
