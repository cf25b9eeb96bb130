import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { stopOnSignals } from './stop-on-signals.ts'

const stoppable = (stop = async () => {}) => {
  const asked: unknown[] = []
  return {
    asked,
    stop: async (options?: object) => {
      asked.push(options)
      await stop()
    },
  }
}

test.each(['SIGTERM', 'SIGINT'])('%s stops in order, once, and a second one is left to the process', async (signal) => {
  const source = new EventEmitter()
  const target = stoppable()
  const { stopped } = stopOnSignals(target, { source, timeoutMs: 5000 })
  source.emit(signal)
  await stopped
  expect(target.asked).toEqual([{ timeoutMs: 5000 }])
  expect(['SIGTERM', 'SIGINT'].map((name) => source.listenerCount(name))).toEqual([0, 0])
})

test('other signals do nothing, and after a release none does', () => {
  const source = new EventEmitter()
  const target = stoppable()
  const { release } = stopOnSignals(target, { source, signals: ['SIGUSR2'] })
  source.emit('SIGTERM')
  release()
  source.emit('SIGUSR2')
  expect(target.asked).toEqual([])
})

test('a stop that fails is told, and the wait ends all the same', async () => {
  const source = new EventEmitter()
  const told: unknown[] = []
  const target = stoppable(async () => {
    throw new Error('the database is away')
  })
  const { stopped } = stopOnSignals(target, { source, onError: (error) => told.push(error) })
  source.emit('SIGTERM')
  await stopped
  expect(told).toEqual([new Error('the database is away')])
})

test('without a source it listens to the process', () => {
  const before = process.listenerCount('SIGTERM')
  const { release } = stopOnSignals(stoppable())
  expect(process.listenerCount('SIGTERM')).toBe(before + 1)
  release()
  expect(process.listenerCount('SIGTERM')).toBe(before)
})
