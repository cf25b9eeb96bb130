import {
  CursorExpired,
  createEngine,
  type Engine,
  INBOX_QUEUE,
  inboxHandler,
  type OpenStorage,
  partyAccess,
  type RunJob,
  type Storage,
  WEBHOOK_QUEUE,
} from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
import { inProcess, memoryInbox } from '@siklus/storage/background'
import { leaveNote } from '@siklus/storage/contract'
import { memory } from '@siklus/storage/memory'
import { expect, test } from 'vitest'

const tenant = 'kab-andir'
const [ani, budi] = [{ person: 'ani' }, { person: 'budi' }]
const parties = [
  { role: 'owner', person: 'ani', basis: 'own request' },
  { role: 'assessor', person: 'budi', basis: 'head of unit' },
]

const open = (storage: Storage): Promise<Engine> =>
  createEngine({ storage, workflows: [leave, substitute], access: partyAccess() })

const submitted = async (engine: Engine) => {
  const org = engine.in(tenant)
  const item = await org.start(leave, { days: 2 }, { by: ani, parties })
  return org.send(item.id, { type: 'submit' }, { by: ani })
}

const inboxOf = () => {
  const inbox = memoryInbox()
  return { inbox, unread: (person: string) => inbox.countUnread({ tenant, person }, 100) }
}

const options = (background: ReturnType<typeof inProcess>, inbox: ReturnType<typeof memoryInbox>) => ({
  tenants: [tenant],
  background,
  handlers: [inboxHandler(inbox)],
  notices: { channels: [INBOX_QUEUE.name] },
  pollMs: 20,
})

test('a worker hands notices to the people they are for, and goes on with messages between cases', async () => {
  await using engine = await open(memory({ records: [leaveNote] }))
  const { inbox, unread } = inboxOf()
  const worker = engine.worker(options(inProcess(), inbox))
  await worker.start()
  const item = await submitted(engine)
  await expect.poll(() => unread('budi')).toBe(1)
  expect(await unread('ani')).toBe(0)
  const [notice] = await inbox.list({ tenant, person: 'budi' }, { limit: 5 })
  expect(notice).toMatchObject({ template: 'leave.submitted', caseId: item.id, revision: 2 })
  await expect.poll(() => engine.in(tenant).count({ workflow: 'substitute' }, { by: ani })).toBe(1)
  await worker.stop()
})

test('stopped, it takes nothing on; the next worker finds everything', async () => {
  await using engine = await open(memory({ records: [leaveNote] }))
  const { inbox, unread } = inboxOf()
  const first = engine.worker(options(inProcess(), inbox))
  await first.start()
  await first.stop()
  await submitted(engine)
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(await unread('budi')).toBe(0)
  const second = engine.worker(options(inProcess(), inbox))
  await second.start()
  await expect.poll(() => unread('budi')).toBe(1)
  await second.stop()
})

/** A storage whose reader of deliveries does not move on, as often as told: what a crash between the jobs and the cursor leaves. */
const stumbling = (times: number): Storage => {
  const inner = memory({ records: [leaveNote] })
  let left = times
  return {
    name: 'stumbling',
    open: async (facts) => {
      const opened = await inner.open(facts)
      const advance: OpenStorage['advance'] = async (move, call) => {
        if (move.reader !== 'deliveries' || left === 0) return opened.advance(move, call)
        left -= 1
        throw new Error('the process died here')
      }
      return { ...opened, advance }
    },
  }
}

test('a crash between the jobs and the cursor makes the same jobs again, and each is taken once', async () => {
  const failures: unknown[] = []
  const storage = stumbling(2)
  const given = { storage, workflows: [leave, substitute], access: partyAccess() }
  await using engine = await createEngine({ ...given, onError: (error) => void failures.push(error) })
  const background = inProcess()
  const { inbox, unread } = inboxOf()
  const worker = engine.worker(options(background, inbox))
  await worker.start()
  await submitted(engine)
  await expect.poll(() => failures.length).toBe(2)
  await expect.poll(() => unread('budi')).toBe(1)
  const [stats] = await background.stats()
  expect(stats).toMatchObject({ waiting: 0, active: 0, retrying: 0, dead: 0 })
  await worker.stop()
  expect(await inbox.list({ tenant, person: 'budi' }, { limit: 5 })).toHaveLength(1)
})

test('people without a party on the case are found by the host; without a background nothing is handed out', async () => {
  await using engine = await open(memory({ records: [leaveNote] }))
  const { inbox, unread } = inboxOf()
  const plain = engine.worker({ tenants: [tenant], pollMs: 20 })
  await plain.start()
  const org = engine.in(tenant)
  const item = await org.start(leave, { days: 2 }, { by: ani, parties: parties.slice(0, 1) })
  await org.send(item.id, { type: 'submit' }, { by: ani })
  await expect.poll(() => org.count({ workflow: 'substitute' }, { by: ani })).toBe(1)
  await plain.stop()
  expect(await unread('citra')).toBe(0)
  const recipients = async (of: string, role: string) => (of === tenant && role === 'assessor' ? ['citra'] : [])
  const wide = { ...options(inProcess(), inbox), notices: { channels: [INBOX_QUEUE.name], recipients } }
  const worker = engine.worker(wide)
  await worker.start()
  await expect.poll(() => unread('citra')).toBe(1)
  expect(await unread(budi.person)).toBe(0)
  await worker.stop()
})

test('an engine with a background of its own drains its workers when it closes', async () => {
  const background = inProcess()
  const storage = memory({ records: [leaveNote] })
  const given = { storage, workflows: [leave, substitute], access: partyAccess(), background }
  const engine = await createEngine(given)
  const { inbox, unread } = inboxOf()
  const gate = Promise.withResolvers<void>()
  const handler = inboxHandler(inbox)
  const run: RunJob = async (...asked) => {
    await gate.promise
    await handler.run(...asked)
  }
  const { background: _own, ...rest } = options(background, inbox)
  const worker = engine.worker({ ...rest, handlers: [{ ...handler, run }] })
  await worker.start()
  await submitted(engine)
  await expect.poll(async () => (await background.stats())[0]?.active).toBe(1)
  const closed = engine.close()
  gate.resolve()
  await closed
  expect(await unread('budi')).toBe(1)
  await expect(worker.start()).rejects.toThrow('was stopped')
  await expect(engine.in(tenant).count({}, { by: ani })).rejects.toMatchObject({ _tag: 'EngineClosed' })
})

test('a channel that leads nowhere is found out before anything starts', async () => {
  await using engine = await open(memory({ records: [leaveNote] }))
  const { inbox } = inboxOf()
  const wrong = { ...options(inProcess(), inbox), notices: { channels: ['notice.inbox', 'notice.pigeon'] } }
  expect(() => engine.worker(wrong)).toThrow(expect.objectContaining({ _tag: 'UnknownQueue', queue: 'notice.pigeon' }))
  const unheard = { ...options(inProcess(), inbox), subscriptions: async () => [] }
  expect(() => engine.worker(unheard)).toThrow(expect.objectContaining({ _tag: 'UnknownQueue', queue: 'webhook' }))
  engine.worker({ ...unheard, queues: [WEBHOOK_QUEUE] })
  expect(() => engine.worker({ ...options(inProcess(), inbox), since: 'yesterday' })).toThrow(RangeError)
  const { background: _none, ...unrun } = options(inProcess(), inbox)
  expect(() => engine.worker(unrun)).toThrow(expect.objectContaining({ _tag: 'NoBackground' }))
})

test('what an administrator purged unread is told, and deliveries go on behind it', async () => {
  const failures: unknown[] = []
  const storage = memory({ records: [leaveNote] })
  const given = { storage, workflows: [leave, substitute], access: partyAccess() }
  await using engine = await createEngine({ ...given, onError: (error) => void failures.push(error) })
  const { inbox, unread } = inboxOf()
  const first = engine.worker(options(inProcess(), inbox))
  await first.start()
  await submitted(engine)
  await expect.poll(() => unread('budi')).toBe(1)
  await first.stop()
  await submitted(engine)
  const before = new Date(Date.now() + 60_000).toISOString()
  await storage.retention.purge({ tenant, before, limit: 1000, readers: [], waitFor: 'nobody' })
  await submitted(engine)
  const second = engine.worker(options(inProcess(), inbox))
  await second.start()
  await expect.poll(() => unread('budi')).toBe(2)
  await second.stop()
  expect(failures.filter((error) => error instanceof CursorExpired).length).toBeGreaterThan(0)
})

test('deadlines and messages between cases do not wait for deliveries', async () => {
  await using engine = await open(memory({ records: [leaveNote] }))
  const { inbox, unread } = inboxOf()
  const gate = Promise.withResolvers<readonly string[]>()
  const recipients = () => gate.promise
  const slow = { ...options(inProcess(), inbox), notices: { channels: [INBOX_QUEUE.name], recipients } }
  const worker = engine.worker(slow)
  await worker.start()
  const org = engine.in(tenant)
  const item = await org.start(leave, { days: 2 }, { by: ani, parties: parties.slice(0, 1) })
  await org.send(item.id, { type: 'submit' }, { by: ani })
  await expect.poll(() => org.count({ workflow: 'substitute' }, { by: ani })).toBe(1)
  expect(await unread('citra')).toBe(0)
  gate.resolve(['citra'])
  await expect.poll(() => unread('citra')).toBe(1)
  await worker.stop()
})
