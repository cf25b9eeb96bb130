import { describe, expect, test } from 'vitest'
import { createMachine } from 'xstate'
import { gregorianCalendar as calendar } from '../case/calendar/gregorian-calendar.ts'
import type { JsonObject } from '../case/json.ts'
import { reason } from '../case/reason.ts'
import type { Timer } from '../case/timer.ts'
import { leave } from '../testing/leave.ts'
import { leaveOneToTwo, leaveTwoToThree } from '../testing/leave-migrations.ts'
import { leaveThree } from '../testing/leave-three.ts'
import { leaveTwo } from '../testing/leave-two.ts'
import { defineMigration } from './define-migration.ts'
import { type LiveCase, migrateCase, timerChanges } from './migrate.ts'
import type { Migration } from './migration.ts'

const AT = '2026-02-02T03:00:00.000Z'
const moment = { at: AT, calendar }

const live = (version: number, work: unknown, more: Partial<LiveCase> & { context?: JsonObject } = {}): LiveCase => {
  const { context = { days: 3, returns: 1, ...(version > 1 && { kind: 'annual' }) }, ...rest } = more
  const value = { live: { hold: 'off', substitute: 'missing', work } } as never
  return { case: { workflow: 'leave', version, status: 'active', value, context }, timers: [], facts: {}, ...rest }
}
const review: Timer = {
  state: 'leave.live.work.submitted.onTime',
  delay: 'reviewDue',
  due: '2026-02-04T16:59:59.999Z',
  pausedAt: null,
}
const underReview: Timer = { ...review, state: 'leave.live.work.review.onTime' }

const migrated = (migration: Migration, given: LiveCase) => {
  const outcome = migrateCase(migration, given, moment)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason))
  return outcome.migrated
}
const refused = (migration: Migration, given: LiveCase) => {
  const outcome = migrateCase(migration, given, moment)
  return outcome.ok ? 'not refused' : outcome.reason
}

describe('a case that has a place', () => {
  test('keeps what the migration does not name, and gets state, context and tags of the new version', () => {
    const given = live(1, { submitted: 'late' }, { timers: [] })
    expect(migrated(leaveOneToTwo, given).next).toEqual({
      ...{ workflow: 'leave', version: 2, status: 'active' },
      value: { live: { hold: 'off', substitute: 'missing', work: { review: 'late' } } },
      context: { days: 3, returns: 1, kind: 'annual' },
      state: 'live.hold.off|live.substitute.missing|live.work.review.late',
      tags: ['for:assessor', 'overdue'],
    })
  })

  test('loses a region, and gets a new one where the facts put it', () => {
    const passed = migrated(leaveTwoToThree, live(2, { review: 'late' }, { facts: { away: 0, other: 1 } }))
    expect(passed.next.value).toEqual({ live: { hold: 'off', work: 'expired', check: 'passed' } })
    expect(passed.facts).toEqual({ away: 0 })
    const open = migrated(leaveTwoToThree, live(2, { draft: 'stale' }, { facts: { away: 2 } }))
    expect(open.next.value).toEqual({ live: { hold: 'off', work: 'draft', check: 'open' } })
  })

  test('goes where its context says', () => {
    const long = live(2, { review: 'onTime' }, { context: { days: 20, returns: 0, kind: 'long' } })
    expect(migrated(leaveTwoToThree, long).next.state).toContain('live.work.longReview')
    expect(migrated(leaveTwoToThree, long).next.context).toEqual({ length: 20, returns: 0, kind: 'long' })
  })

  test('no entry action runs: version 3 counts whoever enters a draft, and this is no entering', () => {
    expect(migrated(leaveTwoToThree, live(2, { draft: 'fresh' })).next.context.returns).toBe(1)
  })
})

describe('deadlines', () => {
  test('one that goes on keeps its instant, under its new name', () => {
    const { timers, deadlines } = migrated(leaveOneToTwo, live(1, { submitted: 'onTime' }, { timers: [review] }))
    expect(timers).toEqual({ set: [underReview], drop: [{ state: review.state, delay: 'reviewDue' }] })
    const { state, delay } = underReview
    expect(deadlines).toEqual({ kept: [{ state, delay }], armed: [], dropped: [], after: [underReview] })
  })

  test('a new one comes from the policy, as if its state were entered now', () => {
    const { timers, deadlines } = migrated(leaveOneToTwo, live(1, 'draft'))
    const state = 'leave.live.work.draft.fresh'
    const due = '2026-02-16T16:59:59.999Z'
    expect(timers).toEqual({ set: [{ state, delay: 'draftDue', due, pausedAt: null }], drop: [] })
    expect(deadlines.armed).toEqual([{ state, delay: 'draftDue' }])
  })

  test('one that nothing waits for is gone', () => {
    const stale = { ...review, state: 'leave.live.work.draft.fresh', delay: 'draftDue' }
    const { timers, deadlines } = migrated(leaveTwoToThree, live(2, { draft: 'fresh' }, { timers: [stale] }))
    expect(timers).toEqual({ set: [], drop: [{ state: stale.state, delay: 'draftDue' }] })
    expect(deadlines.dropped).toEqual(timers.drop)
  })

  test('the migration says which one goes on as which', () => {
    const kept = migrated(leaveTwoToThree, live(2, { review: 'onTime' }, { timers: [underReview] }))
    const state = 'leave.live.work.review'
    expect(kept.timers.set).toEqual([{ state, delay: 'decisionDue', due: underReview.due, pausedAt: null }])
    const long = { timers: [underReview], context: { days: 20, returns: 0, kind: 'long' } }
    const fresh = migrated(leaveTwoToThree, live(2, { review: 'onTime' }, long))
    expect(fresh.timers.set).toMatchObject([
      { state: 'leave.live.work.longReview', delay: 'decisionDue', due: '2026-02-09T16:59:59.999Z' },
    ])
    expect(fresh.deadlines).toMatchObject({ kept: [], dropped: [{ delay: 'reviewDue' }] })
  })

  test('one that is not to go on starts anew where the new version waits for it too', () => {
    const anew = defineMigration({
      from: leave,
      to: { ...leave, version: 2, name: 'leave@2' },
      timers: { 'live.work.submitted.onTime@reviewDue': null },
    })
    const { timers, deadlines } = migrated(anew, live(1, { submitted: 'onTime' }, { timers: [review] }))
    expect(timers).toEqual({ set: [{ ...review, due: '2026-02-05T16:59:59.999Z' }], drop: [] })
    expect(deadlines).toMatchObject({ kept: [], armed: [{ delay: 'reviewDue' }], dropped: [{ delay: 'reviewDue' }] })
  })

  test('nothing is written of one that stays as it is', () => {
    const same = defineMigration({ from: leave, to: { ...leave, version: 2, name: 'leave@2' } })
    expect(migrated(same, live(1, { submitted: 'onTime' }, { timers: [review] })).timers).toEqual({ set: [], drop: [] })
  })

  test('on hold they stand still, the old ones since they were stopped, the new ones from now on', () => {
    const pausedAt = '2026-01-20T00:00:00.000Z'
    const held = (work: unknown, timers: readonly Timer[]): LiveCase => ({
      ...live(1, work, { timers }),
      case: { ...live(1, work).case, value: { live: { hold: 'on', substitute: 'missing', work } } as never },
    })
    const kept = migrated(leaveOneToTwo, held({ submitted: 'onTime' }, [{ ...review, pausedAt }]))
    expect(kept.timers.set).toEqual([{ ...underReview, pausedAt }])
    expect(migrated(leaveOneToTwo, held('draft', [])).timers.set).toMatchObject([{ pausedAt: AT }])
    const freed: Migration = { ...leaveOneToTwo, states: { ...leaveOneToTwo.states, 'live.hold.on': 'live.hold.off' } }
    const [released] = migrated(freed, held({ submitted: 'onTime' }, [{ ...review, pausedAt }])).timers.set
    expect(released).toEqual({ ...underReview, due: '2026-02-17T19:59:59.999Z' })
  })

  test('what is written leads from these to those, and never drops what it sets', () => {
    const moved = { ...review, due: AT }
    expect(timerChanges([review, underReview], [moved])).toEqual({
      set: [moved],
      drop: [{ state: underReview.state, delay: underReview.delay }],
    })
    expect(timerChanges([review], [review])).toEqual({ set: [], drop: [] })
  })
})

describe('a case that has no place says why', () => {
  const draft = live(2, { draft: 'fresh' })
  const two = (more: object): Migration => ({ ...leaveTwoToThree, ...more })
  const to = (target: unknown) => two({ states: () => target })
  const rest = { hold: 'off', check: 'open' }

  test.each<[string, Migration, LiveCase, string, JsonObject]>([
    ['another version', leaveTwoToThree, live(1, 'draft'), 'migration.otherCase', { version: 1 }],
    [
      'another workflow',
      leaveTwoToThree,
      { ...draft, case: { ...draft.case, workflow: 'trip' } },
      'migration.otherCase',
      { workflow: 'trip' },
    ],
    [
      'ended',
      leaveTwoToThree,
      { ...draft, case: { ...draft.case, status: 'done', value: 'agreed' } },
      'migration.otherCase',
      { status: 'done' },
    ],
    [
      'no target',
      leaveTwoToThree,
      live(2, { review: 'late' }, { context: { days: 20, returns: 0, kind: 'long' } }),
      'migration.noTarget',
      { state: 'live.work.review.late' },
    ],
    ['no target for the whole', to(undefined), draft, 'migration.noTarget', { state: '' }],
    [
      'a state function that throws',
      two({
        states: () => {
          throw new Error('not this one')
        },
      }),
      draft,
      'migration.noTarget',
      { problem: 'not this one' },
    ],
    [
      'no place in a region',
      two({ regions: { 'live.check': () => undefined } }),
      draft,
      'migration.noTarget',
      { state: 'live.check' },
    ],
    ['a region that nothing fills', two({ regions: {} }), draft, 'migration.noTarget', { state: 'live.check' }],
    [
      'a region that leaves itself',
      two({ regions: { 'live.check': () => 'live.hold.on' } }),
      draft,
      'migration.noTarget',
      { problem: 'live.hold.on lies outside the region' },
    ],
    [
      'a context that is refused',
      leaveTwoToThree,
      live(2, { draft: 'fresh' }, { context: { days: 61, returns: 0, kind: 'long' } }),
      'migration.contextRefused',
      { problem: 'more than sixty days are no leave' },
    ],
    [
      'a context that is no JSON',
      two({ context: () => ({ at: new Date(0) }) }),
      draft,
      'migration.contextRefused',
      { problem: 'at is a Date' },
    ],
    [
      'a context that is no object',
      two({ context: () => [1] }),
      draft,
      'migration.contextRefused',
      { problem: 'it is not a JSON object' },
    ],
    [
      'a context that comes later',
      two({ context: async () => ({}) }),
      draft,
      'migration.contextRefused',
      { problem: 'it is a Promise' },
    ],
    [
      'another state',
      to({ live: { ...rest, work: 'nowhere' } }),
      draft,
      'migration.otherState',
      { state: 'live.work.nowhere' },
    ],
    ['an incomplete state', to({ live: { work: 'draft' } }), draft, 'migration.otherState', { state: 'live.check' }],
    ['an end', to('agreed'), draft, 'migration.statusChanges', { state: 'agreed' }],
    [
      'a deadline without policy',
      two({ to: { ...leaveThree, deadlines: {} } }),
      live(2, { review: 'onTime' }),
      'migration.deadlineMissing',
      { state: 'live.work.review', delay: 'decisionDue', problem: 'nothing resolves it' },
    ],
    [
      'a deadline that is no instant',
      two({ to: { ...leaveThree, deadlines: { decisionDue: () => 'soon' } } }),
      live(2, { review: 'onTime' }),
      'migration.deadlineMissing',
      { problem: 'it resolves to soon, which is no instant in UTC' },
    ],
  ])('%s', (_name, migration, given, code, params) => {
    expect(refused(migration, given)).toMatchObject({ code, params })
  })
})

describe('a state that would be left at once is no place', () => {
  const system = { meta: { by: ['system'] } }
  const into = (edges: object): Migration => {
    const work = { initial: 'done', states: { open: {}, done: { type: 'final' } }, ...edges }
    const machine = createMachine({ initial: 'work', states: { work, end: { type: 'final' } } } as never)
    const rules = { never: () => [reason('never')] }
    return { ...leaveOneToTwo, to: { ...leaveTwo, machine, rules }, states: () => ({ work: 'done' }) }
  }

  test.each<[string, object]>([
    ['its work is done', { onDone: { target: 'end', ...system } }],
    ['an edge without an event is open', { always: { target: 'end', ...system } }],
  ])('%s', (_name, edges) => {
    expect(refused(into(edges), live(1, 'draft'))).toMatchObject({
      code: 'migration.notAtRest',
      params: { state: 'work' },
    })
  })

  test.each<[string, object]>([
    ['nothing leads on', {}],
    ['a rule keeps it', { always: { target: 'end', guard: 'never', ...system } }],
  ])('but it is one when %s', (_name, edges) => {
    expect(migrated(into(edges), live(1, 'draft')).next.state).toBe('work.done')
  })
})

describe('extensions', () => {
  const span = { from: '2026-02-01T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z', until: '2026-04-01T00:00:00.000Z' }
  const extension = {
    ...{ tenant: 't', id: 'x', workflow: 'leave', unit: '', ...span, by: 'dewi', onBehalfOf: null, at: AT },
    ...{ deadlines: ['draftDue', 'reviewDue'], reason: 'flood' },
  }

  test('move a deadline that is armed by the migration', () => {
    const [timer] = migrated(leaveOneToTwo, { ...live(1, 'draft'), extensions: [extension] }).timers.set
    expect(timer).toMatchObject({ delay: 'draftDue', due: span.until, base: '2026-02-16T16:59:59.999Z' })
  })

  test('have moved one that goes on already', () => {
    const moved = { ...review, due: span.until, base: review.due }
    const given = live(1, { submitted: 'onTime' }, { timers: [moved] })
    const [timer] = migrated(leaveOneToTwo, { ...given, extensions: [extension] }).timers.set
    expect(timer).toEqual({ ...moved, state: underReview.state })
  })
})
