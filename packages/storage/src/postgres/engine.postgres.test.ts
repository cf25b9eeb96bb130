import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../test/postgres.ts'
import { engineContract } from '../contract/engine/engine.contract.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'
import { migrate } from './migrate.ts'
import { postgres } from './postgres.ts'

let database: FreshDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 8 })
  await migrate(pool, { partitions: { from: '2025-12', months: 14 } })
  await createRecordTable(postgres({ pool }).sql.db, leaveNote)
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

// what the engine promises in a host's transaction stands in within-….postgres.test.ts
engineContract({ name: 'postgres', storage: async () => postgres({ pool, records: [leaveNote] }) })
