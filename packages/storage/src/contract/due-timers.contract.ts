import type { Timer } from '@siklus/core'
import { describe, expect, test } from 'vitest'
import { loaded, minutesLater, moved, opened } from './acts.ts'
import { type Scene, type StorageFixture, scenesOf } from './fixture.ts'

/** Deadlines are armed, moved, paused and dropped with the acts, and found when they are due. */
export const dueTimersContract = (fixture: StorageFixture): void => {
  describe(`${fixture.name}: deadlines`, () => {
    const scene = scenesOf(fixture)
    armed(scene)
    due(scene)
    done(scene)
  })
}

const timer = (state: string, minutes: number, more: Partial<Timer> = {}): Timer => ({
  state,
  delay: 'reviewDue',
  due: minutesLater(minutes),
  pausedAt: null,
  ...more,
})
const set = (...timers: readonly Timer[]) => ({ timers: { set: timers, drop: [] } })

const armed = (scene: () => Scene) =>
  test('a write sets, moves, pauses and drops timers by state and delay', async () => {
    const at = scene()
    const first = await opened(at, set(timer('b', 10), timer('a', 20), timer('a', 5, { delay: 'other' })))
    const timersNow = async () => (await loaded(at.storage, first)).timers
    expect(await timersNow()).toEqual([timer('a', 5, { delay: 'other' }), timer('a', 20), timer('b', 10)])
    const moves = [timer('a', 30), timer('b', 10, { pausedAt: minutesLater(3) })]
    const second = await moved(at, first, { timers: { set: moves, drop: [{ state: 'a', delay: 'other' }] } })
    expect(await timersNow()).toEqual(moves)
    await moved(at, second, {
      timers: {
        set: [timer('a', 40)],
        drop: [
          { state: 'a', delay: 'reviewDue' },
          { state: 'x', delay: 'y' },
        ],
      },
    })
    expect(await timersNow()).toEqual([timer('a', 40), moves[1]])
  })

const due = (scene: () => Scene) =>
  test('due timers come earliest first, without the paused ones, up to the limit', async () => {
    const at = scene()
    const one = await opened(at, set(timer('a', 10), timer('b', 30), timer('c', 1, { pausedAt: minutesLater(0) })))
    const two = await opened(at, set(timer('a', 20)))
    await opened({ ...at, tenant: `${at.tenant}-other` }, set(timer('a', 5)))
    const dueAt = (minutes: number, limit = 10) => at.storage.due(at.tenant, minutesLater(minutes), limit)
    expect(await dueAt(9)).toEqual([])
    expect(await dueAt(20)).toEqual([
      { caseId: one.id, ...timer('a', 10) },
      { caseId: two.id, ...timer('a', 20) },
    ])
    expect((await dueAt(100)).map((item) => item.due)).toEqual([10, 20, 30].map(minutesLater))
    expect(await dueAt(100, 1)).toHaveLength(1)
    expect(await at.storage.nextDue(at.tenant)).toBe(minutesLater(10))
    expect(await at.storage.nextDue(`${at.tenant}-nobody`)).toBeNull()
  })

const done = (scene: () => Scene) =>
  test('a case that is done has no timers left', async () => {
    const at = scene()
    const first = await opened(at, set(timer('a', 1), timer('b', 2, { pausedAt: minutesLater(1) })))
    const last = await moved(at, first, { status: 'done', ...set(timer('a', 1)) })
    expect((await loaded(at.storage, last)).timers).toEqual([])
    expect(await at.storage.due(at.tenant, minutesLater(100), 10)).toEqual([])
    expect(await at.storage.nextDue(at.tenant)).toBeNull()
  })
