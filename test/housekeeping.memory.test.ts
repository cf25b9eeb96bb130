import { createEngine, type HousekeepingOptions, housekeeping, type Inbox, partyAccess } from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
import { inProcess, memoryInbox } from '@siklus/storage/background'
import { leaveNote } from '@siklus/storage/contract'
import { memory } from '@siklus/storage/memory'
import { afterEach, expect, test } from 'vitest'

const tenant = 'kab-andir'
const [ani, dewi] = [{ person: 'ani' }, { person: 'dewi' }]
const HOUR = 3_600_000
const DAY = 24 * HOUR
const ends: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** An office whose hours pass when the test says so; it begins on 5 January 2026, 08:00 in Jakarta. */
const openOffice = async (more: Partial<HousekeepingOptions> = {}) => {
  const time = { now: Date.parse('2026-01-05T01:00:00.000Z') }
  const clock = { now: () => time.now }
  const storage = memory({ records: [leaveNote] })
  const access = partyAccess({ tenantRoles: async ({ person }) => (person === 'dewi' ? ['admin'] : []) })
  const background = inProcess({ clock, runs: 'on-settle' })
  const engine = await createEngine({ storage, workflows: [leave, substitute], access, clock, background })
  const inbox: Inbox = memoryInbox()
  const kept = housekeeping({
    ...{ engine, storage, inbox, clock, tenants: [tenant, 'dinas & biro'], zone: 'Asia/Jakarta', ...more },
  })
  const worker = engine.worker({ ...kept, tenants: [] })
  await worker.start()
  ends.push(() => engine.close())
  const pass = async (ms: number) => {
    time.now += ms
    await background.settle()
  }
  return { org: engine.in(tenant), storage, inbox, background, pass }
}

const parties = [{ role: 'owner', person: 'ani', basis: 'own request' }]

test('every tenant has its schedules, once, under names that a queue takes', async () => {
  const { background } = await openOffice({ cron: { purge: '0 2 * * *' } })
  const known = (await background.schedules()).map(({ name, cron, zone, tenant: of }) => [name, cron, zone, of])
  expect(known).toEqual([
    ['housekeeping.months.all', '20 * * * *', 'Asia/Jakarta', tenant],
    [expect.stringMatching(/^housekeeping\.purge\.[0-9a-f]{40}$/), '0 2 * * *', 'Asia/Jakarta', 'dinas & biro'],
    ['housekeeping.purge.kab-andir', '0 2 * * *', 'Asia/Jakarta', tenant],
    [expect.stringMatching(/^housekeeping\.seal\.[0-9a-f]{40}$/), '5 * * * *', 'Asia/Jakarta', 'dinas & biro'],
    ['housekeeping.seal.kab-andir', '5 * * * *', 'Asia/Jakarta', tenant],
  ])
  const { background: other } = await openOffice({ without: ['months'] })
  expect((await other.schedules()).map(({ data }) => data.task)).not.toContain('months')
})

test('the record is sealed once a day, in the first hour that somebody is there', async () => {
  const { org, pass } = await openOffice()
  await org.start(leave, { days: 2 }, { by: ani, parties })
  const days = async () => (await org.anchors.list({ by: dewi })).map(({ anchor }) => anchor.day)
  for (let hour = 0; hour < 5; hour += 1) await pass(HOUR)
  expect(await days()).toEqual(['2026-01-05'])
  await pass(3 * DAY)
  expect(await days()).toEqual(['2026-01-05', '2026-01-08'])
})

test('old changes, answers and notices go, once everybody who reads has read; new ones stay', async () => {
  const held: unknown[] = []
  const office = await openOffice({ keepDays: { notices: 60 }, onHeld: (one) => held.push(one) })
  const { org, storage, inbox, pass } = office
  const item = await org.start(leave, { days: 2 }, { by: ani, parties })
  await org.send(item.id, { type: 'submit' }, { by: ani, idempotencyKey: 'once' })
  const notice = (id: string, at: string) => ({
    ...{ id, at, tenant, person: 'budi', template: 'leave.submitted', caseId: item.id, revision: 2, data: {} },
  })
  await inbox.put([notice('old', '2026-01-05T01:00:00.000Z'), notice('new', '2026-03-20T01:00:00.000Z')])
  await pass(45 * DAY)
  await pass(HOUR)
  expect(held).toContainEqual({ tenant, reader: 'relay' })
  await org.settle()
  await pass(45 * DAY)
  await pass(HOUR)
  const opened = await storage.open([])
  expect(await opened.changes(tenant, null, 10)).toEqual([])
  expect((await inbox.list({ tenant, person: 'budi' }, { limit: 5 })).map(({ id }) => id)).toEqual(['new'])
  const again = org.send(item.id, { type: 'submit' }, { by: ani, idempotencyKey: 'once' })
  await expect(again).rejects.toMatchObject({ _tag: 'TransitionRefused' })
})

test('a task that fails comes back, and one that nobody knows is given up', async () => {
  const { background, storage, pass } = await openOffice()
  const told: string[] = []
  storage.retention.makeMonths = async ({ from }) => {
    told.push(from)
    if (told.length === 1) throw new Error('the database is away')
    return []
  }
  await background.enqueue([{ id: 'one', queue: 'housekeeping', tenant, data: { task: 'dust' } }])
  await pass(HOUR)
  await pass(3 * 60_000)
  expect(told).toEqual(['2026-01', '2026-01'])
  const dead = await background.dead({ tenant, queue: 'housekeeping' }, { limit: 5 })
  expect(dead).toMatchObject([{ attempts: 1, error: { name: 'JobRejected' }, job: { data: { task: 'dust' } } }])
})

test('there is nothing to keep without a tenant', async () => {
  await expect(openOffice({ tenants: [] })).rejects.toThrow(RangeError)
})
