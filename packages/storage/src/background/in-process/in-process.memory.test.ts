import { expect, test } from 'vitest'
import type { BackgroundUnderContract } from '../../contract/background/fixture.ts'
import { backgroundContract } from '../../contract/background.contract.ts'
import { inProcess } from './in-process.ts'

const START = Date.parse('2026-01-05T01:00:00.000Z')
const STEP = 1000

const turns = async (count: number) => {
  for (let n = 0; n < count; n += 1) await new Promise((resolve) => setImmediate(resolve))
}

const open = async (): Promise<BackgroundUnderContract> => {
  let now = START
  let chance = 0
  const random = () => {
    chance = (chance + 0.37) % 1
    return chance
  }
  const background = inProcess({ clock: { now: () => now }, random, runs: 'on-settle' })
  return {
    background,
    now: () => now,
    advance: async (ms) => {
      for (let left = ms; left > 0; left -= STEP) {
        now += Math.min(STEP, left)
        // a handler that waits for the test must not keep the time from going on
        await Promise.race([background.settle(), turns(3)])
      }
    },
  }
}

backgroundContract({ name: 'in process', lagMs: STEP, patienceMs: 5, open })

test('by itself it runs what is due now, and what falls due', async () => {
  const background = inProcess()
  await background.start([{ name: 'q', retries: 0, backoff: { firstSeconds: 1, mostSeconds: 1 }, attemptSeconds: 60 }])
  const ended = Promise.withResolvers<void>()
  const seen: string[] = []
  await background.work('q', {}, async ({ id }) => {
    seen.push(id)
    if (id === 'later') ended.resolve()
  })
  const job = { queue: 'q', tenant: 't', data: {} }
  const startAfter = new Date(Date.now() + 30).toISOString()
  await background.enqueue([
    { ...job, id: 'later', startAfter },
    { ...job, id: 'now' },
  ])
  await ended.promise
  expect(seen).toEqual(['now', 'later'])
  await background.stop()
})

test('it has no transactions', async () => {
  const background = inProcess()
  await background.start([{ name: 'q', retries: 0, backoff: { firstSeconds: 1, mostSeconds: 1 }, attemptSeconds: 60 }])
  const inside = background.enqueue([{ id: '1', queue: 'q', tenant: 't', data: {} }], {})
  await expect(inside).rejects.toMatchObject({ _tag: 'NotInTransaction' })
})

test('a finished job is forgotten after a week', async () => {
  let now = START
  const background = inProcess({ clock: { now: () => now }, runs: 'on-settle' })
  await background.start([{ name: 'q', retries: 0, backoff: { firstSeconds: 1, mostSeconds: 1 }, attemptSeconds: 60 }])
  await background.work('q', {}, async () => {})
  const enqueue = () => background.enqueue([{ id: '1', queue: 'q', tenant: 't', data: {} }])
  expect(await enqueue()).toBe(1)
  await background.settle()
  now += 7 * 24 * 3600_000 - 1
  expect(await enqueue()).toBe(0)
  now += 1
  expect(await enqueue()).toBe(1)
})

test('nothing is counted beyond 10,000, and the age of the oldest is right all the same', async () => {
  let now = START
  const background = inProcess({ clock: { now: () => now }, runs: 'on-settle' })
  await background.start([{ name: 'q', retries: 0, backoff: { firstSeconds: 1, mostSeconds: 1 }, attemptSeconds: 60 }])
  const job = { queue: 'q', tenant: 't', data: {} }
  await background.enqueue([{ ...job, id: 'oldest' }])
  now += 7000
  await background.enqueue(Array.from({ length: 10_000 }, (_, n) => ({ ...job, id: `job-${n}` })))
  expect(await background.stats()).toMatchObject([{ waiting: 10_000, oldestSeconds: 7 }])
})
