import { columnOf } from '../../records/catalog.ts'
import { columnNames, type RecordTable } from '../../records/record-table.ts'
import { SQL_TYPES } from '../column-sql.ts'
import { identifier, qualified } from '../identifier.ts'
import type { RecordGroup } from './record-groups.ts'
import type { Locking } from './write-shape.ts'

/** The two parts one group of records brings to the write: a verdict on each member that has rows of it, and the change. */
export interface RecordSql {
  readonly verdict: string
  readonly change: string
}

/** Where a group stands in the write: its number names its parts and its column `r<n>`. */
export interface Place {
  readonly schema: string
  readonly n: number
  readonly locking: Locking
}

/** The parts of one group. Rows are locked only once the case is: acts that meet lock in one order. */
export const recordSql = (group: RecordGroup, place: Place): RecordSql =>
  group.op === 'insert' ? insertSql(group.table, place) : updateSql(group, place)

const insertSql = (table: RecordTable, { schema, n }: Place): RecordSql => {
  const names = columnNames(table)
  const list = names.map((name) => `${identifier(name)} ${typeOf(table, name)}`).join(', ')
  const rows = `jsonb_to_recordset(g.r${n}) as x(${list})`
  const target = qualified(table.schema ?? schema, table.name)
  const sameKey = table.primaryKey.map((name) => `t.${identifier(name)} = x.${identifier(name)}`).join(' and ')
  return {
    verdict: `when exists (select 1 from ${rows} cross join lateral (select 1 from ${target} t where t.tenant = :tenant and ${sameKey} limit 1) s) then 'record ${n}'`,
    change: `change${n} as (insert into ${target} (tenant, ${names.map(identifier).join(', ')})
  select :tenant, ${names.map((name) => `x.${identifier(name)}`).join(', ')} from ok g cross join lateral ${rows})`,
  }
}

type Update = Extract<RecordGroup, { readonly op: 'update' }>

const updateSql = ({ table, columns }: Update, { schema, n, locking }: Place): RecordSql => {
  const rows = `jsonb_to_recordset(g.r${n}) as x(${namedColumns({ table, columns }).join(', ')})`
  const target = qualified(table.schema ?? schema, table.name)
  const keys = columns.key.map((name) => `t.${identifier(name)} = x.k_${name}`)
  const expected = columns.expect.map((name) => `t.${identifier(name)} is not distinct from x.e_${name}`)
  const found = ['t.tenant = :tenant', ...keys, ...expected].join(' and ')
  const fits = (lock: string) =>
    `(select count(*) from ${rows} cross join lateral (select 1 from ${target} t where ${found} limit 2${lock}) s) = jsonb_array_length(g.r${n})`
  const stale = locking === 'skip' ? `case when ${fits('')} then 'busy' else 'record ${n}' end` : `'record ${n}'`
  const lock = locking === 'skip' ? ' for update skip locked' : ' for update'
  return {
    verdict: `when g.r${n} is not null and not ${fits(lock)} then ${stale}`,
    change: `change${n} as (update ${target} t set ${columns.set.map((name) => `${identifier(name)} = x.s_${name}`).join(', ')}
  from ok g cross join lateral ${rows} where x.w = 'w' and ${found})`,
  }
}

const namedColumns = ({ table, columns }: Pick<Update, 'table' | 'columns'>): readonly string[] => [
  'w text',
  ...columns.key.map((name) => `k_${name} ${typeOf(table, name)}`),
  ...columns.set.map((name) => `s_${name} ${typeOf(table, name)}`),
  ...columns.expect.map((name) => `e_${name} ${typeOf(table, name)}`),
]

const typeOf = (table: RecordTable, name: string): string => SQL_TYPES[columnOf(table, name).type]
