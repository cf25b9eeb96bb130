import { type CaseAsk, type CaseRecord, isCaseId, type JsonObject } from '@siklus/core'
import type { FactPlans } from '../../facts/fact-plan.ts'
import { partitionOf } from '../case-json.ts'
import type { Rows, Statement } from '../executor.ts'
import { qualified } from '../identifier.ts'
import { templateCache } from '../template.ts'
import { factsSql } from './facts-sql.ts'
import { type Column, columnsIn, givenRows, givenSlots } from './given-rows.ts'
import { type KeptCase, keptCaseSql, recordOfKept } from './kept-case.ts'

/**
 * The read: one statement for any number of asks of one tenant, everything a decision needs, all of one instant. Each ask looks its
 * case up by itself (`limit 1` keeps it so): the server expects a hundred asks and would otherwise read every case of the tenant.
 * A case comes as one list of values without names (`kept-case.ts`): to build, sort and read names would cost more than the look-up.
 */
export const readStatement = (schema: string, plans: FactPlans) => {
  const texts = templateCache()
  const textOf = (shape: ReadShape): string => `
select json_agg(json_build_array(a.n, ${keptCaseSql(schema, 'c')},
    ${factsSql(schema, plans)},
    ${shape.answers ? answeredSql(schema) : 'null'},
    ${shape.hears ? heardSql(schema, shape) : 'null'}))::text as items
from (select x.* from ${givenRows(columnsOf(shape), shape)}) a
cross join lateral (select d.* from ${qualified(schema, shape.month === null ? 'case' : `case_${shape.month}`)} d
  where d.tenant = :tenant and d.opened = a.opened and d.id = a.id limit 1) c`
  return (tenant: string, asks: readonly NumberedAsk[], month: string | null = null): Statement => {
    const shape = {
      month,
      answers: asks.some(({ ask }) => ask.idempotency !== undefined),
      hears: asks.some(({ ask }) => ask.heard !== undefined),
      lone: asks.length === 1,
    }
    const made = texts(Object.values(shape).join(), () => textOf(shape))
    const given = givenSlots(columnsOf(shape), asks.map(askRow), { lone: shape.lone, text: JSON.stringify })
    return made({ tenant, ...given })
  }
}

/** Two reads of one shape are one text. `month` names the partition that all asks lie in; null: look through all. */
interface ReadShape {
  readonly month: string | null
  readonly answers: boolean
  readonly hears: boolean
  /** One ask: its values stand in the statement, which spares a lone caller the reading of a list. */
  readonly lone: boolean
}

const COLUMNS = {
  always: columnsIn('n integer, opened date, id uuid'),
  answers: columnsIn('principal text, key text'),
  hears: columnsIn('heard_from text, heard_in jsonb'),
} as const

const columnsOf = ({ answers, hears }: ReadShape): readonly Column[] => [
  ...COLUMNS.always,
  ...(answers ? COLUMNS.answers : []),
  ...(hears ? COLUMNS.hears : []),
]

const heardSql = (schema: string, { month }: ReadShape): string => `(select (h.source ->> 'revision')::integer
      from ${qualified(schema, month === null ? 'transition' : `transition_${month}`)} h
      where h.tenant = :tenant and h.opened = c.opened and h.case_id = c.id and h.source ->> 'case' = a.heard_from
        and h.event ->> 'type' in (select jsonb_array_elements_text(a.heard_in)) order by h.revision desc limit 1)`

const answeredSql = (
  schema: string,
): string => `(select json_build_object('requestHash', i.request_hash, 'revision', i.revision)
      from ${qualified(schema, 'idempotency')} i
      where i.tenant = :tenant and i.case_id = c.id and i.principal = a.principal and i.key = a.key)`

/** The month that all asks lie in, as its partition is named; null when there are several. */
export const monthOfAll = (asks: readonly NumberedAsk[]): string | null => {
  const [first] = asks
  const month = first && partitionOf(first.ask.ref.id)
  if (!month || !asks.every(({ ask }) => partitionOf(ask.ref.id) === month)) return null
  return month.slice(0, 7).replace('-', '_')
}

/** An ask with its place in the answer. */
export interface NumberedAsk {
  readonly n: number
  readonly ask: CaseAsk
}

const askRow = ({ n, ask: { ref, idempotency, heard } }: NumberedAsk) => ({
  n,
  opened: partitionOf(ref.id),
  id: ref.id,
  ...idempotency,
  ...(heard && { heard_from: heard.from, heard_in: heard.events }),
})

/** The asks that can have an answer, by tenant: a text that is no case id is not asked for. */
export const asksByTenant = (asks: readonly CaseAsk[]): ReadonlyMap<string, readonly NumberedAsk[]> =>
  Map.groupBy(
    asks.map((ask, n) => ({ n, ask })).filter(({ ask }) => isCaseId(ask.ref.id)),
    ({ ask }) => ask.ref.tenant,
  )

/** The answers by place. */
export const recordsOf = (rows: Rows, tenant: string): readonly (readonly [number, CaseRecord])[] => {
  const items: readonly ReadItem[] = JSON.parse(String(rows[0]?.items ?? '[]'))
  return items.map(([n, kept, facts, answered, heard]): readonly [number, CaseRecord] => [
    n,
    {
      ...recordOfKept(tenant, kept),
      facts,
      ...(answered !== null && { answered }),
      ...(heard !== null && { heard }),
    },
  ])
}

type ReadItem = readonly [
  n: number,
  kept: KeptCase,
  facts: JsonObject,
  answered: Required<CaseRecord>['answered'] | null,
  heard: number | null,
]
