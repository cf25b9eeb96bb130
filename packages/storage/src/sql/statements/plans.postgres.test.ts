import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../../test/postgres.ts'
import { nextId } from '../../contract/acts.ts'
import { planFacts } from '../../facts/fact-plan.ts'
import { migrate } from '../../postgres/migrate.ts'
import { recordCatalog } from '../../records/catalog.ts'
import type { Statement } from '../executor.ts'
import { listStatements } from '../lists/list-statements.ts'
import { historyStatement } from './history.ts'
import { readStatement } from './read.ts'

// What the server does with the statements, once there are cases enough to tempt it: an id leads to one month, a page to its rows.

let database: FreshDatabase
let pool: pg.Pool

const FILL = `
insert into siklus."case"
select 't', date_trunc('month', d)::date, (lpad(to_hex((extract(epoch from d) * 1000)::bigint), 12, '0') || '70008000' || lpad(to_hex(g), 12, '0'))::uuid,
  'permit', 1, 'active', 'draft', '{}', '{}', '{}', 1, '', null, 'root/' || g % 100 || '/', '2026', d, d
from (select g, timestamptz '2026-01-01T00:00Z' + g * interval '40 minutes' as d from generate_series(0, 3999) g) made;
insert into siklus.case_party
select tenant, opened, id, 'owner', 'p' || row_number() over (order by id) % 2000, opened_at, null, '' from siklus."case"`

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 1, options: '-c timezone=UTC' })
  await migrate(pool, { partitions: { from: '2026-01', months: 4 } })
  await pool.query(FILL)
  await pool.query('analyze')
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

/** The scans of `case` and `transition` that were carried out, with how many rows each gave. */
const scansOf = async ({
  text,
  values,
}: Statement): Promise<readonly { readonly scan: string; readonly rows: number }[]> => {
  const { rows } = await pool.query({
    text: `explain (analyze, costs off, timing off, summary off, buffers off) ${text}`,
    values: [...values],
  })
  const lines = rows.map((row) => String(row['QUERY PLAN']))
  return lines
    .filter((line) => /Scan.* on (case|transition)_\d/.test(line) && !line.includes('never executed'))
    .map((line) => ({ scan: line.replace(/^.*?->\s+| \(.*$/g, ''), rows: Number(/rows=([\d.]+)/.exec(line)?.[1]) }))
}

const all = { tenant: 't', scope: { kind: 'all' } } as const
const lists = listStatements('siklus')

test('a read looks every case up in the one month its id tells', async () => {
  const read = readStatement('siklus', planFacts([], recordCatalog([])))
  const { rows } = await pool.query(
    `select id::text from siklus."case" where opened = '2026-02-01' order by id limit 2`,
  )
  const asks = rows.map(({ id }, n) => ({ n, ask: { ref: { tenant: 't', id } } }))
  const scans = await scansOf(read('t', asks))
  expect(scans).toEqual([{ scan: 'Index Scan using case_2026_02_pkey on case_2026_02 d_2', rows: 1 }])
})

test('a history lies in one month', async () => {
  const scans = await scansOf(historyStatement('siklus')({ tenant: 't', id: nextId('2026-03-05T00:00:00.000Z') }))
  expect(scans.map(({ scan }) => scan.replace(/.* on /, ''))).toEqual(['transition_2026_03 h'])
})

test('a page is read from the newest month backwards, and ends with its last row', async () => {
  const scans = await scansOf(lists.list(all, { limit: 20 }))
  expect(scans.map(({ rows }) => rows)).toEqual([20])
  const after = nextId('2026-02-20T00:00:00.000Z')
  const next = await scansOf(lists.list(all, { limit: 20, after }))
  expect(next.map(({ scan, rows }) => [scan.replace(/.* on | c.*/g, ''), rows])).toEqual([['case_2026_02', 20]])
})

test('a person’s cases are found from the person', async () => {
  const scope = { kind: 'any', of: [{ party: 'p7', at: '2026-06-01T00:00:00.000Z' }] } as const
  const scans = await scansOf(lists.list({ ...all, scope }, { limit: 20 }))
  expect(scans).not.toEqual([])
  expect(scans.every(({ scan, rows }) => scan.includes('_pkey') && rows <= 1)).toBe(true)
})

test('a subtree is found by its range', async () => {
  const scans = await scansOf(lists.countByState({ ...all, unitPrefix: 'root/42/' }))
  expect(scans.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThanOrEqual(80)
})
