import type { Case, JsonObject, MonthTable } from '@siklus/core'
import type { RecordTable } from '../records/record-table.ts'
import { caseColumnOf } from '../retention/case-column.ts'
import type { KeptTransition } from '../values/kept-transition.ts'
import { rowsOf } from './records.ts'
import type { TenantTables } from './tables.ts'

/** A row of a month as an export tells it, under its key, and how it is removed. */
export interface MonthRow {
  readonly case: string
  readonly key: readonly (string | number)[]
  readonly item: JsonObject
  remove(): void
}

/** A table of a month over the tables of a tenant. */
export interface MonthSource extends MonthTable {
  /** Its rows, of this month and of others. */
  rows(tables: TenantTables, month: string): readonly MonthRow[]
}

/** The tables of a month, in the order of an export. */
export const monthSources = (records: readonly RecordTable[]): readonly MonthSource[] => [
  { name: 'case', kind: 'moved', rows: caseRows },
  { name: 'case_party', kind: 'beside', rows: partyRows },
  { name: 'case_key', kind: 'beside', rows: keyRows },
  { name: 'transition', kind: 'moved', rows: transitionRows },
  { name: 'personal', kind: 'personal', rows: personalRows },
  { name: 'idempotency', kind: 'passing', rows: answerRows },
  ...records.flatMap(recordSource),
]

/** Where the cases and transitions of a month are: among the others, or apart. */
export const placeOf = (tables: TenantTables, month: string): Pick<TenantTables, 'cases' | 'transitions'> =>
  tables.apart.get(month) ?? tables

// what moves goes with its month, never row by row
const stays = (): void => {}

const caseRows: MonthSource['rows'] = (tables, month) =>
  [...placeOf(tables, month).cases.values()].map(({ parties: _, ...item }) => ({
    case: item.id,
    key: [item.id],
    item: { ...item },
    remove: stays,
  }))

const partyRows: MonthSource['rows'] = (tables, month) => {
  const { cases } = placeOf(tables, month)
  return [...cases.values()].flatMap(({ tenant, id, parties }) =>
    parties.map((party) => ({
      case: id,
      key: [id, party.role, party.person, party.from],
      item: { tenant, case: id, ...party },
      remove: () => setParties(cases, id, (others) => others.filter((other) => other !== party)),
    })),
  )
}

const setParties = (cases: Map<string, Case>, id: string, change: (parties: Case['parties']) => Case['parties']) => {
  const item = cases.get(id)
  if (item) cases.set(id, { ...item, parties: change(item.parties) })
}

const keyRows: MonthSource['rows'] = (tables) =>
  [...tables.keys].map(([text, id]) => {
    const [workflow = '', key = ''] = JSON.parse(text)
    return {
      case: id,
      key: [workflow, key],
      item: { tenant: tenantOf(tables, id), workflow, key, case: id },
      remove: () => void tables.keys.delete(text),
    }
  })

/** The tenant that every entry of a case names. */
const tenantOf = (tables: TenantTables, id: string): string => {
  const chains = [tables, ...tables.apart.values()].map(({ transitions }) => transitions.get(id))
  return chains.find((chain) => chain !== undefined)?.[0]?.entry.tenant ?? ''
}

const stepsOf = (tables: TenantTables, month: string): readonly KeptTransition[] =>
  [...placeOf(tables, month).transitions.values()].flat()

const transitionRows: MonthSource['rows'] = (tables, month) =>
  stepsOf(tables, month).map(({ entry, hash }) => ({
    case: entry.case,
    key: [entry.case, entry.revision],
    item: { tenant: entry.tenant, case: entry.case, revision: entry.revision, hash, entry: { ...entry } as never },
    remove: stays,
  }))

const personalRows: MonthSource['rows'] = (tables, month) => {
  const { transitions } = placeOf(tables, month)
  return stepsOf(tables, month).flatMap(({ entry, personal }) =>
    personal.map((one) => ({
      case: entry.case,
      key: [entry.case, entry.revision, one.field],
      item: { tenant: entry.tenant, case: entry.case, revision: entry.revision, ...one },
      remove: () => erase(transitions, entry.case, { revision: entry.revision, field: one.field }),
    })),
  )
}

const erase = (
  transitions: TenantTables['transitions'],
  id: string,
  { revision, field }: { readonly revision: number; readonly field: string },
): void => {
  const chain = transitions.get(id) ?? []
  const without = (step: KeptTransition) => ({ ...step, personal: step.personal.filter((one) => one.field !== field) })
  transitions.set(
    id,
    chain.map((step) => (step.entry.revision === revision ? without(step) : step)),
  )
}

const answerRows: MonthSource['rows'] = (tables) =>
  [...tables.answers.keys()].map((text) => {
    const [id = '', principal = '', key = ''] = JSON.parse(text)
    return { case: id, key: [id, principal, key], item: {}, remove: () => void tables.answers.delete(text) }
  })

const recordSource = (table: RecordTable): readonly MonthSource[] => {
  const column = caseColumnOf(table)
  if (column === undefined) return []
  const rows: MonthSource['rows'] = (tables) =>
    rowsOf(tables, table.name).map((row) => ({
      case: String(row[column]),
      key: table.primaryKey.map((name) => keyValue(row[name])),
      item: { tenant: tenantOf(tables, String(row[column])), ...row },
      remove: () =>
        void tables.records.set(
          table.name,
          rowsOf(tables, table.name).filter((other) => other !== row),
        ),
    }))
  return [{ name: table.name, kind: 'record', rows }]
}

const keyValue = (value: unknown): string | number => (typeof value === 'number' ? value : String(value))
