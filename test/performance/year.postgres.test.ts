import { migrate, postgres } from '@siklus/storage/postgres'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../postgres.ts'
import { yearContract } from './year.ts'

let database: FreshDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 4 })
  await migrate(pool, { partitions: { from: '2026-01', months: 24 } })
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

yearContract('postgres', {
  storage: async () => postgres({ pool }),
  transaction: async (run) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await run(client)
      await client.query('commit')
    } finally {
      client.release()
    }
  },
})
