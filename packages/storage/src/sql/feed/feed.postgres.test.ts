import { type Change, createEngine, type Engine, type OpenStorage } from '@siklus/core'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../../test/postgres.ts'
import { minutesLater, opened, opening } from '../../contract/acts.ts'
import { migrate } from '../../postgres/migrate.ts'
import { postgres } from '../../postgres/postgres.ts'
import type { Statement } from '../executor.ts'
import { outboxStatements } from '../statements/outbox.ts'
import { purgeStatement } from './purge.ts'

// Transactions that overlap: what commits late is told late, and never left out.

let database: FreshDatabase
let pool: pg.Pool
let storage: OpenStorage
let engine: Engine
let tenants = 0

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 20 })
  await migrate(pool, { partitions: { from: '2026-01', months: 1 } })
  storage = await postgres({ pool }).open([])
  engine = await createEngine({ storage: postgres({ pool }), workflows: [] })
})
afterAll(async () => {
  await engine.close()
  await pool.end()
  await database.drop()
})
beforeEach(() => {
  tenants += 1
})
const scene = () => ({ storage, tenant: `late-${tenants}` })

const begin = async () => {
  const client = await pool.connect()
  await client.query('begin')
  const end = async (how: 'commit' | 'rollback') => {
    await client.query(how)
    client.release()
  }
  return { within: storage.within(client), end }
}

/** A number below `most`, the same ones in every run. */
const createChooser = (seed: number) => {
  let state = seed
  return (most: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state >>> 16) % most
  }
}

type Open = { readonly id: string; readonly end: Awaited<ReturnType<typeof begin>>['end'] }

/** Writers that begin in one order and end in another, some of them with a rollback, while others write at once. */
const write = async (at: ReturnType<typeof scene>, choose: (most: number) => number, rounds: number) => {
  const [open, committed]: [Open[], string[]] = [[], []]
  const close = async () => {
    const [one] = open.splice(choose(open.length), 1)
    if (!one) return
    const how = choose(6) === 0 ? 'rollback' : 'commit'
    await one.end(how)
    if (how === 'commit') committed.push(one.id)
  }
  for (let n = 0; n < rounds; n += 1) {
    if (open.length < 8) {
      const { within, end } = await begin()
      const act = opening(at)
      await within.write(act)
      open.push({ id: act.ref.id, end })
    }
    if (choose(3) === 0) committed.push((await opened(at)).id)
    if (choose(2) === 0) await close()
  }
  while (open.length > 0) await close()
  return committed
}

/** Everything up to the change that is written when all others have ended; `pause` is what the reader does in between. */
const idsOf = async (feed: AsyncIterable<Change>, pause: () => Promise<unknown>) => {
  const ids: string[] = []
  for await (const change of feed) {
    ids.push(change.caseId)
    if (change.event === 'last') break
    await pause()
  }
  return ids.toSorted()
}

test('a shared poller misses nothing that commits late, and doubles nothing, for whoever joins when', async () => {
  const at = scene()
  const org = engine.in(at.tenant)
  const { signal } = new AbortController()
  const read = (pause: () => Promise<unknown>) => idsOf(org.topics({ signal, after: null }), pause)
  const quick = async () => {}
  const slow = () => pool.query('select 1')
  const choose = createChooser(20260105)
  const early = [read(quick), read(slow)]
  const first = await write(at, choose, 60)
  const late = [read(quick), read(slow)]
  const second = await write(at, choose, 60)
  const last = await opened(at, { event: { type: 'last' } })
  const all = [...first, ...second, last.id].toSorted()
  expect(all.length).toBeGreaterThan(100)
  expect(await Promise.all([...early, ...late])).toEqual([all, all, all, all])
})

test('an open transaction that wrote before holds the feed back, and the lag says so', async () => {
  const at = scene()
  const early = await begin()
  await early.within.write(opening({ ...at, tenant: 'somebody-else' }))
  await opened(at, { at: minutesLater(4) })
  expect(await storage.lag(at.tenant, null)).toEqual({ untold: null, held: minutesLater(4) })
  expect(await storage.changes(at.tenant, null, 10)).toEqual([])
  const everything = { tenant: at.tenant, before: minutesLater(60), limit: 10, readers: [], waitFor: 'nobody' } as const
  expect(await storage.purge(everything)).toEqual({ dropped: 0, heldBy: null })
  await early.end('rollback')
  expect(await storage.lag(at.tenant, null)).toEqual({ untold: minutesLater(4), held: null })
  expect(await storage.purge(everything)).toEqual({ dropped: 1, heldBy: null })
})

test('of two purges at once each change is dropped by one, and the note of how far never goes back', async () => {
  const at = scene()
  for (let n = 0; n < 30; n += 1) await opened(at)
  const tail = await storage.tail(at.tenant)
  const purge = (limit: number) =>
    storage.purge({ tenant: at.tenant, before: minutesLater(60), limit, readers: [], waitFor: 'nobody' })
  const purged = await Promise.all([purge(30), purge(10), purge(20)])
  expect(purged.reduce((sum, { dropped }) => sum + dropped, 0)).toBe(30)
  expect([await storage.changes(at.tenant, null, 100), await storage.tail(at.tenant)]).toEqual([[], tail])
  // as if another purge, of later changes, had been noted in between
  const far =
    'update siklus.feed_floor set xid = (xid::text::bigint + 1000)::text::xid8 where tenant = $1 returning xid::text as xid'
  const { rows } = await pool.query(far, [at.tenant])
  await opened(at)
  expect(await purge(1)).toEqual({ dropped: 1, heldBy: null })
  const kept = await pool.query('select xid::text as xid from siklus.feed_floor where tenant = $1', [at.tenant])
  expect(Number(kept.rows[0].xid)).toBeGreaterThanOrEqual(Number(rows[0].xid))
})

test('a look and a purge read the rows they answer, however many are kept', async () => {
  await pool.query(`
insert into siklus.outbox (tenant, id, case_id, workflow, revision, event, state, at, by, messages)
select 'many', (lpad(to_hex(g), 32, '0'))::uuid, (lpad(to_hex(g), 32, '0'))::uuid, 'permit', 1, 'e', 's', '2026-01-05', 'ayu', '[]'
from generate_series(1, 20000) g; analyze siklus.outbox`)
  const rowsRead = async ({ text, values }: Statement) => {
    const { rows } = await pool.query({
      text: `explain (analyze, costs off, timing off, summary off, buffers off) ${text}`,
      values: [...values],
    })
    const plan = rows.map((row) => String(row['QUERY PLAN']))
    // the place is found in the index, not by looking at what lies before it
    expect(plan.filter((line) => line.includes('Rows Removed by Filter'))).toEqual([])
    const scans = plan.filter((line) => /Scan.* on outbox/.test(line))
    return scans.map((line) => [
      /(Index Scan|Index Only Scan|Seq Scan|Bitmap Heap Scan)/.exec(line)?.[1],
      Number(/rows=(\d+)/.exec(line)?.[1]),
    ])
  }
  const { changes, tail, lag } = outboxStatements('siklus')
  const { rows } = await pool.query("select xid::text as xid from siklus.outbox where tenant = 'many' limit 1")
  const from = { xid: rows[0].xid, revision: '1', id: '00000000-0000-0000-0000-000000000fff' }
  expect(await rowsRead(changes('many', from, 10))).toEqual([['Index Scan', 10]])
  expect((await rowsRead(tail('many')))[0]?.[1]).toBe(1)
  expect((await rowsRead(lag('many', from))).map(([, rows]) => rows)).toEqual([1, 0])
  const purge = purgeStatement('siklus')({
    tenant: 'many',
    before: '2027-01-01',
    limit: 10,
    readers: [],
    waitFor: 'nobody',
  })
  expect((await rowsRead(purge)).map(([, rows]) => rows)).toEqual([10, 1])
})

test('an account without rights of its own may ask on which server it is', async () => {
  const { rows } = await pool.query("select has_function_privilege('public', 'pg_control_system()', 'execute') as may")
  expect(rows).toEqual([{ may: true }])
})
