import type { Change } from '@siklus/core'
import { instantOf, instantSql, utcSql } from '../column-sql.ts'
import type { Rows, Statement } from '../executor.ts'
import { type FeedPlace, placeColumns, placeSql } from '../feed/feed-place.ts'
import { qualified } from '../identifier.ts'
import { template } from '../template.ts'

/** A move of a reader, by places. */
export interface Advance {
  readonly tenant: string
  readonly reader: string
  readonly from: string | null
  readonly to: string
}

// below this line every transaction has ended: no change can appear behind a cursor any more
const SETTLED = 'o.xid < pg_snapshot_xmin(pg_current_snapshot())'
const ASKED = '(:xid::xid8, :revision::integer, :id::uuid)'
const ROW = placeColumns('o')
const BEHIND = `(${ROW}) > ${ASKED}`

/** The statements of the feed. Places travel without the epoch that makes them cursors. */
export const outboxStatements = (schema: string) => ({
  ...changesStatements(schema),
  ...lagStatement(schema),
  ...readerStatements(schema),
})

const changesStatements = (schema: string) => {
  const outbox = qualified(schema, 'outbox')
  const floor = qualified(schema, 'feed_floor')
  // one row of one instant: a purge comes before all of it, or after
  const changes = template(`
select (select ${placeSql('f')} from ${floor} f where f.tenant = :tenant and (${placeColumns('f')}) > ${ASKED}) as floor,
  case when :xid::xid8 >= pg_snapshot_xmax(pg_current_snapshot()) then 'yes' end as ahead,
  coalesce((select json_agg(x.item order by ${placeColumns('x')}) from (
    select ${ROW}, json_build_array(${placeSql('o')}, o.case_id, o.workflow, o.revision, o.event, o.state, ${utcSql('o.at')}, o.by,
      o.messages) as item
    from ${outbox} o where o.tenant = :tenant and ${BEHIND} and ${SETTLED}
    order by ${ROW} limit :up_to::integer) x), '[]'::json)::text as items`)
  const tail = template(`
select coalesce(
  (select ${placeSql('o')} from ${outbox} o where o.tenant = :tenant and ${SETTLED} order by o.xid desc, o.revision desc, o.id desc limit 1),
  (select ${placeSql('f')} from ${floor} f where f.tenant = :tenant)) as place`)
  return {
    changes: (tenant: string, { xid, revision, id }: FeedPlace, limit: number): Statement =>
      changes({ tenant, up_to: limit, xid, revision, id }),
    tail: (tenant: string): Statement => tail({ tenant }),
  }
}

const lagStatement = (schema: string) => {
  const outbox = qualified(schema, 'outbox')
  const lag = template(`
select (select ${instantSql('o.at')} from ${outbox} o where o.tenant = :tenant and ${BEHIND} and ${SETTLED}
    order by ${ROW} limit 1) as untold,
  (select ${instantSql('min(o.at)')} from ${outbox} o where o.tenant = :tenant and not ${SETTLED}) as held`)
  return { lag: (tenant: string, { xid, revision, id }: FeedPlace): Statement => lag({ tenant, xid, revision, id }) }
}

const readerStatements = (schema: string) => {
  const table = qualified(schema, 'reader_cursor')
  const cursor = template(`select r.cursor as place from ${table} r where r.tenant = :tenant and r.reader = :reader`)
  const begin = template(
    `insert into ${table} (tenant, reader, cursor) values (:tenant, :reader, :to) on conflict do nothing returning 1 as moved`,
  )
  const move = template(
    `update ${table} r set cursor = :to where r.tenant = :tenant and r.reader = :reader and r.cursor = :from returning 1 as moved`,
  )
  return {
    cursor: (tenant: string, reader: string): Statement => cursor({ tenant, reader }),
    advance: ({ tenant, reader, from, to }: Advance): Statement =>
      from === null ? begin({ tenant, reader, to }) : move({ tenant, reader, from, to }),
  }
}

/** What a look answers: the changes by place, and why nobody may go on from where he asked, if nobody may. */
export interface Look {
  readonly changes: readonly Change[]
  /** Everything up to this place was purged, and what was asked lies before it. */
  readonly floor: string | null
  /** What was asked lies in transactions that have not begun. */
  readonly ahead: boolean
}

/** The look from its row. */
export const lookOf = (rows: Rows, tenant: string): Look => {
  const kept: readonly KeptChange[] = JSON.parse(String(rows[0]?.items))
  return {
    changes: kept.map(([cursor, caseId, workflow, revision, event, state, at, by, messages]) => ({
      ...{ cursor, tenant, caseId, workflow, revision, event, state, by, messages },
      at: instantOf(at),
    })),
    floor: textOf(rows[0]?.floor),
    ahead: rows[0]?.ahead === 'yes',
  }
}

/** A change as a list of values: to build and read names would cost more than the rest of the look. */
type KeptChange = readonly [
  cursor: string,
  caseId: string,
  workflow: string,
  revision: number,
  event: string,
  state: string,
  at: string,
  by: string,
  messages: Change['messages'],
]

/** A place from its row; null when there is none. */
export const placeOf = (rows: Rows): string | null => textOf(rows[0]?.place)

/** The instants of a lag from their row. */
export const lagOf = (rows: Rows) => ({ untold: textOf(rows[0]?.untold), held: textOf(rows[0]?.held) })

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
