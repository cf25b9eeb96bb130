import type { CaseWrite, Timer } from '@siklus/core'
import { expect, test } from 'vitest'
import { act } from '../contract/acts.ts'
import { timerChanges } from './timer-changes.ts'

const before = {
  tenant: 't',
  id: '019b8bac-e8c0-7000-8000-000000000001',
  workflow: 'w',
  version: 1,
  revision: 1,
  state: 's',
  head: '',
  tags: [],
  context: {},
}
const at = (due: string, delay = 'd'): Timer => ({ state: 's', delay, due, pausedAt: null })
const changes = (timers: CaseWrite['timers'], status: 'active' | 'done' = 'active') =>
  timerChanges(act(before, { timers, status }))

test('setting wins over dropping, the last of two settings wins, instants come in one form', () => {
  const set = [at('2026-01-01T00:00:00Z'), at('2026-01-02T00:00:00Z'), at('2026-01-03T07:00:00+07:00', 'e')]
  expect(
    changes({
      set,
      drop: [
        { state: 's', delay: 'd' },
        { state: 's', delay: 'f' },
        { state: 's', delay: 'f' },
      ],
    }),
  ).toEqual({
    set: [at('2026-01-02T00:00:00.000Z'), at('2026-01-03T00:00:00.000Z', 'e')],
    drop: [{ state: 's', delay: 'f' }],
    dropAll: false,
  })
})

test('a case that is done keeps no timer', () => {
  expect(changes({ set: [at('2026-01-01T00:00:00Z')], drop: [] }, 'done')).toEqual({ set: [], drop: [], dropAll: true })
})
