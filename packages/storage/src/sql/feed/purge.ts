import type { OutboxPurge, OutboxPurged } from '@siklus/core'
import type { Rows, Statement } from '../executor.ts'
import { qualified } from '../identifier.ts'
import { template } from '../template.ts'
import { BEGINNING_SQL, placeColumns, placeFromText } from './feed-place.ts'

/**
 * Drops the oldest changes and notes how far, in one statement: a cursor is never found behind changes that are gone without being told.
 * Only a whole beginning goes: the first change that is too young, or not read by the slowest reader, keeps everything after it.
 */
export const purgeStatement = (schema: string): ((purge: OutboxPurge) => Statement) => {
  const table = (name: string) => qualified(schema, name)
  const [t, d] = ['t', 'd'].map(placeColumns)
  const made = template(`
with slowest as materialized (select r.reader, ${placeColumns('r')} from (
    select r.reader, ${placeFromText('r.cursor')}
    from ${table('reader_cursor')} r where r.tenant = :tenant
    union all select n.reader, ${BEGINNING_SQL} from jsonb_array_elements_text(:readers::jsonb) as n(reader)
    where not exists (select 1 from ${table('reader_cursor')} r where r.tenant = :tenant and r.reader = n.reader)) r
  where :waits::boolean order by ${placeColumns('r')}, r.reader limit 1),
oldest as materialized (select ${t}, bool_and(t.at < :before::timestamptz) over (order by ${t}) as old from (
    select ${placeColumns('o')}, o.at from ${table('outbox')} o
    where o.tenant = :tenant and o.xid < pg_snapshot_xmin(pg_current_snapshot())
    order by ${placeColumns('o')} limit :up_to::integer) t),
gone as materialized (select ${t} from oldest t
  where t.old and not exists (select 1 from slowest s where (${t}) > (${placeColumns('s')}))),
dropped as (delete from ${table('outbox')} o using gone g where o.tenant = :tenant and o.xid = g.xid and o.revision = g.revision and o.id = g.id
  returning ${placeColumns('o')}),
noted as (insert into ${table('feed_floor')} (tenant, xid, revision, id)
  select :tenant, ${d} from dropped d order by d.xid desc, d.revision desc, d.id desc limit 1
  on conflict (tenant) do update set xid = excluded.xid, revision = excluded.revision, id = excluded.id
  where (${placeColumns('feed_floor')}) < (${placeColumns('excluded')}))
select (select count(*)::integer from dropped) as dropped, (select s.reader from slowest s
  where exists (select 1 from oldest t where t.old and (${t}) > (${placeColumns('s')}))) as held_by`)
  return ({ tenant, before, limit, readers, waitFor }) =>
    made({ tenant, before, up_to: limit, readers: JSON.stringify(readers), waits: waitFor === 'readers' })
}

/** What was dropped, from its row. */
export const purgedOf = (rows: Rows): OutboxPurged => {
  const heldBy = rows[0]?.held_by
  return { dropped: Number(rows[0]?.dropped), heldBy: typeof heldBy === 'string' ? heldBy : null }
}
