import type { FactCatalog, FactQuery, Json } from '@siklus/core'
import { columnOf, type RecordCatalog } from '../records/catalog.ts'
import { type ColumnType, columnValue } from '../records/column.ts'
import { InvalidRecord } from '../records/errors.ts'
import type { RecordTable } from '../records/record-table.ts'
import { caseTable } from './case-table.ts'

/** A fact query that fits its table: what both the memory and the SQL adapters answer from. */
export interface FactPlan {
  readonly table: RecordTable
  readonly where: readonly FactCondition[]
  readonly take: FactTakePlan
}

/** A column and what it must equal. A value of the asking case that is null, missing or not of the column's type matches no row. */
export interface FactCondition {
  readonly column: string
  readonly type: ColumnType
  readonly equals:
    | { readonly kind: 'null' }
    | { readonly kind: 'values'; readonly values: readonly Json[] }
    | { readonly kind: 'case'; readonly field: 'id' | 'parent' | 'period' | 'unit' }
    | { readonly kind: 'context'; readonly field: string }
}

/** What is taken. Of several rows a value comes from the last one by `latestBy`, then by primary key. */
export type FactTakePlan =
  | { readonly kind: 'count' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'sum'; readonly column: string }
  | { readonly kind: 'value'; readonly column: string; readonly type: ColumnType; readonly latestBy: readonly string[] }

/** The facts of each workflow version, under `workflow@version`. */
export type FactPlans = ReadonlyMap<string, { readonly [name: string]: FactPlan }>

/** Checks every fact of the catalogue against the record tables. Throws the typed error that names the table or column at fault. */
export const planFacts = (facts: FactCatalog, records: RecordCatalog): FactPlans =>
  new Map(facts.map((one) => [`${one.workflow}@${one.version}`, planAll(one.facts, records)]))

const planAll = (facts: { readonly [name: string]: FactQuery }, records: RecordCatalog) =>
  Object.fromEntries(Object.entries(facts).map(([name, query]) => [name, planFact(query, records)]))

const planFact = (query: FactQuery, records: RecordCatalog): FactPlan => {
  const table = query.from === 'case' ? caseTable : records.table(query.from)
  const where = Object.entries(query.where).map(([column, term]) => condition(table, column, term))
  return { table, where, take: takePlan(table, query.take) }
}

const condition = (table: RecordTable, column: string, term: FactQuery['where'][string]): FactCondition => {
  const { type } = columnOf(table, column)
  if (type === 'json') throw new InvalidRecord(table.name, `'${column}' is json and cannot be compared`)
  return { column, type, equals: equals(table, { column, type }, term) }
}

const equals = (
  table: RecordTable,
  at: { readonly column: string; readonly type: ColumnType },
  term: FactQuery['where'][string],
): FactCondition['equals'] => {
  if (term === null) return { kind: 'null' }
  if (isCaseTerm(term)) return { kind: 'case', field: term.case }
  if (isContextTerm(term)) return { kind: 'context', field: term.context }
  const values = isOneOf(term) ? term.oneOf : [term]
  return { kind: 'values', values: values.map((value) => literal(table, at, value)) }
}

type Term = FactQuery['where'][string]
const isCaseTerm = (
  term: Term,
): term is Extract<Term, { readonly case: unknown }> & { readonly case: 'id' | 'parent' | 'period' | 'unit' } =>
  typeof term === 'object' && term !== null && 'case' in term
const isContextTerm = (term: Term): term is { readonly context: string } =>
  typeof term === 'object' && term !== null && 'context' in term
const isOneOf = (term: Term): term is { readonly oneOf: readonly (string | number)[] } =>
  typeof term === 'object' && term !== null && 'oneOf' in term

const literal = (table: RecordTable, at: { readonly column: string; readonly type: ColumnType }, value: Json): Json => {
  const kept = columnValue(at.type, value)
  if (kept === undefined)
    throw new InvalidRecord(table.name, `'${at.column}' is ${at.type} and cannot equal ${JSON.stringify(value)}`)
  return kept
}

const takePlan = (table: RecordTable, take: FactQuery['take']): FactTakePlan => {
  if (take === 'count' || take === 'exists') return { kind: take }
  if ('sum' in take) return { kind: 'sum', column: numeric(table, take.sum) }
  const { type } = columnOf(table, take.value)
  const latestBy = take.latestBy === undefined ? [] : [comparable(table, take.latestBy)]
  return { kind: 'value', column: take.value, type, latestBy: [...latestBy, ...table.primaryKey] }
}

const numeric = (table: RecordTable, column: string): string => {
  const { type } = columnOf(table, column)
  if (type !== 'int' && type !== 'decimal')
    throw new InvalidRecord(table.name, `'${column}' is ${type}; only int and decimal have a sum`)
  return column
}

const comparable = (table: RecordTable, column: string): string => {
  const { type } = columnOf(table, column)
  if (type === 'json') throw new InvalidRecord(table.name, `'${column}' is json and has no order`)
  return column
}
