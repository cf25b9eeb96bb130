import {
  type Background,
  createEngine,
  type EngineWorkerOptions,
  housekeeping,
  INBOX_QUEUE,
  inboxHandler,
  partyAccess,
} from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
import { pgBoss, sqlInbox } from '@siklus/storage/background'
import { leaveNote } from '@siklus/storage/contract'
import { createRecordTable, pglite } from '@siklus/storage/pglite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshSchemaName, sharedPGlite } from './pglite.ts'

const ani = { person: 'ani' }
const parties = [
  { role: 'owner', person: 'ani', basis: 'own request' },
  { role: 'assessor', person: 'budi', basis: 'head of unit' },
]
const clock = { now: () => Date.parse('2026-01-05T01:00:00.000Z') }

/** An office whose cases, jobs and inbox lie in one PGlite. */
const openOffice = async () => {
  const instance = await sharedPGlite()
  const months = { from: '2026-01', months: 1 }
  const storage = pglite({ instance, schema: freshSchemaName(), records: [leaveNote], partitions: months })
  const failures: unknown[] = []
  const onError = (error: unknown) => void failures.push(error)
  const engine = await createEngine({ storage, workflows: [leave, substitute], access: partyAccess(), clock, onError })
  await createRecordTable(storage.sql.db, leaveNote)
  const background = pgBoss({ instance: storage.instance, schema: freshSchemaName(), pollSeconds: 0.5 })
  return { storage, opened: await storage.open([]), engine, background, inbox: sqlInbox(storage), failures }
}

let office: Awaited<ReturnType<typeof openOffice>>
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.engine.close())

const startWorker = async (tenant: string, more: Partial<EngineWorkerOptions>) => {
  const { engine, background, inbox } = office
  const notices = { channels: [INBOX_QUEUE.name] }
  const own = { tenants: [tenant], background, pollMs: 20, handlers: [inboxHandler(inbox)], notices }
  const worker = engine.worker({ ...own, ...more })
  await worker.start()
  return worker
}

const submitted = async (tenant: string) => {
  const org = office.engine.in(tenant)
  const item = await org.start(leave, { days: 2 }, { by: ani, parties })
  return org.send(item.id, { type: 'submit' }, { by: ani })
}

test('jobs and the cursor are one: what cannot be enqueued is not passed over, and nothing is enqueued twice', async () => {
  const { opened, background, inbox, failures } = office
  const [tenant, cut] = ['kab-andir', { now: true }]
  const dies: Background = {
    ...background,
    enqueue: async (...asked) => {
      const count = await background.enqueue(...asked)
      if (cut.now) throw new Error('the process died here')
      return count
    },
  }
  const worker = await startWorker(tenant, { background: dies })
  const item = await submitted(tenant)
  await expect.poll(() => failures.length).toBeGreaterThan(1)
  const left = await opened.changes(tenant, await opened.cursor(tenant, 'deliveries'), 1)
  expect(left).toMatchObject([{ caseId: item.id, event: 'submit' }])
  expect(await background.stats({ tenant })).toMatchObject([{ waiting: 0, active: 0, retrying: 0, dead: 0 }])
  const budi = { tenant, person: 'budi' }
  expect(await inbox.countUnread(budi, 10)).toBe(0)
  cut.now = false
  await expect.poll(() => inbox.countUnread(budi, 10)).toBe(1)
  const caughtUp = async () => (await opened.cursor(tenant, 'deliveries')) === (await opened.tail(tenant))
  await expect.poll(caughtUp).toBe(true)
  expect(await inbox.list(budi, { limit: 5 })).toMatchObject([{ caseId: item.id, template: 'leave.submitted' }])
  await worker.stop()
})

test('who begins to tell passes over what happened before', async () => {
  const tenant = 'kota-andir'
  await submitted(tenant)
  const worker = await startWorker(tenant, { since: '2026-01-06T00:00:00.000Z' })
  const { lag } = office.engine.in(tenant).feed
  await expect.poll(async () => (await office.opened.cursor(tenant, 'deliveries')) !== null).toBe(true)
  await expect.poll(async () => (await lag('deliveries')).lagMs).toBe(0)
  await worker.stop()
  expect(await office.inbox.countUnread({ tenant, person: 'budi' }, 10)).toBe(0)
})

test('the schedules of housekeeping lie beside the jobs, and its work is done on this database', async () => {
  const { storage, engine, background, inbox, opened } = office
  const tenant = 'kab-lereng'
  await submitted(tenant)
  const kept = housekeeping({ engine, storage, inbox, clock, tenants: [tenant], zone: 'Asia/Jakarta' })
  const worker = await startWorker(tenant, { ...kept, handlers: [...kept.handlers, inboxHandler(inbox)] })
  expect(await background.schedules()).toHaveLength(3)
  for (const task of ['seal', 'months', 'purge'])
    await kept.handlers[0]?.run(
      { id: task, queue: 'housekeeping', tenant, data: { task } },
      { signal: new AbortController().signal, attempt: 1 },
    )
  await worker.stop()
  const months = (await storage.retention.months()).map(({ month }) => month)
  expect(months).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'])
  expect((await opened.lastAnchor(tenant))?.state).toBe('sealed')
})
