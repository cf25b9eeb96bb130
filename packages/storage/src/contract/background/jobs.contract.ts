import { expect, test } from 'vitest'
import type { BackgroundScene } from './fixture.ts'
import { TENANT } from './fixture.ts'

/** What happens to jobs whose handlers succeed. */
export const jobsContract = (scene: () => BackgroundScene, lagMs: number): void => {
  runsOnce(scene)
  stableIds(scene)
  waits(scene, lagMs)
  knowsItsQueues(scene)
  limits(scene)
  aborted(scene)
}

const runsOnce = (scene: () => BackgroundScene) =>
  test('a job runs once, with what was enqueued', async () => {
    const at = scene()
    await at.start()
    const seen = await at.work()
    const data = { person: 'budi', deep: [1, { a: null }] }
    expect(await at.enqueue({ id: 'one', data })).toBe(1)
    await at.until(() => seen.length === 1)
    await at.advance(30_000)
    expect(seen).toMatchObject([{ attempt: 1, job: { id: 'one', queue: at.queue.name, tenant: TENANT, data } }])
    expect(seen[0]?.cutOff).toBe(false)
  })

const stableIds = (scene: () => BackgroundScene) =>
  test('an id is enqueued once: in one call, while it waits, and after it was done; another tenant’s is another job', async () => {
    const at = scene()
    await at.start()
    expect(await at.enqueue({ id: 'one', data: { n: 1 } }, { id: 'one', data: { n: 2 } })).toBe(1)
    expect(await at.enqueue({ id: 'one', data: { n: 3 } }, { id: 'two' })).toBe(1)
    const seen = await at.work()
    await at.until(() => seen.length === 2)
    expect(await at.enqueue({ id: 'one' }, { id: 'two' })).toBe(0)
    expect(await at.enqueue({ id: 'one', tenant: 'kota-lain', data: { n: 4 } })).toBe(1)
    await at.until(() => seen.length === 3)
    await at.advance(30_000)
    expect(seen.map(({ job }) => [job.tenant, job.id, job.data.n]).toSorted()).toEqual([
      [TENANT, 'one', 1],
      [TENANT, 'two', undefined],
      ['kota-lain', 'one', 4],
    ])
  })

const waits = (scene: () => BackgroundScene, lagMs: number) =>
  test('a job with a start does not begin before it', async () => {
    const at = scene()
    await at.start()
    const seen = await at.work()
    const due = at.now() + 90_000
    await at.enqueue({ startAfter: new Date(due).toISOString() })
    await at.advance(80_000)
    expect(seen).toEqual([])
    await at.until(() => seen.length === 1)
    expect(seen[0]?.at).toBeGreaterThanOrEqual(due)
    expect(seen[0]?.at).toBeLessThanOrEqual(due + lagMs + 1000)
  })

const knowsItsQueues = (scene: () => BackgroundScene) =>
  test('jobs for a queue that was not started are refused, all of them', async () => {
    const at = scene()
    await at.start()
    const jobs = at.enqueue({ id: 'one' }, { id: 'two', queue: 'nowhere' })
    await expect(jobs).rejects.toMatchObject({ _tag: 'UnknownQueue', queue: 'nowhere' })
    expect(await at.enqueue({ id: 'one' })).toBe(1)
    await expect(at.background.work('nowhere', {}, async () => {})).rejects.toMatchObject({ _tag: 'UnknownQueue' })
    for (const wrong of [{ name: 'a b' }, { name: '' }, { retries: -1 }, { attemptSeconds: 0.5 }])
      await expect(at.start(wrong)).rejects.toThrow(RangeError)
    await expect(at.start({ backoff: { firstSeconds: 0, mostSeconds: 1 } })).rejects.toThrow(RangeError)
  })

const limits = (scene: () => BackgroundScene) =>
  test('as many run at a time as was said, and the rest afterwards', async () => {
    const at = scene()
    await at.start()
    const [gate, count] = [Promise.withResolvers<void>(), { now: 0, most: 0 }]
    const seen = await at.work({
      concurrency: 2,
      handle: async () => {
        count.now += 1
        count.most = Math.max(count.most, count.now)
        await gate.promise
        count.now -= 1
      },
    })
    const ids = [1, 2, 3, 4, 5].map((n) => ({ id: `job-${n}` }))
    await at.enqueue(...ids)
    await at.until(() => seen.length === 2)
    await at.advance(30_000)
    expect(seen).toHaveLength(2)
    expect((await at.background.stats()).find((stats) => stats.queue === at.queue.name)).toMatchObject({
      waiting: 3,
      active: 2,
    })
    gate.resolve()
    await at.until(() => seen.length === 5)
    expect(count.most).toBe(2)
    await expect(at.work()).rejects.toThrow(RangeError)
  })

const aborted = (scene: () => BackgroundScene) =>
  test('a caller that has aborted enqueues nothing; a text that cannot be stored neither', async () => {
    const at = scene()
    await at.start()
    const job = { id: 'one', queue: at.queue.name, tenant: TENANT, data: {} }
    const late = at.background.enqueue([job], undefined, { signal: AbortSignal.abort() })
    await expect(late).rejects.toMatchObject({ _tag: 'OperationAborted' })
    await expect(at.enqueue({ id: 'one', data: { text: '\u0000' } })).rejects.toMatchObject({ _tag: 'UnstorableText' })
    expect(await at.enqueue(job)).toBe(1)
  })
