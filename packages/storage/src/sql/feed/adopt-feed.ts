import { CompiledQuery, type Kysely, sql } from 'kysely'
import type { SqlExecutor } from '../executor.ts'
import { qualified } from '../identifier.ts'
import { translateError } from '../translate-error.ts'
import { type FeedGround, NOBODY, readGround } from './epoch.ts'
import { FeedFromElsewhere } from './feed-from-elsewhere.ts'
import { BEGINNING, placeColumns, placeFromText } from './feed-place.ts'

/**
 * Throws `FeedFromElsewhere` where the outbox came with a dump from a server whose transactions were further on than here: its changes
 * would not be told for a long time, and new ones would come before them. Looks only once the server is another one.
 */
export const demandOwnFeed = async (executor: SqlExecutor, schema: string): Promise<void> => {
  const ground = await readGround(executor, schema)
  if (isAtHome(ground)) return
  if (await isAhead(executor, schema)) throw new FeedFromElsewhere(schema)
}

const isAtHome = ({ server, knownServer }: FeedGround): boolean => server !== '' && server === knownServer

/** Whether some tenant's newest change was made by a transaction that has not begun on this server. */
const isAhead = async (executor: SqlExecutor, schema: string): Promise<boolean> => {
  try {
    const text = aheadText(qualified(schema, 'outbox'))
    return (await executor.query({ name: null, text, values: [] })).rows[0]?.ahead === 'yes'
  } catch (error) {
    throw translateError(error)
  }
}

// from tenant to tenant along the key, never over the whole outbox
const aheadText = (outbox: string): string => `
with recursive owner as (
  (select o.tenant from ${outbox} o order by o.tenant limit 1)
  union all
  select (select o.tenant from ${outbox} o where o.tenant > w.tenant order by o.tenant limit 1) from owner w where w.tenant is not null)
select case when exists (select 1 from owner w cross join lateral (
    select o.xid from ${outbox} o where o.tenant = w.tenant order by o.xid desc limit 1) l
  where l.xid >= pg_snapshot_xmax(pg_current_snapshot())) then 'yes' end as ahead`

/**
 * Makes the feed at home on this server, all or nothing: where its changes are ahead of the server's transactions they are put before all
 * of them, in their order, and each named reader is put before the first change it has not read. Run by `siklus migrate`.
 */
export const adoptFeed = async <DB>(db: Kysely<DB>, schema: string): Promise<void> => {
  const executor = executorOn(db)
  const ground = await readGround(executor, schema)
  if (isAtHome(ground)) return
  await db.transaction().execute(async (trx) => {
    const inside = executorOn(trx)
    if (await isAhead(inside, schema)) await sql.raw(renumbering(schema)).execute(trx)
    await sql`update ${sql.id(schema, 'feed_epoch')} e set server = ${ground.server} where e.tenant = ${NOBODY}`.execute(
      trx,
    )
  })
}

const executorOn = <DB>(db: Kysely<DB>): SqlExecutor => ({
  query: async ({ text, values }) => {
    const { rows } = await db.executeQuery<{ [column: string]: unknown }>(CompiledQuery.raw(text, [...values]))
    return { rows, affected: null }
  },
})

// 3 is the first number that a server gives to a transaction, long before any of ours
const FIRST = 3

/**
 * A young server has few numbers below its own transactions: where an outbox has more, neighbours share one, and there the revisions
 * keep each case in order. All of one instant: the readers are looked for in the old order, the places are the new ones.
 */
const renumbering = (schema: string): string => {
  const [outbox, readers, floor] = ['outbox', 'reader_cursor', 'feed_floor'].map((name) => qualified(schema, name))
  return `
with room as materialized (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as beyond),
ranked as (select x.tenant, x.xid, row_number() over (partition by x.tenant order by x.xid) - 1 as n,
    count(*) over (partition by x.tenant) as many
  from (select distinct o.tenant, o.xid from ${outbox} o) x),
fitted as materialized (select k.tenant, k.xid as was,
    (${FIRST} + k.n * least(k.many, m.beyond - ${FIRST}) / k.many)::text::xid8 as xid from ranked k cross join room m),
readers as (update ${readers} r set cursor = coalesce((
    select f.xid::text || '.' || o.revision::text from ${outbox} o join fitted f on f.tenant = o.tenant and f.was = o.xid
    where o.tenant = r.tenant and (${placeColumns('o')}) > (select ${placeColumns('x')} from (select ${placeFromText('r.cursor')}) x)
    order by f.xid, o.revision limit 1), (select m.beyond::text || '.0' from room m)) || '.${BEGINNING.id}'),
floors as (update ${floor} f set xid = '${FIRST}', revision = ${BEGINNING.revision}, id = '${BEGINNING.id}')
update ${outbox} o set xid = f.xid from fitted f where f.tenant = o.tenant and f.was = o.xid`
}
