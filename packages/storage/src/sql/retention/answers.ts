import type { Statement } from '../executor.ts'
import { qualified } from '../identifier.ts'
import { templateCache } from '../template.ts'
import type { KeyColumn } from './month-sources.ts'
import { behind, lastKey } from './rows.ts'

const KEY: readonly KeyColumn[] = [
  { name: 'case_id', type: 'uuid' },
  { name: 'principal', type: 'text' },
  { name: 'key', type: 'text' },
]

/** Which answers to forget. */
export interface AnswersAsk {
  readonly tenant: string
  readonly before: string
  readonly after: string | null
  readonly limit: number
}

/**
 * Forgets old answers along the key. An index by time would make each act pay for what is done once a night; a walk over the table, a
 * page at a time, costs the night only.
 */
export const answersStatement = (schema: string): ((ask: AnswersAsk) => Statement) => {
  const cached = templateCache()
  const table = qualified(schema, 'idempotency')
  return ({ tenant, before, after, limit }) =>
    cached(`${after !== null}`, () => answersSql(table, after))({ tenant, before, after, up_to: limit })
}

const answersSql = (table: string, after: string | null): string => `
with page as materialized (select t.case_id, t.principal, t.key, t.at from ${table} t
  where t.tenant = :tenant${behind(KEY, after)} order by t.case_id, t.principal, t.key limit :up_to::integer),
gone as (delete from ${table} t using page p
  where t.tenant = :tenant and t.case_id = p.case_id and t.principal = p.principal and t.key = p.key and p.at < :before::timestamptz
  returning 1 as one)
select (select count(*)::integer from gone) as gone, ${lastKey(KEY)} as next`
