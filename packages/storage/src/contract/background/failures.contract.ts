import { JobRejected } from '@siklus/core'
import { expect, test } from 'vitest'
import { type BackgroundScene, TENANT } from './fixture.ts'

/** What happens to jobs whose handlers fail. */
export const failuresContract = (scene: () => BackgroundScene, lagMs: number): void => {
  backsOff(scene, lagMs)
  rejects(scene)
  tooLong(scene)
  pages(scene)
  redrives(scene)
  discards(scene)
  counts(scene)
}

const fail = async () => {
  throw new TypeError('the other side is down')
}

const deadOf = (at: BackgroundScene, tenant = TENANT, page: { after?: string; limit: number } = { limit: 10 }) =>
  at.background.dead({ tenant, queue: at.queue.name }, page)

const backsOff = (scene: () => BackgroundScene, lagMs: number) =>
  test('a job that fails comes back after 10 to 20 s, 20 to 30 s, 30 s, and is then a dead letter with the last error', async () => {
    const at = scene()
    await at.start({ retries: 3 })
    const seen = await at.work({ handle: fail })
    const enqueuedAt = at.now()
    await at.enqueue({ id: 'one', data: { a: 1 } })
    await at.until(async () => (await deadOf(at)).length === 1)
    expect(seen.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4])
    const waits = seen.slice(1).map(({ at: begun }, n) => begun - (seen[n]?.at ?? 0))
    for (const [n, [least, most]] of [
      [10, 20],
      [20, 30],
      [30, 30],
    ].entries()) {
      expect(waits[n]).toBeGreaterThanOrEqual((least ?? 0) * 1000)
      expect(waits[n]).toBeLessThanOrEqual((most ?? 0) * 1000 + lagMs + 1000)
    }
    const [letter] = await deadOf(at)
    expect(letter).toMatchObject({
      job: { id: 'one', queue: at.queue.name, tenant: TENANT, data: { a: 1 } },
      attempts: 4,
      enqueuedAt: new Date(enqueuedAt).toISOString(),
      error: { name: 'TypeError', message: 'the other side is down' },
    })
    expect(Date.parse(letter?.diedAt ?? '')).toBeGreaterThanOrEqual(seen[3]?.at ?? 0)
    expect(await at.enqueue({ id: 'one' })).toBe(0)
  })

const rejects = (scene: () => BackgroundScene) =>
  test('a rejected job is a dead letter at once', async () => {
    const at = scene()
    await at.start({ retries: 5 })
    const seen = await at.work({
      handle: async () => {
        throw new JobRejected('there is no such endpoint')
      },
    })
    await at.enqueue({ id: 'one' })
    await at.until(async () => (await deadOf(at)).length === 1)
    await at.advance(30_000)
    expect(seen).toHaveLength(1)
    expect(await deadOf(at)).toMatchObject([
      { attempts: 1, error: { name: 'JobRejected', message: 'The job was rejected: there is no such endpoint' } },
    ])
  })

const tooLong = (scene: () => BackgroundScene) =>
  test('an attempt that takes too long is aborted, has failed, and comes back', async () => {
    const at = scene()
    await at.start({ retries: 1, attemptSeconds: 20 })
    const seen = await at.work({
      handle: async ({ signal, attempt }) => {
        if (attempt === 1)
          await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      },
    })
    await at.enqueue({ id: 'one' })
    await at.until(() => seen.length === 2)
    expect(seen.map(({ attempt }) => attempt)).toEqual([1, 2])
    expect(seen[0]?.cutOff).toBe(true)
    expect((seen[1]?.at ?? 0) - (seen[0]?.at ?? 0)).toBeGreaterThanOrEqual(30_000)
    await at.advance(30_000)
    expect(seen).toHaveLength(2)
    expect(await deadOf(at)).toEqual([])
  })

const pages = (scene: () => BackgroundScene) =>
  test('dead letters come oldest first, page by page, of one tenant only', async () => {
    const at = scene()
    await at.start()
    const seen = await at.work({ concurrency: 1, handle: fail })
    for (const n of [1, 2, 3]) {
      await at.enqueue({ id: `job-${n}` })
      await at.until(() => seen.length === n)
      await at.advance(1000)
    }
    await at.enqueue({ id: 'job-4', tenant: 'kota-lain' })
    await at.until(async () => (await deadOf(at, 'kota-lain')).length === 1)
    const first = await deadOf(at, TENANT, { limit: 2 })
    expect(first.map(({ job }) => job.id)).toEqual(['job-1', 'job-2'])
    const second = await deadOf(at, TENANT, { limit: 2, after: first[1]?.id ?? '' })
    expect(second.map(({ job }) => job.id)).toEqual(['job-3'])
    await expect(deadOf(at, TENANT, { limit: 2, after: 'nothing' })).rejects.toMatchObject({ _tag: 'InvalidCursor' })
  })

const redrives = (scene: () => BackgroundScene) =>
  test('a redriven job has the id it had and all its attempts again; other tenants’ stay dead', async () => {
    const at = scene()
    await at.start({ retries: 1 })
    const mended = { now: false }
    const seen = await at.work({ handle: async () => (mended.now ? undefined : fail()) })
    await at.enqueue({ id: 'one', data: { a: 1 } }, { id: 'two' }, { id: 'three' }, { id: 'four', tenant: 'kota-lain' })
    await at.until(async () => (await deadOf(at)).length === 3 && (await deadOf(at, 'kota-lain')).length === 1)
    const of = { tenant: TENANT, queue: at.queue.name }
    const [other] = await deadOf(at, 'kota-lain')
    const one = (await deadOf(at)).find(({ job }) => job.id === 'one')
    mended.now = true
    const before = seen.length
    expect(await at.background.redrive(of, [one?.id ?? '', other?.id ?? '', 'nothing'])).toBe(1)
    await at.until(() => seen.length === before + 1)
    expect(seen.at(-1)).toMatchObject({ attempt: 1, job: { id: 'one', tenant: TENANT, data: { a: 1 } } })
    expect(await at.background.redrive(of, 'all')).toBe(2)
    await at.until(() => seen.length === before + 3)
    expect(await at.background.redrive(of, 'all')).toBe(0)
    expect(await deadOf(at)).toEqual([])
    expect(await deadOf(at, 'kota-lain')).toHaveLength(1)
  })

const discards = (scene: () => BackgroundScene) =>
  test('a discarded dead letter is gone', async () => {
    const at = scene()
    await at.start()
    await at.work({ handle: fail })
    await at.enqueue({ id: 'one' }, { id: 'two', tenant: 'kota-lain' })
    await at.until(async () => (await deadOf(at)).length === 1 && (await deadOf(at, 'kota-lain')).length === 1)
    const ids = [...(await deadOf(at)), ...(await deadOf(at, 'kota-lain'))].map(({ id }) => id)
    expect(await at.background.discard({ tenant: TENANT, queue: at.queue.name }, [...ids, 'nothing'])).toBe(1)
    expect(await deadOf(at)).toEqual([])
    expect(await deadOf(at, 'kota-lain')).toHaveLength(1)
  })

const counts = (scene: () => BackgroundScene) =>
  test('the numbers of a queue: waiting, active, retrying, dead, and the age of the oldest', async () => {
    const at = scene()
    await at.start({ retries: 1, backoff: { firstSeconds: 600, mostSeconds: 600 } })
    const stats = async () => (await at.background.stats()).find(({ queue }) => queue === at.queue.name)
    const empty = { queue: at.queue.name, waiting: 0, active: 0, retrying: 0, dead: 0, oldestSeconds: null }
    expect(await stats()).toEqual(empty)
    await at.enqueue({ id: 'later', startAfter: new Date(at.now() + 3600_000).toISOString() })
    expect(await stats()).toEqual({ ...empty, waiting: 1 })
    await at.enqueue({ id: 'fails' }, { id: 'dies' }, { id: 'hangs' })
    await at.advance(7000)
    expect(await stats()).toEqual({ ...empty, waiting: 4, oldestSeconds: 7 })
    const gate = Promise.withResolvers<void>()
    const seen = await at.work({
      handle: async ({ job }) => {
        if (job.id === 'hangs') return gate.promise
        throw job.id === 'dies' ? new JobRejected('no') : new Error('not now')
      },
    })
    await at.until(() => seen.length === 3)
    await at.advance(1000)
    expect(await stats()).toMatchObject({ waiting: 1, active: 1, retrying: 1, dead: 1 })
    expect((await stats())?.oldestSeconds).toBeGreaterThanOrEqual(8)
    await at.enqueue({ id: 'dies', tenant: 'kota-lain' })
    await at.until(() => seen.length === 4)
    await at.advance(1000)
    const of = async (tenant: string) =>
      (await at.background.stats({ tenant })).find(({ queue }) => queue === at.queue.name)
    expect(await of(TENANT)).toMatchObject({ waiting: 1, active: 1, retrying: 1, dead: 1 })
    expect(await of('kota-lain')).toEqual({ ...empty, dead: 1 })
    expect(await of('kota-sepi')).toEqual(empty)
    gate.resolve()
    await at.advance(1000)
    expect(await stats()).toMatchObject({ waiting: 1, active: 0, retrying: 1, dead: 2 })
  })
