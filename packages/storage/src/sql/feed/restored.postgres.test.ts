import type { OpenStorage } from '@siklus/core'
import pg from 'pg'
import { afterAll, beforeEach, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../../test/postgres.ts'
import { opened, opening } from '../../contract/acts.ts'
import { migrate } from '../../postgres/migrate.ts'
import { postgres } from '../../postgres/postgres.ts'

// A dump brings the numbers of the old server's transactions along; the new server counts from its own.

let database: FreshDatabase
let pool: pg.Pool
const made: (() => Promise<void>)[] = []

beforeEach(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 4 })
  await migrate(pool, { partitions: { from: '2026-01', months: 1 } })
  const [end, drop] = [pool, database.drop]
  made.push(async () => {
    await end.end()
    await drop()
  })
})
afterAll(async () => {
  for (const end of made) await end()
})

const open = () => postgres({ pool }).open([])
const at = (storage: OpenStorage) => ({ storage, tenant: 't' })
const idsBehind = async (storage: OpenStorage, after: string | null) =>
  (await storage.changes('t', after, 100)).map((change) => change.caseId)

/** What a restore leaves behind: another server's name, and transactions that were further on there. */
const restored = async (further: number) => {
  await pool.query("update siklus.feed_epoch set server = 'the old one'")
  await pool.query('update siklus.outbox set xid = (xid::text::bigint + $1)::text::xid8', [further])
  await pool.query(
    "update siklus.reader_cursor set cursor = (split_part(cursor, '.', 1)::bigint + $1) || '.' || split_part(cursor, '.', 2)",
    [further],
  )
}

test('an outbox from a server that was further on is refused, put right by a migration, and loses nothing', async () => {
  const old = await open()
  const ids: string[] = []
  for (let n = 0; n < 6; n += 1) ids.push((await opened(at(old))).id)
  const [, second] = await old.changes('t', null, 2)
  const end = await old.tail('t')
  await old.advance({ tenant: 't', reader: 'relay', from: null, to: second?.cursor ?? '' })
  await old.advance({ tenant: 't', reader: 'done', from: null, to: end ?? '' })
  await restored(1_000_000)
  await expect(open()).rejects.toMatchObject({ _tag: 'FeedFromElsewhere', schema: 'siklus' })
  await migrate(pool)
  const storage = await open()
  expect(await idsBehind(storage, null)).toEqual(ids)
  expect(await idsBehind(storage, await storage.cursor('t', 'relay'))).toEqual(ids.slice(2))
  const done = await storage.cursor('t', 'done')
  expect(await idsBehind(storage, done)).toEqual([])
  const next = await opened(at(storage))
  expect(await idsBehind(storage, done)).toEqual([next.id])
  expect(await idsBehind(storage, null)).toEqual([...ids, next.id])
  const far = String(end).replace(/\.\d+\./, '.999999999.')
  await expect(storage.changes('t', far, 1)).rejects.toMatchObject({ _tag: 'CursorExpired', oldest: null })
})

test('changes whose order by transaction is not their order by id are told again rather than left out', async () => {
  const old = await open()
  const late = await pool.connect()
  await late.query('begin')
  const first = await opened(at(old))
  const unread = opening(at(old))
  const read = await opened(at(old))
  await old.within(late).write(unread)
  await late.query('commit')
  late.release()
  const [, two] = await old.changes('t', null, 2)
  expect(two?.caseId).toBe(read.id)
  await old.advance({ tenant: 't', reader: 'relay', from: null, to: two?.cursor ?? '' })
  await restored(1_000_000)
  await migrate(pool)
  const storage = await open()
  expect(await idsBehind(storage, await storage.cursor('t', 'relay'))).toEqual([unread.ref.id, read.id])
  expect(await idsBehind(storage, null)).toEqual([first.id, unread.ref.id, read.id])
})

test('an outbox whose transactions fit the new server is opened as it is, but cursors of the old one have expired', async () => {
  const old = await open()
  await opened(at(old))
  const cursor = await old.tail('t')
  await pool.query("update siklus.feed_epoch set server = 'the old one', epoch = gen_random_uuid()")
  const storage = await open()
  const item = await opened(at(storage))
  const expired = { _tag: 'CursorExpired', tenant: 't', cursor, oldest: null }
  await expect(storage.changes('t', cursor, 10)).rejects.toMatchObject(expired)
  const [change] = await storage.changes('t', null, 1)
  expect(await idsBehind(storage, change?.cursor ?? '')).toEqual([item.id])
  expect(await idsBehind(old, change?.cursor ?? '')).toEqual([item.id])
  await migrate(pool)
  const { rows } = await pool.query('select server from siklus.feed_epoch')
  expect(rows).toEqual([{ server: expect.stringMatching(/^\d+$/) }])
})
