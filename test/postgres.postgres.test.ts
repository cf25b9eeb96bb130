import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { asAdmin, type FreshDatabase, freshDatabase, startPostgres } from './postgres.ts'

let database: FreshDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool(database)
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

test('the server of the run answers and is PostgreSQL 18', async () => {
  const { rows } = await pool.query("select current_setting('server_version_num')::int as version")
  expect(Math.floor(rows[0].version / 10_000)).toBe(18)
})

test('each file has a database of its own', async () => {
  const other = await freshDatabase(inject('postgres'))
  const { rows } = await pool.query('select current_database() as mine')
  expect(rows[0].mine).toBe(database.database)
  expect(other.database).not.toBe(database.database)
  await other.drop()
  const { rows: left } = await pool.query('select 1 from pg_database where datname = $1', [other.database])
  expect(left).toEqual([])
})

test('nobody reaches the server by network', async () => {
  const { rows } = await pool.query(
    "select current_setting('listen_addresses') as addresses, inet_server_addr() as address",
  )
  expect(rows[0]).toEqual({ addresses: '', address: null })
})

test('a server of its own takes settings, and keeps what was committed through a crash', {
  timeout: 30_000,
}, async () => {
  const server = await startPostgres({ settings: ['fsync=on', 'max_connections=7'] })
  try {
    const shown = await asAdmin(server, async (admin) => {
      await admin.query('create table kept as select 1 as n')
      return (await admin.query("select current_setting('fsync') as fsync, current_setting('max_connections') as most"))
        .rows
    })
    expect(shown).toEqual([{ fsync: 'on', most: '7' }])
    await server.restart('immediate')
    expect((await asAdmin(server, (admin) => admin.query('select n from kept'))).rows).toEqual([{ n: 1 }])
  } finally {
    await server.stop()
  }
  await expect(asAdmin(server, (admin) => admin.query('select 1'))).rejects.toThrow('ENOENT')
})
