import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../test/postgres.ts'
import { concurrencyContract } from '../contract/concurrency.contract.ts'
import type { OpenTransaction } from '../contract/host.ts'
import { contractRecords } from '../contract/records.ts'
import { storageContract } from '../contract/storage.contract.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'
import { migrate } from './migrate.ts'
import { postgres } from './postgres.ts'

let database: FreshDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 8 })
  await migrate(pool, { partitions: { from: '2026-01', months: 3 } })
  const { db } = postgres({ pool }).sql
  for (const table of contractRecords) await createRecordTable(db, table)
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

const fixture = {
  name: 'postgres',
  open: (catalog: Parameters<ReturnType<typeof postgres>['open']>[0]) =>
    postgres({ pool, records: contractRecords }).open(catalog),
}

storageContract(fixture)

storageContract({
  name: 'postgres without prepared statements',
  open: (catalog) => postgres({ pool, records: contractRecords, prepare: false }).open(catalog),
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

// what a host's transaction of each library is promised stands in within-….postgres.test.ts
concurrencyContract({
  ...fixture,
  begin,
  untilSomebodyWaits: async () => {
    const waiting =
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
    for (let looks = 0; (await pool.query(waiting)).rows[0].n === 0; looks += 1)
      if (looks > 5000) throw new Error('nobody waits for a lock')
  },
})
