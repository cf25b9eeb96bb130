import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../../test/postgres.ts'
import { performanceContract } from '../../contract/performance/performance.contract.ts'
import { migrate } from '../../postgres/migrate.ts'
import { postgres } from '../../postgres/postgres.ts'

let database: FreshDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 8 })
  await migrate(pool, { partitions: { from: '2026-01', months: 3 } })
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

performanceContract({
  name: 'postgres',
  open: async () => {
    const storage = postgres({ pool })
    return { storage: await storage.open([]), records: storage.records }
  },
})
