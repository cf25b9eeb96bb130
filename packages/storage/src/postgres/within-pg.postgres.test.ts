import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../test/postgres.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { strangerContract } from '../contract/engine/together.contract.ts'
import { withinContract } from '../contract/engine/within.contract.ts'
import { withinRacesContract } from '../contract/engine/within-races.contract.ts'
import { type HostRow, type HostTransaction, hostTableSql, type Isolation } from '../contract/host.ts'
import { type HostTransactionFixture, hostTransactionContract } from '../contract/host-transaction.contract.ts'
import { contractRecords } from '../contract/records.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'
import { migrate } from './migrate.ts'
import { postgres } from './postgres.ts'

let database: FreshDatabase
let pool: pg.Pool
const records = [...contractRecords, leaveNote]
const storage = (prepare = true) => postgres({ pool, records, prepare })

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 8 })
  await migrate(pool, { partitions: { from: '2025-12', months: 14 } })
  for (const table of records) await createRecordTable(storage().sql.db, table)
  await pool.query(hostTableSql('public'))
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

const insert = 'insert into host_row (id, note, tags, body, bytes) values ($1, $2, $3, $4, $5)'
const hostRows = async (on: Pick<pg.Pool, 'query'>): Promise<readonly HostRow[]> =>
  (await on.query('select * from host_row order by id')).rows.map((row) => ({
    ...row,
    bytes: row.bytes.toString('hex'),
  }))

const begin = async (isolation: Isolation = 'read committed'): Promise<HostTransaction> => {
  const client = await pool.connect()
  await client.query(`begin isolation level ${isolation}`)
  const end = (text: string) => async () => {
    await client.query(text).finally(() => client.release())
  }
  return {
    transaction: client,
    value: async (text) => Object.values((await client.query(text)).rows[0] ?? {})[0],
    insertHostRow: async ({ id, note, tags, body, bytes }) =>
      void (await client.query(insert, [id, note, tags, body, Buffer.from(bytes, 'hex')])),
    hostRows: () => hostRows(client),
    commit: end('commit'),
    rollback: end('rollback'),
  }
}

const noTransactions = async () => {
  const idle = await pool.connect()
  const ended = await begin()
  await ended.rollback()
  idle.release()
  return [
    { value: pool, got: 'a pg pool', pass: "client.query('begin')" },
    { value: idle, got: 'a pg client that is not in a transaction', pass: "client.query('begin')" },
    { value: ended.transaction, got: 'a pg client that is not in a transaction', pass: "client.query('begin')" },
  ]
}

const fixture: HostTransactionFixture & Parameters<typeof withinContract>[0] = {
  name: 'pg',
  ...{ schema: 'siklus', begin, hostRows: () => hostRows(pool), noTransactions },
  open: (catalog) => storage().open(catalog),
  storage: async () => storage(),
}

hostTransactionContract(fixture)
withinContract(fixture)
strangerContract(fixture)
withinRacesContract(fixture)

test('a client that went back to its pool is not written to, though a stranger has begun a transaction on it', async () => {
  const single = new pg.Pool({ ...database, max: 1 })
  const opened = await storage().open([])
  const mine = await single.connect()
  await mine.query('begin')
  const connection = opened.within(mine)
  await mine.query('commit')
  mine.release()
  const stranger = await single.connect()
  await stranger.query('begin')
  expect(stranger).toBe(mine)
  await expect(
    connection.read([{ ref: { tenant: 't', id: '0199aaaa-0000-7000-8000-000000000000' } }]),
  ).rejects.toMatchObject({ _tag: 'NotInTransaction', got: 'a pg client that went back to its pool' })
  await stranger.query('commit')
  stranger.release()
  await single.end()
})

test('a client without a pool is a host’s transaction as well', async () => {
  const client = new pg.Client(database)
  await client.connect()
  const opened = await storage().open([])
  expect(() => opened.within(client)).toThrow(expect.objectContaining({ _tag: 'NotInTransaction' }))
  await client.query('begin')
  expect(await opened.within(client).count({ tenant: 't', scope: { kind: 'all' } }, 1)).toBe(0)
  await client.query('rollback')
  await client.end()
})

test.each([
  [true, 1],
  [false, 0],
])('with prepare: %s a host’s connection keeps %i plans', async (prepare, plans) => {
  const host = await begin()
  const opened = await storage(prepare).open([])
  await host.value('deallocate all')
  await opened.within(host.transaction).read([{ ref: { tenant: 't', id: '0199aaaa-0000-7000-8000-000000000000' } }])
  expect(await host.value("select count(*)::int from pg_prepared_statements where name like 'siklus%'")).toBe(plans)
  await host.rollback()
})
