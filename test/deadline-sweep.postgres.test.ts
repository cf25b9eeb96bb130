import { createEngine, type Engine, partyAccess, WIB } from '@siklus/core'
import { review } from '@siklus/core/testing'
import { migrate, postgres } from '@siklus/storage/postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { virtualClock } from './deadlines/virtual-clock.ts'
import { type FreshDatabase, freshDatabase } from './postgres.ts'

const CASES = 3000
const dewi = { by: { person: 'dewi' } }
const parties = [{ role: 'assessor', person: 'budi', basis: 'head of unit' }]
const clock = virtualClock('2026-03-02T03:00:00.000Z')

let database: FreshDatabase
const pools: pg.Pool[] = []
const engines: Engine[] = []

/** A node: an engine with connections of its own. */
const node = async (): Promise<Engine> => {
  const pool = new pg.Pool({ ...database, max: 4 })
  pools.push(pool)
  const access = partyAccess({ tenantRoles: async ({ person }) => (person === 'dewi' ? ['admin'] : []) })
  const engine = await createEngine({ storage: postgres({ pool }), workflows: [review], access, clock })
  engines.push(engine)
  return engine
}

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  const pool = new pg.Pool({ ...database, max: 1 })
  pools.push(pool)
  await migrate(pool, { partitions: { from: '2026-01', months: 12 } })
})

afterAll(async () => {
  await Promise.all(engines.map((engine) => engine.close()))
  await Promise.all(pools.map((pool) => pool.end()))
  await database.drop()
})

/** How often a deadline was written, of how many cases, and in how many transactions. */
const written = async (delay: string) => {
  const { rows } = await (pools[0] as pg.Pool).query(
    `select count(*)::integer as entries, count(distinct case_id)::integer as cases, count(distinct xmin::text)::integer as transactions
     from siklus.transition where tenant = 'kab-andir' and event ->> 'delay' = $1`,
    [delay],
  )
  return rows[0]
}

test('three thousand cases with one deadline: swept in batches, by two nodes at once, each case once', async () => {
  const [first, second] = [(await node()).in('kab-andir'), (await node()).in('kab-andir')]
  const start = (n: number) => first.start(review, { zone: WIB }, { ...dewi, parties, key: `review-${n}` })
  await Promise.all(Array.from({ length: CASES }, (_, n) => start(n)))

  clock.set((await first.nextDue()) ?? '')
  expect((await first.settle()).fired).toBe(CASES)
  const reminded = await written('reviewReminder')
  expect(reminded).toMatchObject({ entries: CASES, cases: CASES })
  expect(reminded.transactions).toBeLessThanOrEqual(CASES / 100)

  clock.set((await first.nextDue()) ?? '')
  const [one, other] = await Promise.all([first.settle(), second.settle()])
  expect(one.fired + other.fired).toBe(CASES)
  expect(Math.min(one.fired, other.fired)).toBeGreaterThan(0)
  expect(await written('reviewDue')).toMatchObject({ entries: CASES, cases: CASES })

  expect(await first.countByState({}, dewi)).toEqual([{ state: 'open.late', count: CASES }])
  expect(await second.verifyAll(dewi)).toMatchObject({ cases: CASES, transitions: 3 * CASES, found: 0 })
})
