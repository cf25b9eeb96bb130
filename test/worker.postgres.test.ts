import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createEngine, type Engine, partyAccess } from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
import { migrateJobs, pgBoss } from '@siklus/storage/background'
import { leaveNote } from '@siklus/storage/contract'
import { createRecordTable, migrate, postgres } from '@siklus/storage/postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type NodeOrder, SLOW_QUEUE } from './engine-node.ts'
import { type FreshDatabase, freshDatabase } from './postgres.ts'

let database: FreshDatabase
let pool: pg.Pool
let engine: Engine

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 6 })
  await migrate(pool, { partitions: { from: '2026-01', months: 2 } })
  await migrateJobs(pool)
  await pool.query('create table letter (id text not null, node integer not null)')
  const storage = postgres({ pool, records: [leaveNote] })
  await createRecordTable(storage.sql.db, leaveNote)
  const clock = { now: () => Date.parse('2026-01-05T01:00:00.000Z') }
  engine = await createEngine({ storage, workflows: [leave, substitute], access: partyAccess(), clock })
})

afterAll(async () => {
  await engine.close()
  await pool.end()
  await database.drop()
})

const ani = { person: 'ani' }
const parties = [
  { role: 'owner', person: 'ani', basis: 'own request' },
  { role: 'assessor', person: 'budi', basis: 'head of unit' },
]

/** Requests that were handed in on 5 January: their reviews are overdue on 1 February. */
const handedIn = (tenant: string, count: number) => {
  const org = engine.in(tenant)
  return Promise.all(
    Array.from({ length: count }, async () => {
      const { id } = await org.start(leave, { days: 2 }, { by: ani, parties })
      return org.send(id, { type: 'submit' }, { by: ani })
    }),
  )
}

const startNode = (tenant: string, duePerSecond: number) => {
  const { host, port, user, database: name } = database
  const order: NodeOrder = {
    ...{ tenant, duePerSecond, now: '2026-02-01T01:00:00.000Z' },
    database: { host, port, user, database: name },
  }
  const child = spawn(process.execPath, [fileURLToPath(new URL('engine-node.ts', import.meta.url))], {
    env: { ...process.env, NODE_ORDER: JSON.stringify(order) },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  const lines = () => said.trim().split('\n')
  const says = async (line: string) => {
    while (!lines().includes(line)) {
      if (child.exitCode !== null) throw new Error(`the node ended: ${said}`)
      await Promise.race([once(child.stdout, 'data'), exit])
    }
  }
  return { child, exit, lines, says }
}

const stopped = async ({ child, exit }: ReturnType<typeof startNode>) => {
  child.kill('SIGTERM')
  return exit
}

const counted = async (sql: string, tenant: string) => Number((await pool.query(sql, [tenant])).rows[0]?.n)
const firedIn = (tenant: string) =>
  counted(`select count(*) as n from siklus.transition where tenant = $1 and event->>'type' = 'deadline'`, tenant)
const noticesIn = (tenant: string) => counted('select count(*) as n from siklus.notice where tenant = $1', tenant)

/** Letters by the case they are about, and the nodes that wrote them. */
const lettersOf = async (cases: readonly { readonly id: string }[]) => {
  const { rows } = await pool.query<{ id: string; node: number }>('select id, node from letter')
  const own = rows.filter(({ id }) => cases.some((item) => id.startsWith(`${item.id}:`)))
  return { ids: own.map(({ id }) => id).toSorted(), nodes: new Set(own.map(({ node }) => node)).size }
}

const expectedLetters = (cases: readonly { readonly id: string }[]) =>
  cases.map(({ id }) => `${id}:2:0:budi`).toSorted()

const CASES = 300

test('SIGTERM in the middle of a sweep and of jobs: the node ends by itself, nothing is lost, nothing is done twice', {
  timeout: 120_000,
}, async () => {
  const tenant = 'kab-andir'
  const cases = await handedIn(tenant, CASES)
  const node = startNode(tenant, 100)
  await node.says('ready')
  const background = pgBoss({ pool })
  await background.start([SLOW_QUEUE])
  await background.enqueue([{ id: 'one', queue: SLOW_QUEUE.name, tenant, data: {} }])
  await node.says('begun one')
  await expect.poll(() => firedIn(tenant), { timeout: 30_000 }).toBeGreaterThan(CASES / 6)
  node.child.kill('SIGTERM')
  await node.says('asked to stop')
  const asked = performance.now()
  node.child.stdin.write('go on\n')
  expect(await node.exit).toEqual([0, null])
  expect(performance.now() - asked).toBeLessThan(10_000)
  expect(node.lines()).toEqual(['ready', 'begun one', 'asked to stop', 'done one', 'stopped'])
  expect(await firedIn(tenant)).toBeLessThan(CASES)
  expect(await background.stats()).toMatchObject([{ queue: 'slow', waiting: 0, active: 0, retrying: 0, dead: 0 }])
  await background.stop()

  const next = startNode(tenant, 1000)
  await expect.poll(() => firedIn(tenant), { timeout: 30_000 }).toBe(CASES)
  await expect.poll(() => noticesIn(tenant), { timeout: 30_000 }).toBe(CASES)
  await expect.poll(async () => (await lettersOf(cases)).ids.length, { timeout: 30_000 }).toBe(CASES)
  expect(await stopped(next)).toEqual([0, null])
  expect((await lettersOf(cases)).ids).toEqual(expectedLetters(cases))
  const histories = await Promise.all(cases.map(({ id }) => engine.in(tenant).history(id, { by: ani })))
  const deadlines = histories.map((history) => history.filter(({ event }) => event.type === 'deadline').length)
  expect(new Set(deadlines)).toEqual(new Set([1]))
  expect(next.lines().filter((line) => line.startsWith('wrong'))).toEqual([])
})

test('two nodes share deliveries: every notice reaches its person once', { timeout: 120_000 }, async () => {
  const tenant = 'kota-andir'
  const nodes = [startNode(tenant, 1000), startNode(tenant, 1000)]
  await Promise.all(nodes.map(({ says }) => says('ready')))
  const cases = (await Promise.all([1, 2, 3, 4].map(() => handedIn(tenant, 60)))).flat()
  await expect.poll(() => noticesIn(tenant), { timeout: 30_000 }).toBe(cases.length)
  await expect.poll(async () => (await lettersOf(cases)).ids.length, { timeout: 30_000 }).toBe(cases.length)
  for (const node of nodes) expect(await stopped(node)).toEqual([0, null])
  expect(await lettersOf(cases)).toEqual({ ids: expectedLetters(cases), nodes: 2 })
  expect(nodes.flatMap(({ lines }) => lines()).filter((line) => line.startsWith('wrong'))).toEqual([])
})
