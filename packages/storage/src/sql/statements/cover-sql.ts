import { qualified } from '../identifier.ts'

/**
 * Gives cases their leaves in an open anchor. The anchor is held against being closed until this commits: whoever closes it waits, and
 * whoever comes after it was closed adds nothing. Each case is looked up by itself (laterals that cannot be taken apart keep it so):
 * the server expects a hundred cases and would otherwise read whole tables for them.
 */
export const coverSql = (schema: string): string => {
  const [anchor, leaf, transition] = ['anchor', 'anchor_leaf', 'transition'].map((name) => qualified(schema, name))
  return `
with held as materialized (select a.number from ${anchor} a
  where a.tenant = :tenant and a.number = :number::integer and a.state = 'open' for share),
asked as materialized (select distinct x.id, x.opened from jsonb_to_recordset(:cases::jsonb) as x(id uuid, opened date)),
stopped as materialized (select a.id, a.opened, coalesce(k.last, 0) as last, coalesce(k.number, 0) as number
  from asked a left join lateral (select l.first_revision + octet_length(l.hashes) / 32 - 1 as last, l.number
    from ${leaf} l where l.tenant = :tenant and l.opened = a.opened and l.case_id = a.id order by l.number desc limit 1) k on true),
stretch as (select s.id, s.opened, s.last, x.hashes
  from stopped s cross join lateral (select string_agg(y.hash, ''::bytea order by y.revision) as hashes
    from (select h.revision, h.hash, h.revision - row_number() over (order by h.revision) as before from ${transition} h
      where h.tenant = :tenant and h.opened = s.opened and h.case_id = s.id and h.revision > s.last) y
    where y.before = s.last) x
  where s.number < :number::integer and x.hashes is not null)
insert into ${leaf} (tenant, opened, case_id, number, first_revision, previous, hashes)
select :tenant, s.opened, s.id, h.number, s.last + 1,
  coalesce((select p.hash from ${transition} p
    where p.tenant = :tenant and p.opened = s.opened and p.case_id = s.id and p.revision = s.last), decode(repeat('00', 32), 'hex')),
  s.hashes
from stretch s cross join held h order by s.id on conflict do nothing`
}
