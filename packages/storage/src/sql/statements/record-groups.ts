import type { CheckedWrite, RecordValues } from '../../records/checked-write.ts'
import type { RecordTable } from '../../records/record-table.ts'

/** Rows that one statement part writes: all inserts of a table, or all updates of a table that name the same columns. */
export type RecordGroup =
  | { readonly op: 'insert'; readonly table: RecordTable; readonly rows: readonly RecordValues[] }
  | {
      readonly op: 'update'
      readonly table: RecordTable
      readonly columns: {
        readonly key: readonly string[]
        readonly set: readonly string[]
        readonly expect: readonly string[]
      }
      readonly rows: readonly RecordValues[]
    }

/** Groups the records of an act, in the order of first mention. In an update's rows the columns are prefixed by their use: `k_`, `s_`, `e_`. */
export const groupRecords = (writes: readonly CheckedWrite[]): readonly RecordGroup[] =>
  [...Map.groupBy(writes, shapeOf).values()].flatMap((group) => {
    const [first] = group
    return first ? [groupOf(first, group)] : []
  })

const groupOf = (first: CheckedWrite, group: readonly CheckedWrite[]): RecordGroup => {
  const { table } = first
  if (first.op === 'insert')
    return { op: 'insert', table, rows: group.flatMap((write) => (write.op === 'insert' ? [write.row] : [])) }
  const columns = { key: namesIn(first.key), set: namesIn(first.set), expect: namesIn(first.expect) }
  return {
    op: 'update',
    table,
    columns,
    rows: group.flatMap((write) => (write.op === 'update' ? [updateRow(write)] : [])),
  }
}

const updateRow = ({ key, set, expect }: Extract<CheckedWrite, { readonly op: 'update' }>): RecordValues => ({
  ...prefixed('k_', key),
  ...prefixed('s_', set),
  ...prefixed('e_', expect),
})

const prefixed = (prefix: string, values: RecordValues): RecordValues =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + name, value]))

const namesIn = (values: RecordValues): readonly string[] => Object.keys(values).toSorted()

/** What makes two groups the same statement text. */
const shapeOf = (write: CheckedWrite): string =>
  write.op === 'insert'
    ? `+${write.table.name}`
    : `~${write.table.name}(${[write.key, write.set, write.expect].map((values) => namesIn(values).join()).join(';')})`

/** The shape of a whole group, for the statement cache. */
export const groupShape = (group: RecordGroup): string =>
  group.op === 'insert'
    ? `+${group.table.name}`
    : `~${group.table.name}(${[group.columns.key, group.columns.set, group.columns.expect].map((names) => names.join()).join(';')})`
