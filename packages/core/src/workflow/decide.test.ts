import { expect, test } from 'vitest'
import type { StoredState } from '../case/case.ts'
import { leave } from '../testing/leave.ts'
import { can } from './can.ts'
import { begin, decide, fire } from './decide.ts'
import { standingOf } from './describe.ts'
import type { RoleHolder } from './roles.ts'

const AT = '2026-01-05T01:00:00.000Z'
const party = (role: string, person: string) => ({ role, person, from: AT, to: null, basis: 'test' })
const parties = [party('owner', 'ani'), party('assessor', 'budi')]
const holder = (person: string, ...roles: string[]): RoleHolder => ({ person, roles, parties, at: AT })
const event = (type: string, facts = { away: 0 }) => ({ type, at: AT, by: 'test', facts, source: null })

const take = (stored: StoredState, type: string, by: RoleHolder) => {
  const decision = decide(leave, stored, event(type), by)
  if (!decision.ok) throw new Error(decision.reasons.map((r) => r.code).join())
  return decision.step
}

const draft = begin(leave, { days: 3 }, 'owner').next
const submitted = take(draft, 'submit', holder('ani', 'owner')).next

test('a step is data: the next state, its tags, the deadlines it arms and the messages it sends', () => {
  const step = take(draft, 'submit', holder('ani', 'owner'))
  expect(step.next.state).toBe('live.hold.off|live.substitute.missing|live.work.submitted.onTime')
  expect(step.next.tags).toEqual(['for:assessor'])
  expect(step.timers).toEqual([{ op: 'arm', state: 'leave.live.work.submitted.onTime', delay: 'reviewDue' }])
  expect(step.messages.map((m) => m.kind)).toEqual(['notify', 'start'])
  expect(step.role).toBe('owner')
})

test('leaving a state disarms its deadline', () => {
  const step = take(submitted, 'return', holder('budi', 'assessor'))
  expect(step.timers).toEqual([{ op: 'disarm', state: 'leave.live.work.submitted.onTime', delay: 'reviewDue' }])
  expect(step.next.context).toEqual({ days: 3, returns: 1 })
})

test('a deadline fires by state and delay, and never for a state that was left', () => {
  const timer = { state: 'leave.live.work.submitted.onTime', delay: 'reviewDue' }
  const stamp = { at: AT, by: 'system', facts: {}, source: null }
  expect(fire(leave, submitted, timer, stamp)).toMatchObject({
    ok: true,
    step: { next: { tags: ['for:assessor', 'overdue'] } },
  })
  expect(fire(leave, draft, timer, stamp)).toEqual({ ok: false, reasons: [{ code: 'event.notNow' }] })
})

test.each([
  ['an event that no active state answers', draft, event('agree'), holder('budi', 'assessor'), 'event.notNow'],
  ['a role that may not', submitted, event('agree'), holder('citra', 'guest'), 'role.notAllowed'],
  ['a name of the library', submitted, event('xstate.after.reviewDue.x'), holder('budi', 'assessor'), 'event.reserved'],
  [
    'a fact that speaks against it',
    submitted,
    event('agree', { away: 1 }),
    holder('budi', 'assessor'),
    'leave.somebodyAway',
  ],
  [
    'an event only cases may tell',
    submitted,
    event('substitute.ready'),
    holder('ani', 'owner', 'assessor'),
    'role.notAllowed',
  ],
  [
    'a case that has ended',
    { ...submitted, status: 'done' as const },
    event('agree'),
    holder('budi', 'assessor'),
    'case.finished',
  ],
  ['another version', { ...submitted, version: 2 }, event('agree'), holder('budi', 'assessor'), 'workflow.version'],
])('%s is refused with its reason', (_name, stored, asked, by, code) => {
  const before = structuredClone(stored)
  expect(decide(leave, stored, asked, by)).toMatchObject({ ok: false, reasons: [{ code }] })
  expect(stored).toEqual(before)
})

test('who owns the case never exercises the assessor’s role on it', () => {
  const both = { ...holder('ani', 'owner', 'assessor'), parties: [...parties, party('assessor', 'ani')] }
  expect(decide(leave, submitted, event('agree'), both)).toMatchObject({
    ok: false,
    reasons: [{ code: 'role.notAllowed' }],
  })
})

test('while the case is held people wait, the admin may end the hold', () => {
  const held = take(submitted, 'pause', holder('dewi', 'admin')).next
  expect(held.tags).toContain('held')
  expect(decide(leave, held, event('agree'), holder('budi', 'assessor'))).toMatchObject({
    reasons: [{ code: 'case.held' }],
  })
  expect(can(leave, held, { facts: { away: 0 } }, holder('budi', 'assessor')).map((p) => p.allowed)).not.toContain(true)
  expect(take(held, 'go-on', holder('dewi', 'admin')).next.tags).not.toContain('held')
})

test('can tells what decide does, with the same reasons', () => {
  const seen = can(leave, submitted, { facts: { away: 1 } }, holder('budi', 'assessor'))
  expect(seen).toEqual([
    { event: 'return', allowed: true, reasons: [], by: ['assessor'] },
    { event: 'agree', allowed: false, reasons: [{ code: 'leave.somebodyAway' }], by: ['assessor'] },
    {
      event: 'pause',
      allowed: false,
      reasons: [{ code: 'role.notAllowed', params: { by: ['admin'] } }],
      by: ['admin'],
    },
  ])
})

test('possibilities come in the order of the definition, however the stored value names its regions', () => {
  const turned = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .toReversed()
            .map(([name, inner]) => [name, turned(inner)]),
        )
      : value
  const copy = { ...leave, machine: leave.machine.provide({}) }
  const stored = { ...submitted, value: turned(submitted.value) as typeof submitted.value }
  const seen = can(copy, stored, { facts: { away: 0 } }, holder('budi', 'assessor'))
  expect(seen.map(({ event }) => event)).toEqual(['return', 'agree', 'pause'])
})

test('a case stands where its labels say', () => {
  expect(standingOf(leave, submitted)).toMatchObject({ labels: ['leave.submitted'], tags: ['for:assessor'] })
})
