import type { MonthTable } from '@siklus/core'
import { kindOf } from '../../records/column.ts'
import type { RecordTable } from '../../records/record-table.ts'
import { caseColumnOf } from '../../retention/case-column.ts'
import { instantSql, jsonSql, SQL_TYPES } from '../column-sql.ts'
import { identifier, qualified } from '../identifier.ts'

/** A part of a key behind the tenant, with the type that a value of it is read as. */
export interface KeyColumn {
  readonly name: string
  readonly type: string
}

/** How the rows of a month are found in a table, and told. Everything is said of the alias `t`. */
export interface MonthSource extends MonthTable {
  /** Where the rows are: what moved of a month that was set apart (then it is named) has a table of its own. */
  readonly table: (apart: string | null) => string
  readonly key: readonly KeyColumn[]
  readonly isInMonth: string
  readonly item: string
}

const UUID = { type: 'uuid' }
const TEXT = { type: 'text' }
const INTEGER = { type: 'integer' }

const inRange = (column: string): string => `t.${column} >= :first::uuid and t.${column} < :beyond::uuid`
const IN_PARTITION = 't.opened = :opened::date'

/** The name of the table that holds what moved of a month that was set apart. */
export const apartName = (table: string, month: string): string => `retired_${table}_${month.replace('-', '_')}`

/** The tables of a month, in the order of an export. */
export const monthSources = (schema: string, records: readonly RecordTable[]): readonly MonthSource[] => [
  moved(schema, 'case', [{ name: 'id', ...UUID }], CASE),
  beside(schema, 'case_party', PARTY_KEY, PARTY),
  beside(
    schema,
    'case_key',
    [
      { name: 'workflow', ...TEXT },
      { name: 'key', ...TEXT },
    ],
    START_KEY,
  ),
  moved(
    schema,
    'transition',
    [
      { name: 'case_id', ...UUID },
      { name: 'revision', ...INTEGER },
    ],
    TRANSITION,
  ),
  { ...beside(schema, 'personal', PERSONAL_KEY, PERSONAL), kind: 'personal' },
  { ...beside(schema, 'idempotency', ANSWER_KEY, `'{}'::jsonb`), kind: 'passing' },
  ...records.flatMap((table) => recordSource(schema, table)),
]

const moved = (schema: string, name: string, key: readonly KeyColumn[], item: string): MonthSource => ({
  ...{ name, kind: 'moved', key, item, isInMonth: IN_PARTITION },
  table: (apart) => qualified(schema, apart === null ? name : apartName(name, apart)),
})

const beside = (schema: string, name: string, key: readonly KeyColumn[], item: string): MonthSource => ({
  ...{ name, kind: 'beside', key, item, isInMonth: inRange('case_id') },
  table: () => qualified(schema, name),
})

const recordSource = (schema: string, record: RecordTable): readonly MonthSource[] => {
  const column = caseColumnOf(record)
  if (column === undefined) return []
  const key = record.primaryKey.map((name) => ({ name, type: SQL_TYPES[typeOf(record, name)] }))
  const place = qualified(record.schema ?? schema, record.name)
  return [
    {
      ...{ name: record.name, kind: 'record', key, item: recordItem(record) },
      isInMonth: inRange(identifier(column)),
      table: () => place,
    },
  ]
}

const typeOf = ({ columns }: RecordTable, name: string) => kindOf(columns[name] ?? 'text').type

// a function takes a hundred arguments
const COLUMNS_AT_ONCE = 40

const recordItem = (record: RecordTable): string => {
  const pairs = Object.keys(record.columns).map((name) => `'${name}', ${valueSql(record, name)}`)
  const chunks = Array.from({ length: Math.ceil(pairs.length / COLUMNS_AT_ONCE) }, (_, n) =>
    pairs.slice(n * COLUMNS_AT_ONCE, (n + 1) * COLUMNS_AT_ONCE),
  )
  return [
    `jsonb_build_object('tenant', t.tenant)`,
    ...chunks.map((chunk) => `jsonb_build_object(${chunk.join(', ')})`),
  ].join(' || ')
}

/** Decimals go as text, so that no reader of JSON rounds them. */
const valueSql = (record: RecordTable, name: string): string => {
  const column = `t.${identifier(name)}`
  const type = typeOf(record, name)
  return type === 'decimal' ? `trim_scale(${column})::text` : jsonSql(type, column)
}

const CASE = `jsonb_build_object('tenant', t.tenant, 'id', t.id, 'workflow', t.workflow, 'version', t.version, 'status', t.status,
  'value', t.value, 'context', t.context, 'revision', t.revision, 'state', t.state, 'tags', to_jsonb(t.tags), 'parent', t.parent,
  'unit', t.unit, 'period', t.period, 'head', encode(t.head, 'hex'), 'openedAt', ${instantSql('t.opened_at')},
  'updatedAt', ${instantSql('t.updated_at')})`

const PARTY_KEY: readonly KeyColumn[] = [
  { name: 'case_id', ...UUID },
  { name: 'role', ...TEXT },
  { name: 'person', ...TEXT },
  { name: 'valid_from', type: 'timestamptz' },
]
const PARTY = `jsonb_build_object('tenant', t.tenant, 'case', t.case_id, 'role', t.role, 'person', t.person,
  'from', ${instantSql('t.valid_from')}, 'to', ${instantSql('t.valid_to')}, 'basis', t.basis)`

const START_KEY = `jsonb_build_object('tenant', t.tenant, 'workflow', t.workflow, 'key', t.key, 'case', t.case_id)`

/** The entry as it was hashed, so that whoever reads the file can take the chain again. */
const TRANSITION = `jsonb_build_object('tenant', t.tenant, 'case', t.case_id, 'revision', t.revision, 'hash', encode(t.hash, 'hex'),
  'entry', jsonb_build_object('format', t.format, 'tenant', t.tenant, 'case', t.case_id, 'revision', t.revision,
    'at', ${instantSql('t.at')}, 'by', t.by, 'onBehalfOf', t.on_behalf_of, 'role', t.role, 'event', t.event, 'facts', t.facts,
    'source', t.source, 'from', t.from_state, 'to', t.to_state, 'after', t.after, 'messages', t.messages))`

const PERSONAL_KEY: readonly KeyColumn[] = [
  { name: 'case_id', ...UUID },
  { name: 'revision', ...INTEGER },
  { name: 'field', ...TEXT },
]
const PERSONAL = `jsonb_build_object('tenant', t.tenant, 'case', t.case_id, 'revision', t.revision, 'field', t.field, 'salt', t.salt,
  'value', t.value)`

const ANSWER_KEY: readonly KeyColumn[] = [
  { name: 'case_id', ...UUID },
  { name: 'principal', ...TEXT },
  { name: 'key', ...TEXT },
]
