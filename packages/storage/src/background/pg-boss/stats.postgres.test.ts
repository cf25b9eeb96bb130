import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../../test/postgres.ts'
import { migrateJobs } from './jobs-schema.ts'
import { pgBoss } from './pg-boss.ts'
import { queueStats } from './stats.ts'

let database: FreshDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 3 })
  await migrateJobs(pool)
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

const queue = { name: 'mail', retries: 1, backoff: { firstSeconds: 1, mostSeconds: 1 }, attemptSeconds: 60 }

/** A week in which much was done: so many finished jobs beside the live ones. */
const finish = async (times: number): Promise<void> => {
  const columns = await pool.query(`select string_agg(column_name, ', ') as names from information_schema.columns
    where table_schema = 'siklus_jobs' and table_name = 'job' and column_name not in ('id', 'state', 'singleton_key', 'completed_on')`)
  const { names } = columns.rows[0]
  await pool.query(`insert into siklus_jobs.job (id, state, completed_on, ${names})
    select gen_random_uuid(), 'completed', now(), ${names} from siklus_jobs.job, generate_series(1, ${times})`)
  await pool.query('analyze siklus_jobs.job_common')
}

/** Counts, and tells how many rows were looked at for it. */
const counted = async (most: number) => {
  let looked = 0
  const executeSql = async (text: string, values?: unknown[]) => {
    const { rows } = await pool.query(`explain (analyze, format json) ${text}`, values)
    // the plan tells averages of its loops
    looked = Math.round(looksOf(rows[0]['QUERY PLAN'][0].Plan))
    return pool.query(text, values)
  }
  const ask = { schema: 'siklus_jobs', queues: ['mail'], tenant: undefined, most, at: '2026-01-05T01:00:00.000Z' }
  const [stats] = await queueStats({ executeSql }, ask)
  return { waiting: stats?.waiting, looked, oldest: stats?.oldestSeconds }
}

interface Plan {
  readonly Plans?: readonly Plan[]
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
}

const looksOf = (plan: Plan): number => {
  const below = (plan.Plans ?? []).reduce((sum, one) => sum + looksOf(one), 0)
  if (plan['Relation Name'] === undefined) return below
  return below + (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops']
}

test('finished jobs are not looked at, however many, and of the live ones no more than are counted', async () => {
  const background = pgBoss({ pool })
  await background.start([queue])
  await background.enqueue(
    Array.from({ length: 40 }, (_, n) => ({ id: `j${n}`, queue: 'mail', tenant: 't', data: {} })),
  )
  await background.stop()
  await pool.query(`update siklus_jobs.job set start_after = timestamptz '2026-01-05T00:00:00Z'
    - case when data->>'id' = 'j17' then interval '1 hour' else interval '0' end`)
  await finish(500)
  expect(await counted(100)).toEqual({ waiting: 40, looked: 40, oldest: 7200 })
  expect(await counted(10)).toEqual({ waiting: 10, looked: 10, oldest: 7200 })
})
