import { expect, test } from 'vitest'
import { keepCalling } from './keep-calling.ts'
import { startWatch } from './stopwatch.ts'

test('half of the callers wait no longer than p50, all but a hundredth no longer than p99', () => {
  const waits = Array.from({ length: 200 }, (_, n) => 200 - n)
  expect(startWatch()(200, waits)).toMatchObject({ actions: 200, p50: 100, p99: 198 })
  expect(startWatch()(7)).toMatchObject({ actions: 7, p50: 0, p99: 0 })
})

test('every caller is answered at least once, and every answer counts', async () => {
  const answered = [0, 0, 0]
  const { actions } = await keepCalling({ callers: 3, millis: 0 }, async (caller) => {
    answered[caller] = (answered[caller] ?? 0) + 1
  })
  expect(answered).toEqual([1, 1, 1])
  expect(actions).toBe(3)
})
