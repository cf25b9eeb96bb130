import { type CaseAsk, type CaseRecord, isCaseId } from '@siklus/core'
import type { FactPlans } from '../../facts/fact-plan.ts'
import { caseJson, partitionOf } from '../case-json.ts'
import { instantSql } from '../column-sql.ts'
import type { Rows, Statement } from '../executor.ts'
import { qualified } from '../identifier.ts'
import { templateCache } from '../template.ts'
import { extensionJson } from './extensions.ts'
import { factsSql } from './facts-sql.ts'

/**
 * The read: one statement for any number of asks of one tenant, everything a decision needs, all of one instant. Each ask looks its
 * case up by itself (`limit 1` keeps it so): the server expects a hundred asks and would otherwise read every case of the tenant.
 */
export const readStatement = (schema: string, plans: FactPlans) => {
  const texts = templateCache()
  const textOf = ({ month, answers }: ReadShape): string => `
select jsonb_build_object(
    'n', a.n,
    'case', ${caseJson(schema, 'c')},
    'timers', coalesce((select jsonb_agg(jsonb_build_object('state', t.state, 'delay', t.delay,
        'due', ${instantSql('t.due')}, 'pausedAt', ${instantSql('t.paused_at')})
        || case when t.base is null then '{}' else jsonb_build_object('base', ${instantSql('t.base')}) end order by t.state, t.delay)
      from ${qualified(schema, 'timer')} t where t.tenant = :tenant and t.case_id = c.id), '[]'::jsonb),
    'extensions', coalesce((select jsonb_agg(${extensionJson('e')} order by e.id) from ${qualified(schema, 'extension')} e
      where e.tenant = :tenant and e.workflow = c.workflow and starts_with(c.unit, e.unit)), '[]'::jsonb),
    'facts', ${factsSql(schema, plans)},
    'answered', ${answers ? answeredSql(schema) : 'null'})::text as item
from jsonb_to_recordset(:asks::jsonb) as a(n integer, opened date, id uuid, principal text, key text)
cross join lateral (select d.* from ${qualified(schema, month === null ? 'case' : `case_${month}`)} d
  where d.tenant = :tenant and d.opened = a.opened and d.id = a.id limit 1) c`
  return (tenant: string, asks: readonly NumberedAsk[], month: string | null = null): Statement => {
    const shape = { month, answers: asks.some(({ ask }) => ask.idempotency !== undefined) }
    const made = texts(`${shape.month} ${shape.answers}`, () => textOf(shape))
    return made({ tenant, asks: JSON.stringify(asks.map(askRow)) })
  }
}

/** Two reads of one shape are one text. `month` names the partition that all asks lie in; null: look through all. */
interface ReadShape {
  readonly month: string | null
  readonly answers: boolean
}

const answeredSql = (
  schema: string,
): string => `(select jsonb_build_object('requestHash', i.request_hash, 'revision', i.revision)
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

const askRow = ({ n, ask: { ref, idempotency } }: NumberedAsk) => ({
  n,
  opened: partitionOf(ref.id),
  id: ref.id,
  ...idempotency,
})

/** The asks that can have an answer, by tenant: a text that is no case id is not asked for. */
export const asksByTenant = (asks: readonly CaseAsk[]): ReadonlyMap<string, readonly NumberedAsk[]> =>
  Map.groupBy(
    asks.map((ask, n) => ({ n, ask })).filter(({ ask }) => isCaseId(ask.ref.id)),
    ({ ask }) => ask.ref.tenant,
  )

/** The answers by place. */
export const recordsOf = (rows: Rows): readonly (readonly [number, CaseRecord])[] =>
  rows.map((row) => {
    const { n, answered, ...record } = JSON.parse(String(row.item))
    return [n, answered === null ? record : { ...record, answered }] as const
  })
