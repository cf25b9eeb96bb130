import type { OutboxPurge, OutboxPurged } from '@siklus/core'
import type { Rows, Statement } from '../executor.ts'
import { qualified } from '../identifier.ts'
import { template } from '../template.ts'

/**
 * Drops the oldest changes and notes how far, in one statement: a cursor is never found behind changes that are gone without being told.
 * Only a whole beginning goes: the first change that is too young, or not read by the slowest reader, keeps everything after it.
 */
export const purgeStatement = (schema: string): ((purge: OutboxPurge) => Statement) => {
  const table = (name: string) => qualified(schema, name)
  const made = template(`
with slowest as materialized (select r.reader, r.xid, r.id from (
    select r.reader, split_part(r.cursor, '.', 1)::xid8 as xid, split_part(r.cursor, '.', 2)::uuid as id
    from ${table('reader_cursor')} r where r.tenant = :tenant
    union all select n.reader, '0'::xid8, '00000000-0000-0000-0000-000000000000'::uuid from jsonb_array_elements_text(:readers::jsonb) as n(reader)
    where not exists (select 1 from ${table('reader_cursor')} r where r.tenant = :tenant and r.reader = n.reader)) r
  where :waits::boolean order by r.xid, r.id, r.reader limit 1),
oldest as materialized (select t.xid, t.id, bool_and(t.at < :before::timestamptz) over (order by t.xid, t.id) as old from (
    select o.xid, o.id, o.at from ${table('outbox')} o
    where o.tenant = :tenant and o.xid < pg_snapshot_xmin(pg_current_snapshot()) order by o.xid, o.id limit :up_to::integer) t),
gone as materialized (select t.xid, t.id from oldest t
  where t.old and not exists (select 1 from slowest s where (t.xid, t.id) > (s.xid, s.id))),
dropped as (delete from ${table('outbox')} o using gone g where o.tenant = :tenant and o.xid = g.xid and o.id = g.id returning o.xid, o.id),
noted as (insert into ${table('feed_floor')} (tenant, xid, id)
  select :tenant, d.xid, d.id from dropped d order by d.xid desc, d.id desc limit 1
  on conflict (tenant) do update set xid = excluded.xid, id = excluded.id where (feed_floor.xid, feed_floor.id) < (excluded.xid, excluded.id))
select (select count(*)::integer from dropped) as dropped, (select s.reader from slowest s
  where exists (select 1 from oldest t where t.old and (t.xid, t.id) > (s.xid, s.id))) as held_by`)
  return ({ tenant, before, limit, readers, waitFor }) =>
    made({ tenant, before, up_to: limit, readers: JSON.stringify(readers), waits: waitFor === 'readers' })
}

/** What was dropped, from its row. */
export const purgedOf = (rows: Rows): OutboxPurged => {
  const heldBy = rows[0]?.held_by
  return { dropped: Number(rows[0]?.dropped), heldBy: typeof heldBy === 'string' ? heldBy : null }
}
