import type { Background, Schedule } from '@siklus/core'
import { expect, test } from 'vitest'
import { type BackgroundFixture, type BackgroundScene, TENANT } from './fixture.ts'

/** Schedules, transactions, and the end of a node. */
export const lifeContract = (scene: () => BackgroundScene, fixture: BackgroundFixture): void => {
  recurs(scene)
  replaces(scene)
  joins(scene, fixture)
  if (fixture.begin) followsTransaction(scene, fixture.begin)
  drains(scene)
  givesBack(scene, fixture.patienceMs ?? 1000)
}

const daily = (at: BackgroundScene, more: Partial<Schedule> = {}): Schedule => ({
  name: `daily-${at.queue.name}`,
  queue: at.queue.name,
  cron: '0 7 * * 1-5',
  zone: 'Asia/Makassar',
  tenant: TENANT,
  data: { what: 'remind' },
  ...more,
})

const ofQueue = async (background: Background, queue: string) =>
  (await background.schedules()).filter((each) => each.queue === queue)

const recurs = (scene: () => BackgroundScene) =>
  test('a schedule makes a job each time, until it ends', async () => {
    const at = scene()
    await at.start()
    const seen = await at.work()
    const every = daily(at, { cron: '* * * * *' })
    await at.background.schedule(every)
    await at.until(() => seen.length === 2)
    const [one, two] = seen
    expect(one?.job).toMatchObject({ queue: at.queue.name, tenant: TENANT, data: { what: 'remind' } })
    expect(one?.job.id).toMatch(new RegExp(`^${every.name}:.+`))
    expect(two?.job.id).not.toBe(one?.job.id)
    await at.background.unschedule(every.name)
    expect(await ofQueue(at.background, at.queue.name)).toEqual([])
  })

const replaces = (scene: () => BackgroundScene) =>
  test('a schedule is listed, replaced by its name, moved to another queue, and refused where it is none', async () => {
    const at = scene()
    await at.start()
    const other = `${at.queue.name}-other`
    await at.start({ name: other })
    await at.background.schedule(daily(at))
    expect(await ofQueue(at.background, at.queue.name)).toEqual([daily(at)])
    const moved = daily(at, { queue: other, cron: '30 8 1 * *', zone: 'Asia/Jakarta', data: {} })
    await at.background.schedule(moved)
    expect(await ofQueue(at.background, at.queue.name)).toEqual([])
    expect(await ofQueue(at.background, other)).toEqual([moved])
    await at.background.unschedule(moved.name)
    await at.background.unschedule('nothing')
    for (const wrong of [{ cron: '0 7 * *' }, { cron: '61 * * * *' }, { zone: 'Asia/Nowhere' }, { name: 'a b' }])
      await expect(at.background.schedule(daily(at, wrong))).rejects.toThrow(RangeError)
    const nowhere = at.background.schedule(daily(at, { queue: 'nowhere' }))
    await expect(nowhere).rejects.toMatchObject({ _tag: 'UnknownQueue' })
  })

const joins = (scene: () => BackgroundScene, { database }: BackgroundFixture) =>
  test('it joins the transactions of its own database while it runs, and of no other', async () => {
    const at = scene()
    await at.start()
    const own = await database?.()
    expect([at.background.joins(null), at.background.joins({})]).toEqual([false, false])
    if (own === undefined) return
    expect(at.background.joins(own)).toBe(true)
    await at.background.stop()
    expect(at.background.joins(own)).toBe(false)
  })

const followsTransaction = (scene: () => BackgroundScene, begin: NonNullable<BackgroundFixture['begin']>) =>
  test('jobs enqueued in a transaction exist when it commits, and never when it rolls back', async () => {
    const at = scene()
    await at.start()
    const job = (id: string) => ({ id, queue: at.queue.name, tenant: TENANT, data: {} })
    const undone = await begin()
    expect(await at.background.enqueue([job('one'), job('two')], undone.transaction)).toBe(2)
    await undone.rollback()
    const done = await begin()
    expect(await at.background.enqueue([job('two'), job('three'), job('two')], done.transaction)).toBe(2)
    const refused = at.background.enqueue([{ ...job('four'), queue: 'nowhere' }], done.transaction)
    await expect(refused).rejects.toMatchObject({ _tag: 'UnknownQueue' })
    await done.commit()
    at.background.nudge(at.queue.name)
    const seen = await at.work()
    await at.until(() => seen.length === 2)
    await at.advance(30_000)
    expect(seen.map(({ job: { id } }) => id).toSorted()).toEqual(['three', 'two'])
    const ended = at.background.enqueue([job('five')], done.transaction)
    await expect(ended).rejects.toMatchObject({ _tag: 'NotInTransaction' })
  })

const drains = (scene: () => BackgroundScene) =>
  test('a stop waits for what runs and takes nothing more; what was left runs after the next start', async () => {
    const at = scene()
    await at.start()
    const gate = Promise.withResolvers<void>()
    const seen = await at.work({ concurrency: 1, handle: () => gate.promise })
    await at.enqueue({ id: 'one' }, { id: 'two' })
    await at.until(() => seen.length === 1)
    const stopped = { now: false }
    const stop = at.background.stop({ timeoutMs: 20_000 }).then(() => {
      stopped.now = true
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect(stopped.now).toBe(false)
    gate.resolve()
    await stop
    expect(seen).toHaveLength(1)
    expect(seen[0]?.cutOff).toBe(false)
    await at.start()
    const again = await at.work()
    await at.until(() => again.length === 1)
    await at.advance(30_000)
    const first = seen[0]?.job.id
    expect(again.map(({ job }) => job.id)).toEqual([first === 'one' ? 'two' : 'one'])
  })

const givesBack = (scene: () => BackgroundScene, timeoutMs: number) =>
  test('what still runs when a stop will not wait any longer is aborted and comes back', {
    timeout: 20_000,
  }, async () => {
    const at = scene()
    await at.start({ retries: 1 })
    const seen = await at.work({
      handle: ({ signal }) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    })
    await at.enqueue({ id: 'one' })
    await at.until(() => seen.length === 1)
    await at.background.stop({ timeoutMs })
    expect(seen[0]?.cutOff).toBe(true)
    await at.start({ retries: 1 })
    const again = await at.work()
    await at.until(() => again.length === 1)
    expect(again).toMatchObject([{ attempt: 2, job: { id: 'one' } }])
    await at.background.stop()
    await at.background.stop()
  })
