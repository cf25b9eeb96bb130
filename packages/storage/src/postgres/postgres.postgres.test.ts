import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../test/postgres.ts'
import { concurrencyContract } from '../contract/concurrency.contract.ts'
import { type HostTransaction, hostTransactionContract } from '../contract/host-transaction.contract.ts'
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
    postgres({ pool, records: contractRecords, busyAfterMs: 1000 }).open(catalog),
}

storageContract(fixture)

storageContract({
  name: 'postgres without prepared statements',
  open: (catalog) => postgres({ pool, records: contractRecords, prepare: false }).open(catalog),
})

const beginPg = async (): Promise<HostTransaction> => {
  const client = await pool.connect()
  await client.query('begin')
  const end = (text: string) => async () => {
    await client.query(text)
    client.release()
  }
  const value = async (sql: string) => Object.values((await client.query(sql)).rows[0])[0]
  return { transaction: client, value, commit: end('commit'), rollback: end('rollback') }
}

const pgHost = {
  ...fixture,
  name: 'postgres with a pg client',
  begin: beginPg,
  noTransactions: async () => {
    const client = await pool.connect()
    const idle = { name: 'a client before BEGIN', value: client }
    const ended = await beginPg()
    await ended.rollback()
    client.release()
    return [idle, { name: 'a pool', value: pool }, { name: 'a client after ROLLBACK', value: ended.transaction }]
  },
}

hostTransactionContract(pgHost)
concurrencyContract({
  ...pgHost,
  untilSomebodyWaits: async () => {
    const waiting =
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
    for (let looks = 0; (await pool.query(waiting)).rows[0].n === 0; looks += 1)
      if (looks > 5000) throw new Error('nobody waits for a lock')
  },
})

const host = () => new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })

hostTransactionContract({
  ...fixture,
  name: 'postgres with a Kysely transaction',
  begin: async () => {
    const trx = await host().startTransaction().execute()
    return {
      transaction: trx,
      value: async (text) =>
        Object.values((await trx.executeQuery<object>({ sql: text, parameters: [] } as never)).rows[0] ?? {})[0],
      commit: () => trx.commit().execute(),
      rollback: () => trx.rollback().execute(),
    }
  },
  noTransactions: async () => {
    const ended = await host().startTransaction().execute()
    await ended.rollback().execute()
    return [
      { name: 'a Kysely', value: host() },
      { name: 'a Kysely transaction that has ended', value: ended },
    ]
  },
})
