import type { OpenStorage } from '@siklus/core'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../test/postgres.ts'
import { act, loaded, moved, nextId, opened, opening } from '../contract/acts.ts'
import { defineRecordTable } from '../records/record-table.ts'
import { steps } from '../sql/migrations/index.ts'
import { printMigrations } from '../sql/migrations/print-migrations.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'
import { ensurePartitions, migrate } from './migrate.ts'
import { postgres } from './postgres.ts'

let database: FreshDatabase
let pool: pg.Pool
let storage: OpenStorage
let tenant = 0

const loan = defineRecordTable({
  name: 'loan',
  schema: 'bank',
  columns: { case_id: 'uuid', order: 'int', user: 'text?' },
  primaryKey: ['case_id', 'order'],
})
const facts = [
  {
    workflow: 'permit',
    version: 1,
    facts: {
      loans: { from: 'loan', where: { case_id: { case: 'id' }, order: 1 }, take: { value: 'user', latestBy: 'user' } },
    },
  },
] as const

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 4 })
  pool.on('error', () => {})
  await migrate(pool, { partitions: { from: '2026-01', months: 1 } })
  await pool.query('create schema bank')
  await createRecordTable(postgres({ pool }).sql.db, loan)
  storage = await postgres({ pool, records: [loan] }).open(facts)
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})
beforeEach(() => {
  tenant += 1
})
const scene = () => ({ storage, tenant: `t${tenant}` })

test('a schema that is not migrated, or not to the end, is not opened', async () => {
  const refused = (missing: readonly string[]) => ({
    _tag: 'SchemaNotMigrated',
    schema: 'later',
    missing,
    message: expect.stringContaining('siklus migrate'),
  })
  const open = () => postgres({ pool, schema: 'later' }).open([])
  await expect(open()).rejects.toMatchObject(refused(steps.map((step) => step.name)))
  await pool.query(await printMigrations({ schema: 'later' }))
  await (await open()).close()
  const last = steps.at(-1)?.name ?? ''
  await pool.query('delete from later.siklus_migration where name = $1', [last])
  await expect(open()).rejects.toMatchObject(refused([last]))
})

test('partitions can be made later', async () => {
  const write = opening(scene(), { at: '2026-02-01T00:00:00.000Z' })
  await expect(storage.write(write)).rejects.toMatchObject({ _tag: 'PartitionMissing', month: '2026-02' })
  await ensurePartitions(pool, { from: '2026-01', months: 2 })
  expect(await storage.write(write)).toEqual({ written: true })
})

test('a host’s own table may lie in its own schema and use any plain names', async () => {
  const id = nextId()
  const insert = (order: number, user: string) => ({
    op: 'insert' as const,
    table: 'loan',
    row: { case_id: id, order, user },
  })
  const item = await opened(scene(), { id, records: [insert(1, 'budi'), insert(2, 'citra')] })
  const update = {
    op: 'update',
    table: 'loan',
    key: { case_id: id, order: 1 },
    set: { user: 'dewi' },
    expect: { user: 'budi' },
  } as const
  await moved({ storage }, item, { records: [update] })
  expect((await loaded(storage, item)).facts).toEqual({ loans: 'dewi' })
})

test('above read committed a lost race is a revision conflict for the host to retry', async () => {
  const item = await opened(scene())
  const client = await pool.connect()
  await client.query('begin isolation level repeatable read')
  await client.query('select 1 from siklus."case" limit 1')
  await moved({ storage }, item)
  const late = storage.within(client).write(act(item))
  await expect(late).rejects.toMatchObject({ _tag: 'RevisionConflict', caseId: item.id, expected: 1 })
  const after = storage.within(client).read([{ ref: item }])
  await expect(after).rejects.toMatchObject({
    _tag: 'StorageUnavailable',
    retryable: false,
    message: expect.stringContaining('roll it back'),
  })
  await client.query('rollback')
  client.release()
})

test('inside a host’s transaction the host’s own lock timeout holds, and is left as it is', async () => {
  const item = await opened(scene())
  const [holder, host] = [await pool.connect(), await pool.connect()]
  await holder.query('begin')
  await storage.within(holder).write(act(item))
  await host.query("begin; set local lock_timeout = '50ms'")
  await expect(storage.within(host).write(act(item))).rejects.toMatchObject({ _tag: 'CaseBusy', caseId: item.id })
  await host.query("rollback; begin; set local lock_timeout = '70ms'")
  await storage.within(host).write(opening(scene()))
  expect((await host.query('show lock_timeout')).rows).toEqual([{ lock_timeout: '70ms' }])
  for (const client of [holder, host]) await client.query('rollback')
  for (const client of [holder, host]) client.release()
  await opened(scene())
  expect((await pool.query('show lock_timeout')).rows).toEqual([{ lock_timeout: '0' }])
})

test('a lost connection is an outage that may pass, and the next call finds a new one', async () => {
  const item = await opened(scene())
  const client = await pool.connect()
  client.on('error', () => {})
  await client.query('begin')
  const here = storage.within(client)
  const { pid } = (await client.query('select pg_backend_pid() as pid')).rows[0]
  await pool.query('select pg_terminate_backend($1)', [pid])
  await expect(here.write(act(item))).rejects.toMatchObject({ _tag: 'StorageUnavailable', retryable: true })
  client.release(true)
  expect((await moved({ storage }, item)).revision).toBe(2)
})

test('a server that is not there is an outage that may pass', async () => {
  const nowhere = new pg.Pool({ host: '/nonexistent', max: 1 })
  await expect(postgres({ pool: nowhere }).open([])).rejects.toMatchObject({
    _tag: 'StorageUnavailable',
    retryable: true,
  })
  await nowhere.end()
})

test('borrowed, Kysely runs in the host’s transaction and cannot end it', async () => {
  const { sql } = postgres({ pool })
  const client = await pool.connect()
  await client.query('begin')
  const db = sql.within(client)
  const item = opening(scene())
  await storage.within(client).write(item)
  const ofIt = db.selectFrom('case').select('workflow').where('tenant', '=', item.ref.tenant)
  expect(await ofIt.execute()).toEqual([{ workflow: 'permit' }])
  const update = db.updateTable('case').set({ workflow: 'changed' }).where('tenant', '=', item.ref.tenant)
  expect((await update.executeTakeFirst()).numUpdatedRows).toBe(1n)
  await expect(db.transaction().execute((trx) => trx.selectFrom('case').select('id').execute())).rejects.toThrow(
    'the host owns this transaction',
  )
  await client.query('rollback')
  client.release()
  expect(await storage.read([{ ref: item.ref }])).toEqual([undefined])
  expect(() => sql.within(pool)).toThrow(expect.objectContaining({ _tag: 'NotInTransaction' }))
})

test('the hot statements are prepared once per connection and shape', async () => {
  const single = new pg.Pool({ ...database, max: 1 })
  const here = { ...scene(), storage: await postgres({ pool: single }).open([]) }
  const first = await opened(here)
  for (const _ of [1, 2]) await opened(here)
  await moved(here, first)
  const { rows } = await single.query("select name from pg_prepared_statements where name like 'siklus%'")
  expect(rows).toHaveLength(3)
  await single.end()
})
