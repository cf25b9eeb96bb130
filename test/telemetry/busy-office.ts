import {
  type Background,
  createEngine,
  type Engine,
  housekeeping,
  INBOX_QUEUE,
  inboxHandler,
  type JobHandler,
  JobRejected,
  partyAccess,
  type RetainedStorage,
  type Telemetry,
  WEBHOOK_QUEUE,
} from '@siklus/core'
import { leave, leaveOneToTwo, leaveTwo, substitute } from '@siklus/core/testing'
import { inProcess, memoryInbox } from '@siklus/storage/background'
import { leaveNote } from '@siklus/storage/contract'
import { memory } from '@siklus/storage/memory'
import { expect, vi } from 'vitest'

/** In every name, key, reason and text of the office, and in every error that its own functions throw. */
export const MARK = 'rahasia'

const marked = (text: string): string => `${MARK}-${text}`
const [ani, budi, dewi] = [{ person: marked('ani') }, { person: marked('budi') }, { person: marked('dewi') }]
const tenant = 'kab-andir'
const DAY = 86_400_000

const parties = [
  { role: 'owner', ...ani, basis: marked('own request') },
  { role: 'assessor', ...budi, basis: marked('head of unit') },
]

/** What became of the office: the ids of its cases and runs, and what its own functions were told of. */
export interface BusyOffice {
  readonly ids: readonly string[]
  readonly errors: readonly string[]
}

/** An office in which everything happens that the engine tells of: acts, refusals, runs, a migration, jobs that fail, a worker, and outages. */
export const busyOffice = async (telemetry: Telemetry): Promise<BusyOffice> => {
  const office = openOffice(telemetry)
  await using engine = await office.open([leave, substitute])
  const ids = [...(await people(engine)), ...(await runs(engine))]
  await using next = await office.open([leaveTwo, leave, substitute])
  ids.push(await migrated(next))
  await atWork(office, next)
  return { ids, errors: office.errors }
}

type Office = ReturnType<typeof openOffice>

const openOffice = (telemetry: Telemetry) => {
  const time = { now: Date.parse('2026-01-05T01:00:00.000Z') }
  const clock = { now: () => time.now }
  const storage = stumbling(memory({ records: [leaveNote] }))
  const errors: string[] = []
  const access = partyAccess({ tenantRoles: async ({ person }) => (person === dewi.person ? ['admin'] : []) })
  const onError = (error: unknown) => void errors.push(String(error))
  const open = (workflows: Parameters<typeof createEngine>[0]['workflows']) =>
    createEngine({ storage, workflows, access, clock, telemetry, onError })
  return { time, clock, storage, errors, open, onError }
}

/** A storage that once does not say how far a reader is behind. */
const stumbling = (storage: RetainedStorage): RetainedStorage => ({
  ...storage,
  open: async (facts) => {
    const opened = await storage.open(facts)
    return { ...opened, lag: failingOnce(opened.lag, 'the cursor of') }
  },
})

/** What people do, and may not do. */
const people = async (engine: Engine): Promise<readonly string[]> => {
  const org = engine.in(tenant)
  const start = (key: string) => org.start(leave, { days: 3 }, { by: ani, parties, key: marked(key) })
  const [one, two, three] = [await start('one'), await start('two'), await start('three')]
  await Promise.all([start('four'), start('four')])
  for (const { id } of [one, two]) await org.send(id, { type: 'submit' }, { by: ani, idempotencyKey: marked('key') })
  await org.send(one.id, { type: 'return', note: marked('note') }, { by: budi })
  await org.trySend(three.id, { type: 'agree' }, { by: ani })
  await org.trySend(marked('case'), { type: 'submit' }, { by: dewi })
  await org.trySend(two.id, { type: 'submit', [marked('field')]: marked('value') }, { by: ani })
  // nobody on the case holds the role that the notice is for
  const alone = await org.start(leave, { days: 2 }, { by: ani, parties: parties.slice(0, 1) })
  await org.send(alone.id, { type: 'submit' }, { by: ani })
  return [one.id, two.id, three.id, alone.id]
}

const runs = async (engine: Engine): Promise<readonly string[]> => {
  const { bulk } = engine.in(tenant)
  const by = { by: dewi, reason: marked('reason') }
  const rows = [{ input: { days: 1 }, parties, key: marked('row') }]
  const starts = await bulk.preview({ start: leave, rows }, by)
  const sends = await bulk.preview({ send: { type: 'pause' }, filter: { workflow: 'leave' } }, by)
  for (const { run } of [starts, sends]) await bulk.run(run.id, { by: dewi })
  const back = await bulk.preview({ send: { type: 'go-on' }, filter: { workflow: 'leave' } }, by)
  await bulk.run(back.run.id, { by: dewi })
  return [starts.run.id, sends.run.id, back.run.id]
}

const migrated = async (engine: Engine): Promise<string> => {
  const run = await engine.in(tenant).versions.migrate(leaveOneToTwo, { by: dewi, reason: marked('reason') })
  return run.id
}

/** Background work on a day on which things go wrong once: each error has a name in it. */
const atWork = async (office: Office, engine: Engine): Promise<void> => {
  const inner = inProcess({ clock: office.clock, runs: 'on-settle' })
  const background: Background = { ...inner, stats: failingOnce(inner.stats, 'the numbers of') }
  const worker = workerOf(office, engine, background)
  await worker.start()
  const pass = async (ms: number) => {
    office.time.now += ms
    await inner.settle()
    return Object.fromEntries((await inner.stats()).map((stats) => [stats.queue, stats]))
  }
  const untilQuiet = () =>
    vi.waitFor(async () => {
      const stats = await pass(60_000)
      expect(stats[WEBHOOK_QUEUE.name]).toMatchObject({ dead: 3 })
      expect(stats[INBOX_QUEUE.name]).toMatchObject({ waiting: 0, retrying: 0 })
    }, PATIENCE)
  await untilQuiet()
  await pass(30 * DAY)
  await engine.in(tenant).settle()
  await untilQuiet()
  await heard(engine)
  await worker.stop()
}

const PATIENCE = { timeout: 10_000, interval: 20 }

/** One change as a browser gets it that has seen all before. */
const heard = async (engine: Engine): Promise<void> => {
  const org = engine.in(tenant)
  const end = new AbortController()
  const feed = org.changes({ by: dewi, after: null, signal: end.signal })[Symbol.asyncIterator]()
  const last = await org.feed.position()
  for (let seen = await feed.next(); !seen.done && seen.value.cursor !== last; ) seen = await feed.next()
  const next = feed.next()
  await org.start(leaveTwo, { days: 2, kind: 'annual' }, { by: ani, parties })
  await next
  end.abort()
}

const workerOf = ({ storage, clock, onError }: Office, engine: Engine, background: Background) => {
  const inbox = memoryInbox()
  const kept = housekeeping({ engine, storage, inbox, clock, tenants: [tenant], zone: 'Asia/Jakarta' })
  const notices = inboxHandler(inbox)
  const rejecting: JobHandler = {
    queue: WEBHOOK_QUEUE,
    run: async () => {
      throw new JobRejected(marked('endpoint'))
    },
  }
  return engine.worker({
    ...{ tenants: [tenant], background, pollMs: 10, gaugesMs: 10, onError, schedules: kept.schedules },
    handlers: [{ ...notices, run: failingOnce(notices.run, 'the inbox of') }, rejecting, ...kept.handlers],
    notices: { channels: [INBOX_QUEUE.name], recipients: failingOnce(async () => [dewi.person], 'the people of') },
    subscriptions: async () => [{ endpoint: marked('endpoint'), events: ['submit'] }],
  })
}

const failingOnce = <P extends readonly unknown[], A>(run: (...args: P) => Promise<A>, what: string) => {
  let failed = false
  return async (...args: P): Promise<A> => {
    if (failed) return run(...args)
    failed = true
    const text = `${what} ${budi.person} cannot be had`
    throw Object.assign(new Error(text), { _tag: text })
  }
}
