import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../test/postgres.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { tamperingContract } from '../contract/engine/tampering.contract.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'
import { migrate } from './migrate.ts'
import { postgres } from './postgres.ts'

let database: FreshDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 4 })
  await migrate(pool, { partitions: { from: '2025-12', months: 6 } })
  await createRecordTable(postgres({ pool }).sql.db, leaveNote)
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

tamperingContract({
  name: 'postgres',
  schema: 'siklus',
  storage: async () => postgres({ pool, records: [leaveNote] }),
  sql: async (text, values) => (await pool.query(text, [...values])).rows,
})
