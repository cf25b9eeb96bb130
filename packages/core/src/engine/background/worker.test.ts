import { expect, test } from 'vitest'
import type { Background, RunJob } from '../../ports/background.ts'
import { createWorker, type JobHandler } from './worker.ts'

const queue = (name: string) => ({
  ...{ name, retries: 1, attemptSeconds: 60 },
  backoff: { firstSeconds: 1, mostSeconds: 1 },
})
const schedule = { name: 's', queue: 'a', cron: '* * * * *', zone: 'Asia/Jakarta', tenant: 't', data: {} }

/** A runner that writes down what is asked of it. */
const written = (more: Partial<Background> = {}) => {
  const calls: string[] = []
  const runs = new Map<string, RunJob>()
  const background = {
    start: async (queues) => void calls.push(`start ${queues.map(({ name }) => name).join(' ')}`),
    schedule: async ({ name }) => void calls.push(`schedule ${name}`),
    work: async (name, how, run) => {
      calls.push(`work ${name} ${JSON.stringify(how)}`)
      runs.set(name, run)
    },
    stop: async (options) => void calls.push(`stop ${JSON.stringify(options ?? {})}`),
    ...more,
  } as Background
  return { calls, runs, background }
}
const handler = (name: string, more: Partial<JobHandler> = {}): JobHandler => ({
  queue: queue(name),
  run: async () => {},
  ...more,
})

test('queues first, then schedules, then handlers; once, however often it is started', async () => {
  const { calls, background } = written()
  const handlers = [handler('a', { concurrency: 7 }), handler('b')]
  const worker = createWorker({ background, handlers, queues: [queue('c')], schedules: [schedule] })
  await Promise.all([worker.start(), worker.start()])
  expect(calls).toEqual(['start c a b', 'schedule s', 'work a {"concurrency":7}', 'work b {}'])
})

test('stopping drains once, and then closes the handlers; a stopped worker is not started again', async () => {
  const { calls, background } = written()
  const close = async () => void calls.push('close')
  const worker = createWorker({ background, handlers: [handler('a', { close })] })
  await worker.start()
  calls.length = 0
  await Promise.all([worker.stop({ timeoutMs: 5000 }), worker.stop()])
  expect(calls).toEqual(['stop {"timeoutMs":5000}', 'close'])
  await expect(worker.start()).rejects.toThrow('was stopped')
})

test('a stop during the start waits for the start, and one without a start stops nothing', async () => {
  const gate = Promise.withResolvers<void>()
  const { calls, background } = written({ start: () => gate.promise })
  const worker = createWorker({ background, handlers: [handler('a')] })
  const started = worker.start()
  const stopped = worker.stop()
  gate.resolve()
  await Promise.all([started, stopped])
  expect(calls).toEqual(['work a {}', 'stop {}'])
  const idle = written()
  await createWorker({ background: idle.background, handlers: [] }).stop()
  expect(idle.calls).toEqual([])
})

test('a start that fails leaves nothing running and may be tried again', async () => {
  let isUp = false
  const { calls, background } = written({
    schedule: async () => {
      if (!isUp) throw new Error('the database is away')
    },
  })
  const worker = createWorker({ background, handlers: [handler('a')], schedules: [schedule] })
  await expect(worker.start()).rejects.toThrow('away')
  expect(calls).toEqual(['start a', 'stop {}'])
  isUp = true
  await worker.start()
  expect(calls.slice(2)).toEqual(['start a', 'work a {}'])
})

test('an attempt that failed is told with its job, and fails all the same', async () => {
  const told: unknown[] = []
  const { runs, background } = written()
  const failing = handler('a', {
    run: async () => {
      throw new Error('down')
    },
  })
  const worker = createWorker({ background, handlers: [failing], onError: (error, where) => told.push([error, where]) })
  await worker.start()
  const job = { id: '1', queue: 'a', tenant: 't', data: {} }
  const attempt = runs.get('a')?.(job, { signal: new AbortController().signal, attempt: 2 })
  await expect(attempt).rejects.toThrow('down')
  expect(told).toEqual([[new Error('down'), { job, attempt: 2 }]])
})
