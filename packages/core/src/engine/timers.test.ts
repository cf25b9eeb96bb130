import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gregorianCalendar as calendar } from '../case/calendar/gregorian-calendar.ts'
import type { Timer } from '../case/timer.ts'
import { leave } from '../testing/leave.ts'
import type { Step, TimerChange } from '../workflow/decision.ts'
import { nextTimers } from './timers.ts'

const AT = '2026-01-05T01:00:00.000Z'
const step = (
  timers: readonly TimerChange[],
  tags: readonly string[] = [],
  status: 'active' | 'done' = 'active',
): Step => ({
  next: { workflow: 'leave', version: 1, status, value: 'x', context: {}, state: 'x', tags },
  timers,
  messages: [],
  role: 'system',
  records: [],
})
const armed: Timer = { state: 'leave.a', delay: 'reviewDue', due: '2026-01-08T16:59:59.999Z', pausedAt: null }
const run = (before: readonly Timer[], done: Step, at = AT) =>
  nextTimers({ workflow: leave, before, step: done, at, calendar })
const { state, delay } = armed

test('arming resolves the named delay from the moment the state was entered', () => {
  expect(run([], step([{ op: 'arm', state, delay }]))).toEqual({ set: [armed], drop: [] })
})

test('a timer that is neither armed nor disarmed is not written again', () => {
  expect(run([armed], step([]))).toEqual({ set: [], drop: [] })
})

test('disarming drops, and so does the end of the case', () => {
  expect(run([armed], step([{ op: 'disarm', state, delay }]))).toEqual({ set: [], drop: [{ state, delay }] })
  expect(run([armed], step([], [], 'done'))).toEqual({ set: [], drop: [{ state, delay }] })
})

test('arming again moves the timer and never drops what it sets', () => {
  const later = run([armed], step([{ op: 'arm', state, delay }]), '2026-01-06T01:00:00.000Z')
  expect(later).toEqual({ set: [{ ...armed, due: '2026-01-09T16:59:59.999Z' }], drop: [] })
})

test('a hold pauses, and its end moves every deadline by exactly the length of the hold', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * 86_400_000 }), (length) => {
      const [paused] = run([armed], step([], ['held'])).set
      expect(paused).toEqual({ ...armed, pausedAt: AT })
      const end = new Date(Date.parse(AT) + length).toISOString()
      const [resumed] = run(paused ? [paused] : [], step([]), end).set
      expect(Date.parse(resumed?.due ?? '') - Date.parse(armed.due)).toBe(length)
      expect(resumed?.pausedAt).toBeNull()
    }),
  )
})

test('what is armed during a hold is paused from the start', () => {
  expect(run([], step([{ op: 'arm', state, delay }], ['held'])).set).toEqual([{ ...armed, pausedAt: AT }])
})
