import type { QueueStats } from '@siklus/core'
import type { Db } from 'pg-boss'
import { qualified } from '../../sql/identifier.ts'
import { deadQueue } from '../checked-queue.ts'

/** What is counted: queues by name, at an instant; of one tenant, or of all. */
export interface StatsAsk {
  readonly schema: string
  readonly queues: readonly string[]
  readonly at: string
  readonly tenant: string | undefined
  /** No state of a queue is counted further. */
  readonly most: number
}

interface Count {
  readonly n: number
  readonly oldest: number | null
}

/** The queues in numbers, fresh: pg-boss' own counts are up to a minute old. It reads live jobs only, through their index, and no more than `most`. */
export const queueStats = async (db: Db, ask: StatsAsk): Promise<readonly QueueStats[]> => {
  const names = ask.queues.flatMap((queue) => [queue, deadQueue(queue)])
  const { rows } = await db.executeSql(statement(ask.schema), [
    JSON.stringify(names),
    ask.at,
    ask.tenant ?? null,
    ask.most,
  ])
  const counts = new Map(
    rows.map(({ queue, state, n, oldest }) => [
      `${queue} ${state}`,
      { n: Number(n), oldest: oldest === null ? null : Number(oldest) },
    ]),
  )
  return ask.queues.toSorted().map((queue) => statsOf(queue, (name, state) => counts.get(`${name} ${state}`)))
}

// a job that never ran is as old as it is due; one that did is as old as it is. The states are said twice: written out they name the index
// of live jobs (name, state, blocked, start_after), without which a week of finished ones would be read
const statement = (schema: string): string => `
select q.name as queue, s.state, count(*)::integer as n,
  max(extract(epoch from ($2::timestamptz - case when s.state = 'created' then j.start_after else j.created_on end)))::float8 as oldest
from jsonb_array_elements_text($1::text::jsonb) as q(name)
cross join (values ('created'), ('retry'), ('active')) as s(state)
cross join lateral (
  select l.start_after, l.created_on from ${qualified(schema, 'job')} l
  where l.name = q.name and l.state = s.state::${qualified(schema, 'job_state')} and l.state in ('created', 'retry', 'active', 'failed')
    and not l.blocked and ($3::text is null or l.data->>'tenant' = $3)
  order by l.start_after limit $4::integer) j
group by q.name, s.state`

const statsOf = (queue: string, count: (name: string, state: string) => Count | undefined): QueueStats => {
  const [waiting, active, retrying] = ['created', 'active', 'retry'].map((state) => count(queue, state))
  const ages = [waiting, active, retrying].flatMap((each) => (each?.oldest == null ? [] : [each.oldest]))
  const oldest = Math.max(-1, ...ages)
  return {
    queue,
    waiting: waiting?.n ?? 0,
    active: active?.n ?? 0,
    retrying: retrying?.n ?? 0,
    dead: count(deadQueue(queue), 'created')?.n ?? 0,
    oldestSeconds: oldest < 0 ? null : oldest,
  }
}
