import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningPostgres, startPostgres } from '../../postgres.ts'
import { chaos } from './chaos.ts'

// a server of its own, because it crashes
let server: RunningPostgres
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

test('two nodes write while their database crashes and connections drop: all that was told is kept, once', {
  timeout: 120_000,
}, async () => {
  const { upheavals, acknowledged, violations } = await chaos({ server, seconds: 8, seed: 20260105, writers: 6 })
  expect(violations).toEqual([])
  expect(acknowledged).toBeGreaterThan(50)
  expect(upheavals.crashes + upheavals.drops).toBeGreaterThan(2)
})
