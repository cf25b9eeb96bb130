import { describe, expect, test } from 'vitest'
import { type AnyStateMachine, createMachine } from 'xstate'
import { leave, substitute } from '../testing/leave.ts'
import { leaveTwoToThree } from '../testing/leave-migrations.ts'
import { leaveThree } from '../testing/leave-three.ts'
import { type LeaveTwo, leaveTwo } from '../testing/leave-two.ts'
import { defineMigration } from './define-migration.ts'
import type { StateMap, TimerMap } from './migration.ts'
import { MigrationInvalid } from './migration-invalid.ts'
import type { Workflow } from './workflow.ts'

const oneToTwo: { readonly states: StateMap<unknown> } = {
  states: { 'live.work.draft': 'live.work.draft.fresh', 'live.work.submitted': 'live.work.review' },
}
const define = (more: object) => () => defineMigration({ from: leave, to: leaveTwo, ...oneToTwo, ...more })
const states = (more: StateMap<never>) => define({ states: { ...oneToTwo.states, ...more } })
const timers = (more: TimerMap) => define({ timers: more })

const inside = (kind: object): Workflow => {
  const states = { a: { ...kind, states: { x: {}, y: {} } } }
  return { ...leave, machine: createMachine({ initial: 'a', states } as never) as AnyStateMachine }
}

test('a sound migration has a name, and what is not said stays as it is', () => {
  const migration = define({})()
  expect(migration).toMatchObject({ name: 'leave@1-2', facts: [], regions: {}, timers: {} })
  expect(migration.context({ days: 1 } as never, {} as never)).toEqual({ days: 1 })
  expect(define({ name: 'leave-reform' })().name).toBe('leave-reform')
})

describe('what is wrong whatever the cases are', () => {
  test.each<[string, () => unknown, string]>([
    ['another workflow', define({ to: { ...substitute, version: 2 } }), 'workflow: leads from leave to substitute'],
    ['backwards', define({ from: leaveTwo, to: leave }), 'version: leads from 2 to 1'],
    ['on the spot', define({ to: leave }), 'version: leads from 1 to 1'],
    ['an unknown fact', define({ facts: ['away', 'weather'] }), 'fact weather: is no fact of leave@1'],
    ['an unknown old state', states({ 'live.work.nowhere': null }), 'state live.work.nowhere: is no state of leave@1'],
    ['the root as a state', states({ '': 'live' }), 'state : is no state of leave@1'],
    [
      'a state that is gone',
      define({ states: { 'live.work.draft': 'live.work.draft.fresh' } }),
      'state live.work.submitted.onTime: is gone; name in states where it goes in leave@2',
    ],
    [
      'a leaf that has states now',
      define({ states: { 'live.work.submitted': 'live.work.review' } }),
      'state live.work.draft: stands no longer as it did: it was atomic and is compound',
    ],
    [
      'a target that does not exist',
      states({ 'live.work.submitted.late': 'live.work.review.overdue' }),
      'state live.work.submitted.late: goes to live.work.review.overdue, which does not exist',
    ],
    [
      'a target that has states of its own',
      states({ 'live.work.submitted.late': 'live.work.review' }),
      'state live.work.submitted.late: goes to live.work.review, which has states of its own',
    ],
    [
      'a target that ends the case',
      states({ 'live.work.submitted.late': 'agreed' }),
      'state live.work.submitted.late: goes to agreed, which would end the case',
    ],
    [
      'a state around it that changed its kind',
      define({ from: inside({ type: 'parallel' }), to: { ...inside({ initial: 'x' }), version: 2 }, states: {} }),
      'state a.x: stands no longer as it did: a was parallel and is compound',
    ],
    ['an unknown region', define({ regions: { 'live.check': 'live.check.open' } }), 'region live.check: is no region'],
    ['a region that is none', define({ regions: { 'live.work.draft': 'live.work.draft.fresh' } }), 'is no region'],
    [
      'a region that stands outside itself',
      define({ regions: { 'live.hold': 'live.substitute.ready' } }),
      'region live.hold: would stand at live.substitute.ready',
    ],
    [
      'a region that nothing leads into',
      states({ 'live.hold': null }),
      'region live.hold: no old state leads into it; name in regions where it stands',
    ],
    [
      'an unknown old deadline',
      timers({ 'live.work.draft@reviewDue': null }),
      'deadline live.work.draft@reviewDue: is no deadline of leave@1',
    ],
    [
      'an unknown new deadline',
      timers({ 'live.work.submitted.onTime@reviewDue': 'live.work.review.late@reviewDue' }),
      'deadline live.work.review.late@reviewDue: is no deadline of leave@2',
    ],
  ])('%s', (_name, make, told) => {
    expect(make).toThrow(MigrationInvalid)
    expect(make).toThrow(told)
  })

  test('every finding is told at once, with its mend', () => {
    try {
      define({ states: {}, facts: ['weather'], timers: { 'x@y': null } })()
      expect.unreachable()
    } catch (error) {
      if (!(error instanceof MigrationInvalid)) throw error
      expect(error.findings.map(({ where }) => where)).toEqual([
        'fact weather',
        'state live.work.draft',
        'state live.work.submitted.onTime',
        'state live.work.submitted.late',
        'deadline x@y',
      ])
      expect(error.findings.every(({ mend }) => mend !== '')).toBe(true)
    }
  })
})

test('where a function decides, only the case tells whether it is right', () => {
  expect(define({ states: () => 'anything' })).not.toThrow()
  expect(states({ 'live.work.submitted': () => 'anything' })).not.toThrow()
  // a region may be filled by the function
  expect(states({ 'live.hold': () => null, 'live.work.draft': () => 'live.hold.off' })).not.toThrow()
})

test('a state that ends the case needs no place: no live case stands there', () => {
  expect(leaveTwoToThree.from.machine.root.states.withdrawn).toBeDefined()
  expect(leaveTwoToThree.to.machine.root.states.withdrawn).toBeUndefined()
})

test('the types tell a context that changes, and one that stays', () => {
  const between = { from: leaveTwo, to: leaveThree, states: () => undefined }
  // @ts-expect-error version 3 calls the days its length, so somebody must say how
  const missing = () => defineMigration(between)
  // @ts-expect-error the answer is not the new context
  const wrong = () => defineMigration({ ...between, context: (old) => old })
  const right = () => defineMigration({ ...between, context: ({ days, ...same }) => ({ ...same, length: days }) })
  const later = { ...leaveTwo, version: 4 }
  const same = () => defineMigration({ from: leaveTwo, to: later, context: (old: LeaveTwo) => old })
  const unsaid = () => defineMigration({ from: leaveTwo, to: later })
  for (const make of [missing, wrong, right, same, unsaid]) expect(make).not.toThrow()
})
