import type { Json } from '@siklus/core'
import type { FactCondition, FactPlan, FactPlans } from '../../facts/fact-plan.ts'
import type { ColumnType } from '../../records/column.ts'
import { dateSql, instantSql, jsonSql, SQL_TYPES } from '../column-sql.ts'
import { identifier, literal, qualified } from '../identifier.ts'

// jsonb_build_object takes 100 arguments
const PER_OBJECT = 50

/** The facts of the case under the alias `c`, as one jsonb: which ones depends on its workflow and version. Uses the slot `:tenant`. */
export const factsSql = (schema: string, plans: FactPlans): string => {
  const asked = [...plans].filter(([, facts]) => Object.keys(facts).length > 0)
  if (asked.length === 0) return `'{}'::jsonb`
  const cases = asked.map(([workflow, facts]) => `when ${literal(workflow)} then ${objectSql(schema, facts)}`)
  return `case c.workflow || '@' || c.version ${cases.join('\n      ')}\n      else '{}'::jsonb end`
}

const objectSql = (schema: string, facts: { readonly [name: string]: FactPlan }): string => {
  const pairs = Object.entries(facts).map(([name, plan]) => `${literal(name)}, (${factSql(schema, plan)})`)
  const groups = Array.from({ length: Math.ceil(pairs.length / PER_OBJECT) }, (_, n) =>
    pairs.slice(n * PER_OBJECT, (n + 1) * PER_OBJECT),
  )
  return groups.map((group) => `jsonb_build_object(${group.join(',\n        ')})`).join(' || ')
}

const factSql = (schema: string, { table, where, take }: FactPlan): string => {
  const rows = `from ${qualified(table.schema ?? schema, table.name)} r where ${['r.tenant = :tenant', ...where.map(conditionSql)].join(' and ')}`
  if (take.kind === 'count') return `select count(*) ${rows}`
  if (take.kind === 'exists') return `select exists(select 1 ${rows})`
  if (take.kind === 'sum') return `select coalesce(sum(r.${identifier(take.column)}), 0) ${rows}`
  const order = take.latestBy.map(
    (column) => `r.${identifier(column)} ${isText(table, column) ? 'collate "C" ' : ''}desc nulls last`,
  )
  return `select ${jsonSql(take.type, `r.${identifier(take.column)}`)} ${rows} order by ${order.join(', ')} limit 1`
}

const isText = (table: FactPlan['table'], column: string): boolean => table.columns[column]?.startsWith('text') ?? false

const conditionSql = ({ column, type, equals }: FactCondition): string => {
  const it = `r.${identifier(column)}`
  if (equals.kind === 'null') return `${it} is null`
  if (equals.kind === 'values') return valuesSql(it, type, equals.values)
  const isId = equals.kind === 'case' && (equals.field === 'id' || equals.field === 'parent')
  if (isId && type === 'uuid') return `${it} = c.${equals.field}`
  return sameSql(it, type, equals.kind === 'case' ? `c.${equals.field}::text` : scalarSql(equals.field))
}

const valuesSql = (it: string, type: ColumnType, values: readonly Json[]): string =>
  values.length === 0
    ? 'false'
    : `${it} in (${values.map((value) => `${literal(String(value))}::${SQL_TYPES[type]}`).join(', ')})`

/** A field of the context as text; null when it is no text, number or truth, so that it equals nothing. */
const scalarSql = (field: string): string => {
  const path = `c.context -> ${literal(field)}`
  return `(case when jsonb_typeof(${path}) in ('string', 'number', 'boolean') then c.context ->> ${literal(field)} end)`
}

const UUID = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
const DECIMAL = '^-?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]{1,3})?$'

/** A column equals a text that is read as the column's type; a text that is not of the type equals nothing and never fails. */
const sameSql = (it: string, type: ColumnType, text: string): string => {
  if (type === 'instant') return `${instantSql(it)} = ${text}`
  if (type === 'date') return `${dateSql(it)} = ${text}`
  if (type === 'uuid') return `${it} = case when ${text} ~* '${UUID}' then ${text}::uuid end`
  if (type === 'int') return `${it} = case when ${text} ~ '^-?[0-9]{1,9}$' then ${text}::integer end`
  if (type === 'decimal') return `${it} = case when ${text} ~ '${DECIMAL}' then ${text}::numeric end`
  return type === 'bool' ? `${it} = case ${text} when 'true' then true when 'false' then false end` : `${it} = ${text}`
}
