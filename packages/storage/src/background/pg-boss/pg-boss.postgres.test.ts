import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../../test/postgres.ts'
import { ticking } from '../../../../../test/ticking.ts'
import { backgroundContract } from '../../contract/background.contract.ts'
import type { OpenTransaction } from '../../contract/host.ts'
import { migrateJobs } from './jobs-schema.ts'
import { pgBoss } from './pg-boss.ts'

const POLL_SECONDS = 5
const time = ticking()
let database: FreshDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 4 })
  await migrateJobs(pool)
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

const begin = async (): Promise<OpenTransaction> => {
  const client = await pool.connect()
  await client.query('begin')
  const end = (text: string) => async () => {
    await client.query(text)
    client.release()
  }
  return { transaction: client, commit: end('commit'), rollback: end('rollback') }
}

backgroundContract({
  name: 'pg-boss on PostgreSQL',
  lagMs: POLL_SECONDS * 1000,
  open: async () => ({
    background: pgBoss({ pool, pollSeconds: POLL_SECONDS, clock: time.clock }),
    now: time.now,
    advance: time.advance,
  }),
  begin,
  database: () => pool,
})
