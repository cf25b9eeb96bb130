import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createNudge } from '../nudge.ts'
import { createPace } from './pace.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const set = () => {
  const [nudge, end] = [createNudge(), new AbortController()]
  const pace = createPace(nudge.listen('kab-andir'), end.signal)
  /** How long a rest takes, in steps of 10 ms; `at` does things meanwhile. */
  const rested = async (found: number, at: { readonly [ms: number]: () => void } = {}): Promise<number> => {
    let over = false
    void pace.rest(found).then(() => {
      over = true
    })
    for (let ms = 0; ms <= 5000; ms += 10) {
      at[ms]?.()
      await vi.advanceTimersByTimeAsync(0)
      if (over) return ms
      await vi.advanceTimersByTimeAsync(10)
      if (over) return ms + 10
    }
    throw new Error('it never ends')
  }
  return { nudge, pace, rested, end }
}

test('looks often while there is something, and less and less often while there is nothing', async () => {
  const { rested } = set()
  const rests: number[] = []
  for (const found of [3, 1, 0, 0, 0, 0, 0, 0, 2, 0]) rests.push(await rested(found))
  expect(rests).toEqual([50, 50, 100, 200, 400, 800, 1000, 1000, 50, 100])
})

test('a nudge of the tenant ends a rest, but never within 50 ms; one that came meanwhile is not lost', async () => {
  const { nudge, rested } = set()
  await rested(0)
  await rested(0)
  expect(await rested(0, { 130: () => nudge.nudge('kab-andir') })).toBe(130)
  expect(await rested(0, { 20: () => nudge.nudge('kab-andir') })).toBe(50)
  expect(await rested(0, { 60: () => nudge.nudge() })).toBe(60)
  expect(await rested(0, { 60: () => nudge.nudge('kota-lain') })).toBe(100)
  nudge.nudge('kab-andir')
  expect(await rested(0)).toBe(50)
})

test('who asks for a look gets it at once, also where he asked before the rest began', async () => {
  const { pace, rested } = set()
  expect(await rested(0, { 20: pace.hurry })).toBe(20)
  pace.hurry()
  expect(await rested(5)).toBe(0)
})

test('an end is an end', async () => {
  const { end, rested } = set()
  expect(await rested(0, { 10: () => end.abort() })).toBe(10)
  expect(await rested(0)).toBe(0)
})
