import { createIds } from '@siklus/core'
import type pg from 'pg'
import { TENANT } from '../workload/people.ts'
import { OPENED } from './peer-tables.ts'

/** A sweep: what is due at this instant, and when the next deadline of each case is. */
export interface BareSweep {
  readonly at: string
  readonly nextDue: string
}

/** Reads a thousand due cases and writes them, until nothing is due. Nothing is decided, nothing is hashed. Answers how many moved. */
export const sweepBare = async (pool: pg.Pool, sweep: BareSweep): Promise<number> => {
  for (let moved = 0; ; ) {
    const { rows } = await pool.query({ name: 'due', text: READ, values: [TENANT, sweep.at, OPENED] })
    if (rows.length === 0) return moved
    const values = [...columnsOf(rows), TENANT, OPENED, sweep.at, sweep.nextDue]
    const { rows: written } = await pool.query({ name: 'lapse', text: WRITE, values })
    if (Number(written[0]?.moved) !== rows.length) throw new Error('a case had moved')
    moved += rows.length
  }
}

interface DueCase {
  readonly id: string
  readonly state: string
  readonly context: string
  readonly revision: number
}

const ids = createIds()
const HASH = 'cd'.repeat(32)

const nextOf = (state: string): string => (state === 'open' ? 'reminded' : 'open')
const tagsOf = (state: string): string => (state === 'open' ? '{for:owner}' : '{for:owner,overdue}')
const timerOf = (state: string): string => `obligation.${state}`

const columnsOf = (due: readonly DueCase[]) => [
  due.map(({ id }) => id),
  due.map(({ revision }) => revision),
  due.map(({ state }) => state),
  due.map(({ state }) => nextOf(state)),
  due.map(({ context }) => context),
  due.map(({ state }) => JSON.stringify({ type: 'deadline', state: timerOf(state), delay: 'due' })),
  due.map(({ state, context }) => storedText(nextOf(state), context)),
  due.map(() => HASH),
  due.map(() => ids.next(Date.now())),
  due.map(({ state }) => tagsOf(nextOf(state))),
]

const storedText = (value: string, context: string): string =>
  `{"workflow":"obligation","version":1,"status":"active","value":"${value}","context":${context}}`

const READ = `select t.case_id as id, c.state, c.context::text as context, c.revision, encode(c.head, 'hex') as head
from peer.timer t join peer."case" c on c.tenant = t.tenant and c.opened = $3::date and c.id = t.case_id
where t.tenant = $1 and t.due <= $2::timestamptz and t.paused_at is null order by t.due, t.case_id limit 1000`

const WRITE = `with due as materialized (
  select * from unnest($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::uuid[], $10::text[])
    as x(id, expected, was, now, context, event, after, hash, outbox, tags)),
moved as (update peer."case" c
  set status = 'active', state = d.now, tags = d.tags::text[], value = to_jsonb(d.now), context = d.context::jsonb,
    revision = c.revision + 1, head = decode(d.hash, 'hex'), updated_at = $13::timestamptz
  from due d where c.tenant = $11 and c.opened = $12::date and c.id = d.id and c.revision = d.expected
  returning c.id, c.revision),
recorded as (insert into peer.transition
    (tenant, opened, case_id, revision, format, at, by, on_behalf_of, role, event, facts, source, from_state, to_state, after, messages, hash)
  select $11, $12::date, d.id, m.revision, 1, $13::timestamptz, 'system', null, 'system', d.event::jsonb, '{}', null, d.was, d.now,
    d.after::jsonb, '[]', decode(d.hash, 'hex') from due d join moved m on m.id = d.id),
told as (insert into peer.outbox (tenant, id, case_id, workflow, revision, event, state, at, by, messages)
  select $11, d.outbox, d.id, 'obligation', m.revision, 'deadline', d.now, $13::timestamptz, 'system', '[]'
  from due d join moved m on m.id = d.id),
gone as (delete from peer.timer t using due d join moved m on m.id = d.id
  where t.tenant = $11 and t.case_id = d.id and t.state = 'obligation.' || d.was and t.delay = 'due'),
armed as (insert into peer.timer (tenant, opened, case_id, state, delay, due, paused_at)
  select $11, $12::date, d.id, 'obligation.' || d.now, 'due', $14::timestamptz, null from due d join moved m on m.id = d.id)
select count(*) as moved from moved`
