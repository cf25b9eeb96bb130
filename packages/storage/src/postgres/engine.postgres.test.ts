import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../test/postgres.ts'
import { engineContract } from '../contract/engine/engine.contract.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { type TransactionalFixture, withinContract } from '../contract/engine/within.contract.ts'
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

const fixture: TransactionalFixture = {
  name: 'postgres',
  storage: async () => postgres({ pool, records: [leaveNote] }),
  transaction: async (run) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const answer = await run(client, async () => {
        await client.query('select 1')
      })
      await client.query('commit')
      return answer
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      client.release()
    }
  },
}

engineContract(fixture)
withinContract(fixture)
