import { GENESIS, isCaseId } from '@siklus/core'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../../test/postgres.ts'
import { migrate } from '../../postgres/migrate.ts'
import { postgres } from '../../postgres/postgres.ts'
import type { Statement } from '../executor.ts'
import { anchorStatements } from './anchors.ts'
import { dossierStatements } from './dossiers.ts'

let database: FreshDatabase
let pool: pg.Pool

// 4,000 cases of three transitions each over four months, every second one in the first anchor
const FILL = `
insert into siklus."case"
select 't', date_trunc('month', d)::date, (lpad(to_hex((extract(epoch from d) * 1000)::bigint), 12, '0') || '70008000' || lpad(to_hex(g), 12, '0'))::uuid,
  'permit', 1, 'active', 'draft', '{}', '{}', '{}', 3, decode(repeat('ab', 32), 'hex'), null, '', '', d, d
from (select g, timestamptz '2026-01-01T00:00Z' + g * interval '40 minutes' as d from generate_series(0, 3999) g) made;
insert into siklus.transition
select c.tenant, c.opened, c.id, n, 1, c.opened_at, 'ani', null, 'owner', '{"type": "go"}', '{}', null, '', '', '{}', '[]', sha256((c.id::text || n)::bytea)
from siklus."case" c cross join generate_series(1, 3) n;
insert into siklus.anchor (tenant, number, day, state, previous) values ('t', 1, '2026-04-30', 'sealed', ''), ('t', 2, '2026-05-01', 'open', '');
insert into siklus.anchor_leaf
select c.tenant, c.opened, c.id, 1, 1, decode(repeat('00', 32), 'hex'), decode(repeat('ab', 64), 'hex')
from siklus."case" c where get_byte(uuid_send(c.id), 15) % 2 = 0`

const statements = anchorStatements('siklus')
let ids: readonly string[]

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 4, options: '-c timezone=UTC' })
  await migrate(pool, { partitions: { from: '2026-01', months: 4 } })
  await pool.query(FILL)
  await pool.query('analyze')
  ids = (await pool.query('select id::text from siklus."case" order by id')).rows.map(({ id }) => id)
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const send = async (client: pg.Pool | pg.PoolClient, { text, values }: Statement) =>
  (await client.query(text, [...values])).rows

describe('what the server does', () => {
  /** How often each scan of a table ran and how many rows it gave, in a transaction that is undone. */
  const scansOf = async ({ text, values }: Statement) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const explain = `explain (analyze, costs off, timing off, summary off, buffers off) ${text}`
      const { rows } = await client.query(explain, [...values])
      return rows
        .map((row) => String(row['QUERY PLAN']))
        .filter(
          (line) => /Scan.* on (case_\d|transition_\d|anchor_leaf)/.test(line) && !line.includes('never executed'),
        )
        .map((line) => ({
          scan: line.replace(/^.*?->\s+| \(.*$/g, ''),
          touched: Number(/rows=([\d.]+)/.exec(line)?.[1]) * Number(/loops=(\d+)/.exec(line)?.[1]),
        }))
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  test('a page of dossiers reads its own rows and no others', async () => {
    const dossiers = dossierStatements('siklus')
    const middle = `2026-03-01.${ids.find((id) => isCaseId(id) && id > '019ca') ?? ''}`
    for (const after of [undefined, middle]) {
      const scans = await scansOf(dossiers.page('t', { limit: 100, ...(after && { after }) }))
      expect(scans.filter(({ scan }) => scan.startsWith('Seq Scan'))).toEqual([])
      // three transitions a case, looked for and read; a page of each of the three tables that may leave a trace
      expect(scans.reduce((sum, { touched }) => sum + touched, 0)).toBeLessThan(1500)
    }
  })

  test('covering looks up the cases it is told, each in its month', async () => {
    const scans = await scansOf(statements.cover('t', 2, ids.slice(1000, 1020)))
    expect(scans.filter(({ scan }) => scan.startsWith('Seq Scan'))).toEqual([])
    expect(scans.reduce((sum, { touched }) => sum + touched, 0)).toBeLessThan(150)
  })

  test('the leaves of an anchor are read in the order of its tree', async () => {
    const scans = await scansOf(statements.leaves('t', 1, { limit: 100 }))
    expect(scans).toEqual([{ scan: 'Index Scan using anchor_leaf_number on anchor_leaf l', touched: 100 }])
  })
})

describe('nothing joins an anchor behind the back of who closes it', () => {
  const open = async () => postgres({ pool }).open([])

  const opened = async (tenant: string) => {
    const storage = await open()
    await storage.openAnchor({ tenant, number: 1, day: '2026-05-01', previous: GENESIS, from: null, to: null })
    await pool.query(
      `insert into siklus.transition select $1, opened, case_id, revision, format, at, by, on_behalf_of, role, event, facts, source,
         from_state, to_state, after, messages, hash from siklus.transition where tenant = 't' and case_id = $2`,
      [tenant, ids[0]],
    )
    return storage
  }

  const somebodyWaits = async () => {
    const waiting =
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
    for (let looks = 0; (await pool.query(waiting)).rows[0].n === 0; looks += 1)
      if (looks > 2000) throw new Error('nobody waits')
  }

  test('closing waits for who is covering', async () => {
    const storage = await opened('a')
    const client = await pool.connect()
    await client.query('begin')
    await send(client, statements.cover('a', 1, [ids[0] ?? '']))
    const closing = storage.closeAnchor('a', 1)
    await somebodyWaits()
    await client.query('commit')
    client.release()
    await closing
    expect((await storage.anchorLeaves('a', 1, { limit: 10 })).map((leaf) => leaf.hashes.length)).toEqual([3])
  })

  test('who comes while it is being closed waits, and adds nothing', async () => {
    const storage = await opened('b')
    const client = await pool.connect()
    await client.query('begin')
    await send(client, statements.close('b', 1))
    const covering = storage.coverCases('b', 1, [ids[0] ?? ''])
    await somebodyWaits()
    await client.query('commit')
    client.release()
    await covering
    expect(await storage.anchorLeaves('b', 1, { limit: 10 })).toEqual([])
  })

  test('of two who cover one case the second finds it covered', async () => {
    const storage = await opened('c')
    const client = await pool.connect()
    await client.query('begin')
    await send(client, statements.cover('c', 1, [ids[0] ?? '']))
    const second = storage.coverCases('c', 1, [ids[0] ?? ''])
    await somebodyWaits()
    await client.query('commit')
    client.release()
    await second
    expect(await storage.anchorLeaves('c', 1, { limit: 10 })).toHaveLength(1)
  })
})
