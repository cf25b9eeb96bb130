import {
  createEngine,
  INBOX_QUEUE,
  inboxHandler,
  type OpenStorage,
  type Storage,
  StorageUnavailable,
} from '@siklus/core'
import { inProcess, memoryInbox } from '@siklus/storage/background'
import { leaveNote } from '@siklus/storage/contract'
import { memory } from '@siklus/storage/memory'
import { expect, test, vi } from 'vitest'
import { beginning, type Office, openOffice, tenant } from './office.ts'

const DAY = 86_400_000

/** The readings of now, as a reader that collects gets them. */
const readings = ({ collect }: Office) =>
  Object.fromEntries(
    collect().map(({ name, attributes, value }) => [[name, ...Object.values(attributes)].join(' '), value]),
  )

/** A storage whose deadlines do not fire because somebody else holds every case, and that can be away. */
const heldStorage = () => {
  const inner = memory({ records: [leaveNote] })
  const state = { held: false, away: false, asked: [] as number[] }
  const open: Storage['open'] = async (facts) => {
    const opened = await inner.open(facts)
    const away = async () => {
      throw new StorageUnavailable('away', { retryable: true })
    }
    const held: OpenStorage['writeAll'] = async (writes) => writes.map(() => ({ written: false, because: 'busy' }))
    return {
      ...opened,
      writeAll: (writes, call) => (state.held ? held(writes) : opened.writeAll(writes, call)),
      lag: (...args) => (state.away ? away() : opened.lag(...args)),
      due: (of, at, limit, call) => {
        state.asked.push(limit)
        return opened.due(of, at, limit, call)
      },
    }
  }
  return { state, storage: { name: 'held', open } }
}

test('a worker tells the backlog, the lags and the jobs of now; an outage and an end are told by silence', async () => {
  const { state, storage } = heldStorage()
  const time = beginning()
  const background = inProcess({ clock: { now: () => time.now }, runs: 'on-settle' })
  const office = await openOffice({ storage, background, time, busyAfterMs: 1 })
  for (let n = 0; n < 3; n += 1) await office.submit(await office.start())
  await office.org.settle()
  state.held = true
  time.now += 20 * DAY
  const overdue = time.now - Date.parse((await office.org.nextDue()) ?? '')
  const worker = office.engine.worker({
    ...{ tenants: [tenant], pollMs: 10, gaugesMs: 10, handlers: [inboxHandler(memoryInbox())] },
    notices: { channels: [INBOX_QUEUE.name] },
  })
  await worker.start()
  await vi.waitFor(() =>
    expect(readings(office)).toEqual({
      'siklus.deadlines.due kab-andir': 3,
      'siklus.deadlines.overdue kab-andir': overdue,
      'siklus.feed.lag kab-andir relay': 0,
      'siklus.feed.lag kab-andir deliveries': 0,
      'siklus.feed.held kab-andir': 0,
      'siklus.queue.jobs notice.inbox waiting': 3,
      'siklus.queue.jobs notice.inbox active': 0,
      'siklus.queue.jobs notice.inbox retrying': 0,
      'siklus.queue.jobs notice.inbox dead': 0,
      'siklus.queue.oldest notice.inbox': 0,
      'siklus.measured.at kab-andir': time.now / 1000,
      'siklus.measured.at': time.now / 1000,
    }),
  )
  time.now += 60_000
  await vi.waitFor(() => expect(readings(office)).toMatchObject({ 'siklus.queue.oldest notice.inbox': 60 }))
  expect(Math.max(...state.asked)).toBe(1000)

  state.away = true
  const queues = { 'siklus.queue.oldest notice.inbox': 60 }
  await vi.waitFor(() => {
    expect(readings(office)).toMatchObject(queues)
    expect(Object.keys(readings(office)).filter((name) => name.includes(tenant))).toEqual([])
  })
  const line = { level: 'warn', message: 'not measured', attributes: { tenant, error: 'StorageUnavailable' } }
  expect(office.lines).toContainEqual(line)
  await worker.stop()
  expect(readings(office)).toEqual({})
  await office.engine.close()
})

test('a reader that nobody has begun to be is not told of, the relay always', async () => {
  const office = await openOffice()
  await office.start()
  const end = new AbortController()
  const working = office.engine.work({ tenants: [tenant], signal: end.signal, gaugesMs: 10, pollMs: 10 })
  await vi.waitFor(() => expect(readings(office)).toMatchObject({ 'siklus.feed.lag kab-andir relay': 0 }))
  const lags = Object.keys(readings(office)).filter((name) => name.startsWith('siklus.feed.lag'))
  expect(lags).toEqual(['siklus.feed.lag kab-andir relay'])
  end.abort()
  await working
  expect(readings(office)).toEqual({})
  await office.engine.close()
})

test('where nobody listens nothing is looked at', async () => {
  const { state, storage } = heldStorage()
  const engine = await createEngine({ storage, workflows: [] })
  const end = new AbortController()
  const working = engine.work({ tenants: [tenant], signal: end.signal, gaugesMs: 5, pollMs: 5 })
  await vi.waitFor(() => expect(state.asked.length).toBeGreaterThan(3))
  end.abort()
  await working
  expect(state.asked).not.toContain(1000)
  await engine.close()
})
