import { HELD, type MonthOfTenant, type Obstacle } from '@siklus/core'
import { monthRange } from '../../retention/month-range.ts'
import type { Rows, Statement } from '../executor.ts'
import { BEGINNING_SQL, placeColumns, placeFromText } from '../feed/feed-place.ts'
import { literal, qualified } from '../identifier.ts'
import { template } from '../template.ts'

/** What is in the way of a month, counted in one statement with some of it. */
export const obstaclesStatement = (schema: string) => {
  const made = template(parts(schema).map(partSql).join('\nunion all '))
  return ({ tenant, month, readers }: MonthOfTenant & { readonly readers: readonly string[] }): Statement =>
    made({ tenant, ...monthRange(month), readers: JSON.stringify(readers) })
}

interface Part {
  readonly kind: Obstacle['kind']
  /** Selects `name` of what is in the way, each once. */
  readonly found: string
}

const partSql = ({ kind, found }: Part): string => `
select '${kind}' as kind, count(*)::integer as count,
  coalesce((select jsonb_agg(s.name order by s.name) from (select f.name from (${found}) f order by f.name limit 5) s), '[]'::jsonb)::text as samples
from (${found}) f`

const OF_MONTH = 'c.tenant = :tenant and c.opened = :opened::date'

const parts = (schema: string): readonly Part[] => {
  const [cases, timer] = [qualified(schema, 'case'), qualified(schema, 'timer')]
  return [
    {
      kind: 'activeCases',
      found: `select c.id::text as name from ${cases} c where ${OF_MONTH} and c.status = 'active'`,
    },
    {
      kind: 'armedTimers',
      found: `select distinct t.case_id::text as name from ${timer} t where t.tenant = :tenant and t.case_id >= :first::uuid and t.case_id < :beyond::uuid`,
    },
    {
      kind: 'holds',
      found: `select c.id::text as name from ${cases} c where ${OF_MONTH} and ${literal(HELD)} = any(c.tags)`,
    },
    { kind: 'activeFamily', found: familySql(cases) },
    { kind: 'unreadChanges', found: unreadSql(schema) },
  ]
}

/** The first 48 bits of an id are the millisecond it was made, and with that its month. */
const openedOf = (id: string): string =>
  `date_trunc('month', to_timestamp(('x' || left(replace(${id}::text, '-', ''), 12))::bit(48)::bigint / 1000.0) at time zone 'UTC')::date`

const familySql = (cases: string): string => `
select c.id::text as name from ${cases} c
where c.tenant = :tenant and c.status = 'active' and c.parent >= :first::uuid and c.parent < :beyond::uuid and c.opened <> :opened::date
union select p.id::text as name
from (select distinct c.parent from ${cases} c where ${OF_MONTH} and c.parent is not null) x
cross join lateral (select p.id, p.status, p.opened from ${cases} p
  where p.tenant = :tenant and p.opened = ${openedOf('x.parent')} and p.id = x.parent limit 1) p
where p.status = 'active' and p.opened <> :opened::date`

/** Readers that have not read every change of the month; those that never began have read none. */
const unreadSql = (schema: string): string => {
  const [outbox, readers] = [qualified(schema, 'outbox'), qualified(schema, 'reader_cursor')]
  return `
select r.reader as name from (
  select r.reader, ${placeFromText('r.cursor')}
  from ${readers} r where r.tenant = :tenant
  union all select n.reader, ${BEGINNING_SQL} from jsonb_array_elements_text(:readers::jsonb) as n(reader)
  where not exists (select 1 from ${readers} r where r.tenant = :tenant and r.reader = n.reader)) r
where exists (select 1 from ${outbox} o where o.tenant = :tenant and (${placeColumns('o')}) > (${placeColumns('r')})
  and o.case_id >= :first::uuid and o.case_id < :beyond::uuid)`
}

/** Which cases have transitions that no exported anchor holds. */
export const unanchoredStatement = (schema: string) => {
  const [cases, leaf, anchor] = ['case', 'anchor_leaf', 'anchor'].map((name) => qualified(schema, name))
  const found = `select c.id::text as name from ${cases} c where ${OF_MONTH} and c.revision > coalesce((
  select max(l.first_revision + length(l.hashes) / 32 - 1) from ${leaf} l
  join ${anchor} a on a.tenant = l.tenant and a.number = l.number
  where l.tenant = :tenant and l.opened = c.opened and l.case_id = c.id and a.exported_at is not null), 0)`
  const made = template(partSql({ kind: 'unanchored', found }))
  return ({ tenant, month }: MonthOfTenant): Statement => made({ tenant, ...monthRange(month) })
}

/** What is in the way, from the rows: nothing, where everything counts zero. */
export const obstaclesOf = (tenant: string, rows: Rows): readonly Obstacle[] =>
  rows.map((row) => ({ tenant, kind: kindOf(row.kind), ...countOf(row) })).filter(({ count }) => count > 0)

/** A count with its samples, from a row. */
export const countOf = (row: Rows[number] | undefined): Pick<Obstacle, 'count' | 'samples'> => ({
  count: Number(row?.count),
  samples: JSON.parse(String(row?.samples)),
})

const KINDS: readonly Obstacle['kind'][] = [
  'activeCases',
  'armedTimers',
  'holds',
  'activeFamily',
  'unreadChanges',
  'unanchored',
]

const kindOf = (text: unknown): Obstacle['kind'] => {
  const kind = KINDS.find((one) => one === text)
  if (!kind) throw new TypeError(`the obstacles answered '${text}'`)
  return kind
}
