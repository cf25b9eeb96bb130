import type { Case, Json, JsonObject } from '@siklus/core'
import { caseValue } from '../facts/case-value.ts'
import type { FactCondition, FactPlan, FactPlans } from '../facts/fact-plan.ts'
import type { RecordValues } from '../records/checked-write.ts'
import { sumDecimals } from '../records/decimal.ts'
import { compareTexts } from '../values/compare-texts.ts'
import { rowsOf } from './records.ts'
import type { TenantTables } from './tables.ts'

/** Answers the facts of a case's workflow from the tenant's rows. */
export const factsOf = (tables: TenantTables, plans: FactPlans, item: Case): JsonObject => {
  const facts = plans.get(`${item.workflow}@${item.version}`) ?? {}
  return Object.fromEntries(Object.entries(facts).map(([name, plan]) => [name, answer(tables, plan, item)]))
}

const answer = (tables: TenantTables, plan: FactPlan, item: Case): Json => {
  const all = plan.table.name === 'case' ? [...tables.cases.values()].map(caseRow) : rowsOf(tables, plan.table.name)
  return take(
    plan,
    all.filter((row) => plan.where.every((condition) => holds(condition, row, item))),
  )
}

const caseRow = (item: Case): RecordValues => ({
  id: item.id,
  workflow: item.workflow,
  version: item.version,
  status: item.status,
  state: item.state,
  revision: item.revision,
  parent: item.parent,
  unit: item.unit,
  period: item.period,
  opened_at: item.openedAt,
  updated_at: item.updatedAt,
})

const holds = ({ column, type, equals }: FactCondition, row: RecordValues, item: Case): boolean => {
  const value = row[column] ?? null
  if (equals.kind === 'null') return value === null
  if (value === null) return false
  if (equals.kind === 'values') return equals.values.includes(value)
  return value === caseValue(type, equals.kind === 'case' ? item[equals.field] : item.context[equals.field])
}

const take = ({ take, table }: FactPlan, rows: readonly RecordValues[]): Json => {
  if (take.kind === 'count') return rows.length
  if (take.kind === 'exists') return rows.length > 0
  if (take.kind === 'sum') return Number(sumDecimals(rows.map((row) => String(row[take.column] ?? 0))))
  const last = rows.reduce<RecordValues | undefined>(
    (best, row) => (best && isLater(best, row, take.latestBy, table) ? best : row),
    undefined,
  )
  const value = last?.[take.column] ?? null
  return take.type === 'decimal' && value !== null ? Number(value) : value
}

const isLater = (a: RecordValues, b: RecordValues, columns: readonly string[], table: FactPlan['table']): boolean => {
  const decided = columns
    .map((column) => compareValues(a[column] ?? null, b[column] ?? null, table.columns[column]))
    .find((order) => order !== 0)
  return (decided ?? 0) > 0
}

const compareValues = (a: Json, b: Json, kind: string | undefined): number => {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  const isText = typeof a === 'string' && !kind?.startsWith('decimal')
  return isText ? compareTexts(String(a), String(b)) : Number(a) - Number(b)
}
