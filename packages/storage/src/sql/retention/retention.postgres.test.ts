import { exportMonth, type OpenStorage, purgeOld, retireMonth } from '@siklus/core'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../../test/postgres.ts'
import { opened, opening } from '../../contract/acts.ts'
import { contractRecords } from '../../contract/records.ts'
import { retentionContract } from '../../contract/retention/retention.contract.ts'
import { migrate } from '../../postgres/migrate.ts'
import { postgres } from '../../postgres/postgres.ts'
import { createRecordTable } from '../migrations/record-table-ddl.ts'

let database: FreshDatabase
let pool: pg.Pool
let schemas = 0

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 6 })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const migrated = async (months: number) => {
  schemas += 1
  const schema = `s${schemas}`
  await migrate(pool, { schema, partitions: { from: '2026-01', months } })
  const storage = postgres({ pool, schema, records: contractRecords })
  for (const table of contractRecords) await createRecordTable(storage.sql.db, table)
  return { ...storage, schema }
}

retentionContract({ name: 'postgres', storage: () => migrated(12) })

const LATER = '2027-01-01T00:00:00.000Z'
const january = { at: '2026-01-05T00:00:00.000Z', status: 'done' } as const
const write = async () => {}
const anchored = async () => ({ count: 0, samples: [] })

const partitionsOf = async (schema: string) => {
  const { rows } = await pool.query(
    `select p.relname || ' <- ' || c.relname as line from pg_inherits i join pg_class p on p.oid = i.inhparent join pg_class c on c.oid = i.inhrelid
     where p.relkind = 'p' and p.relnamespace = $1::regnamespace order by 1`,
    [schema],
  )
  return rows.map(({ line }) => line)
}

const tablesOf = async (schema: string) => {
  const { rows } = await pool.query(
    "select tablename from pg_tables where schemaname = $1 and tablename ~ '^retired_.*_[0-9]+$' order by 1",
    [schema],
  )
  return rows.map(({ tablename }) => tablename)
}

/** A storage with one case of January that is done and read. */
const closed = async () => {
  const kept = await migrated(2)
  const storage = await kept.open([])
  const at = { storage, tenant: 't' }
  const item = await opened(at, january)
  const to = (await storage.tail('t')) ?? ''
  await storage.advance({ tenant: 't', reader: 'relay', from: null, to })
  const manifest = await exportMonth(kept.retention, { month: '2026-01', at: LATER, write })
  return { kept, at, item, manifest, schema: kept.schema }
}

test('the partitions of a retired month are taken out whole, renamed and kept; the database can still read and take them back', async () => {
  const { kept, manifest, item, schema, at } = await closed()
  const february = ['case <- case_2026_02', 'transition <- transition_2026_02']
  expect(await partitionsOf(schema)).toEqual([
    'case <- case_2026_01',
    february[0],
    'transition <- transition_2026_01',
    february[1],
  ])
  await retireMonth(kept.retention, { manifest, at: LATER, anchored })
  expect(await partitionsOf(schema)).toEqual(february)
  expect(await tablesOf(schema)).toEqual(['retired_case_2026_01', 'retired_transition_2026_01'])
  const { rows } = await pool.query(`select id::text from ${schema}.retired_case_2026_01`)
  expect(rows).toEqual([{ id: item.id }])
  await expect(at.storage.write(opening(at, january))).rejects.toMatchObject({
    _tag: 'PartitionMissing',
    month: '2026-01',
  })
  for (const table of ['case', 'transition'])
    await pool.query(
      `alter table ${schema}."${table}" attach partition ${schema}.retired_${table}_2026_01 for values from ('2026-01-01') to ('2026-02-01')`,
    )
  expect((await at.storage.read([{ ref: item }]))[0]?.case.head).toBe(item.head)
})

test('a dropped month leaves no table behind, and its month can be made anew', async () => {
  const { kept, manifest, schema, at } = await closed()
  await retireMonth(kept.retention, { manifest, at: LATER, anchored, afterwards: 'drop' })
  expect([await tablesOf(schema), (await partitionsOf(schema)).length]).toEqual([[], 2])
  expect(await kept.retention.makeMonths({ from: '2026-01', months: 2 })).toEqual(['2026-01'])
  expect((await opened(at, january)).revision).toBe(1)
})

test('while somebody is in the tables a month is not set apart; nothing waits for long, nothing is half done', async () => {
  const { kept, manifest, schema, at } = await closed()
  const client = await pool.connect()
  await client.query('begin')
  await at.storage.within(client).write(opening(at, { at: '2026-02-02T00:00:00.000Z' }))
  const busy = { _tag: 'StorageUnavailable', retryable: true, message: expect.stringContaining('2026-01') }
  const soon = { manifest, at: LATER, anchored, busyAfterMs: 50 }
  await expect(retireMonth(kept.retention, soon)).rejects.toMatchObject(busy)
  await client.query('rollback')
  client.release()
  expect([(await partitionsOf(schema)).length, await at.storage.retiredMonths('t')]).toEqual([4, []])
  expect(await retireMonth(kept.retention, { manifest, at: LATER, anchored })).toMatchObject({ place: 'apart' })
})

test('an export of many rows keeps few of them in hand, and a purge takes few at a time', async () => {
  const kept = await migrated(1)
  const { schema } = kept
  const storage = await kept.open([])
  await pool.query(`
insert into ${schema}."case" select 't', '2026-01-01', (lpad(to_hex(1767225600000 + g), 12, '0') || '70008000' || lpad(to_hex(g), 12, '0'))::uuid,
  'permit', 1, 'done', 'final', '{}', '{}', '{}', 1, '', null, '', '', '2026-01-01', '2026-01-01' from generate_series(1, 3000) g;
insert into ${schema}.outbox (tenant, id, case_id, workflow, revision, event, state, at, by, messages)
  select 't', id, id, 'permit', 1, 'case.start', 'final', '2026-01-01', 'ayu', '[]' from ${schema}."case";
insert into ${schema}.case_party select 't', '2026-01-01', id, 'owner', 'ayu', '2026-01-01', null, '' from ${schema}."case";
insert into ${schema}.idempotency select 't', id, 'ayu', 'k', '', 1, '2026-01-01' from ${schema}."case"`)
  const longest = { text: 0, statements: 0 }
  const counting = async (file: string, text: string) => {
    if (file === 'case.jsonl') longest.statements += 1
    longest.text = Math.max(longest.text, text.length)
  }
  const manifest = await exportMonth(kept.retention, { month: '2026-01', at: LATER, write: counting })
  expect(manifest.files.find(({ table }) => table === 'case')).toMatchObject({ rows: 3000 })
  expect(longest.statements).toBe(7)
  expect(longest.text).toBeLessThan(250_000)
  const limits: number[] = []
  const purge: typeof kept.retention.purge = (ask, call) => {
    limits.push(ask.limit)
    return kept.retention.purge(ask, call)
  }
  const options = { at: LATER, batch: 700, waitFor: 'nobody' } as const
  expect(await purgeOld({ ...kept.retention, purge }, options)).toEqual({ changes: 3000, answers: 3000, heldBy: [] })
  expect(limits).toEqual([700, 700, 700, 700, 700])
  expect(await storage.changes('t', null, 10)).toEqual([])
  const { removed } = await retireMonth(kept.retention, { manifest, at: LATER, anchored, readers: [] })
  expect(removed).toMatchObject({ case_party: 3000, idempotency: 0 })
})

test('the statements that look over all tenants go from one to the next along a key', async () => {
  const kept = await migrated(1)
  const storage: OpenStorage = await kept.open([])
  for (const tenant of ['a', 'b', 'c']) await opened({ storage, tenant }, january)
  expect(await kept.retention.tenants()).toEqual(['a', 'b', 'c'])
  expect(await kept.retention.tenantsOf('2026-01')).toEqual(['a', 'b', 'c'])
})
