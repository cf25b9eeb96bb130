import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../../test/postgres.ts'
import { inboxContract } from '../../contract/inbox.contract.ts'
import { migrate } from '../../postgres/migrate.ts'
import { postgres } from '../../postgres/postgres.ts'
import { sqlInbox } from './sql-inbox.ts'

let database: FreshDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 2 })
  await migrate(pool)
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

inboxContract({ name: 'postgres', open: async () => sqlInbox(postgres({ pool })) })
