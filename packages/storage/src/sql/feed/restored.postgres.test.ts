import type { Change, OpenStorage } from '@siklus/core'
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
    "update siklus.reader_cursor set cursor = regexp_replace(cursor, '^[0-9]+', (split_part(cursor, '.', 1)::bigint + $1)::text)",
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

test('changes keep their order there, whatever their ids, and what was read is not told again', async () => {
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
  expect(await idsBehind(storage, await storage.cursor('t', 'relay'))).toEqual([unread.ref.id])
  expect(await idsBehind(storage, null)).toEqual([first.id, read.id, unread.ref.id])
})

const CASES = 2
const PAGE = 5000

/** Moves of few cases in turn, each in a transaction of its own, more of them than this server had; made where the clock went backwards. */
const manyMoves = async (further: number): Promise<number> => {
  const { rows } = await pool.query('select 4 * pg_snapshot_xmax(pg_current_snapshot())::text::integer as count')
  const { count } = rows[0]
  await pool.query(
    `insert into siklus.outbox (tenant, xid, id, case_id, workflow, revision, event, state, at, by, messages)
select 't', ($1::bigint + g)::text::xid8, (lpad(to_hex($2 - g), 32, '0'))::uuid, (lpad(to_hex(g % $3), 32, '0'))::uuid,
  'permit', g / $3 + 1, 'go', 's', '2026-01-05', 'ayu', '[]' from generate_series(0, $2::integer - 1) g`,
    [further, count, CASES],
  )
  return count
}

const toldBehind = async (storage: OpenStorage, from: string | null): Promise<readonly Change[]> => {
  const told: Change[] = []
  for (let after = from; ; after = told.at(-1)?.cursor ?? after) {
    const page = await storage.changes('t', after, PAGE)
    told.push(...page)
    if (page.length < PAGE) return told
  }
}

test('more transactions than the new server had: every case keeps its order, and nothing unread is left out', async () => {
  const count = await manyMoves(1_000_000)
  const half = Math.floor(count / 2) + 1
  const place = `${1_000_000 + half}.${Math.floor(half / CASES) + 1}.${(count - half).toString(16).padStart(32, '0')}`
  const dashed = place.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  await pool.query("insert into siklus.reader_cursor (tenant, reader, cursor) values ('t', 'relay', $1)", [dashed])
  await pool.query("update siklus.feed_epoch set server = 'the old one'")
  await migrate(pool)
  const storage = await open()
  const all = await toldBehind(storage, null)
  expect(all.length).toBe(count)
  for (const ofCase of Map.groupBy(all, ({ caseId }) => caseId).values())
    expect(ofCase.map(({ revision }) => revision)).toEqual(ofCase.map((_, n) => n + 1))
  const behind = await toldBehind(storage, await storage.cursor('t', 'relay'))
  const unread = count - half - 1
  expect(behind.length).toBeGreaterThanOrEqual(unread)
  expect(behind.length).toBeLessThan(unread + 10)
  const told = new Set(behind.map(({ caseId, revision }) => `${caseId} ${revision}`))
  const last = all.filter(({ caseId, revision }) => (revision - 1) * CASES + Number(`0x${caseId.slice(-2)}`) > half)
  expect(last).toHaveLength(unread)
  expect(last.filter(({ caseId, revision }) => !told.has(`${caseId} ${revision}`))).toEqual([])
  const next = await opened(at(storage))
  expect((await storage.changes('t', all.at(-1)?.cursor ?? null, 10)).map(({ caseId }) => caseId)).toEqual([next.id])
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
