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
}

interface Count {
  readonly n: number
  readonly oldest: number | null
}

/** The queues in numbers, fresh: pg-boss' own counts are up to a minute old. It reads live jobs only, through their index. */
export const queueStats = async (db: Db, ask: StatsAsk): Promise<readonly QueueStats[]> => {
  const names = ask.queues.flatMap((queue) => [queue, deadQueue(queue)])
  const { rows } = await db.executeSql(statement(ask.schema), [JSON.stringify(names), ask.at, ask.tenant ?? null])
  const counts = new Map(
    rows.map(({ queue, state, n, oldest }) => [
      `${queue} ${state}`,
      { n: Number(n), oldest: oldest === null ? null : Number(oldest) },
    ]),
  )
  return ask.queues.toSorted().map((queue) => statsOf(queue, (name, state) => counts.get(`${name} ${state}`)))
}

// a job that never ran is as old as it is due; one that did is as old as it is
const statement = (schema: string): string => `
select j.name as queue, j.state::text as state, count(*)::integer as n,
  max(extract(epoch from ($2::timestamptz - case when j.state = 'created' then j.start_after else j.created_on end)))::float8 as oldest
from ${qualified(schema, 'job')} j
where j.name in (select jsonb_array_elements_text($1::text::jsonb)) and j.state < 'completed'
  and ($3::text is null or j.data->>'tenant' = $3)
group by j.name, j.state`

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
