import { expect, test } from 'vitest'
import { assign, setup } from 'xstate'
import { reason } from '../case/reason.ts'
import { can } from './can.ts'
import { begin, decide, fire } from './decide.ts'
import { defineWorkflow } from './define.ts'
import { type EdgeMeta, guardsOf, message, namedDelays, type StateMeta, send } from './kit.ts'
import { all, type Rule } from './rule.ts'

const enough: Rule = ({ facts }) => facts.days === 3 || [reason('leave.days3', { days: facts.days ?? null })]
const rules = { enough: all(enough) }
const machine = setup({
  types: {
    context: {} as { returns: number },
    input: {} as object,
    events: {} as { type: 'submit' } | { type: 'return'; note: string } | { type: 'agree' },
    meta: {} as StateMeta,
    transitionMeta: {} as EdgeMeta,
    tags: {} as 'for:owner' | 'for:assessor' | 'overdue',
  },
  guards: guardsOf(rules),
  actions: { message },
  delays: namedDelays('reviewDue'),
}).createMachine({
  id: 'leave',
  context: { returns: 0 },
  initial: 'draft',
  states: {
    draft: { tags: ['for:owner'], on: { submit: { target: 'submitted', guard: 'enough', meta: { by: ['owner'] } } } },
    submitted: {
      tags: ['for:assessor'],
      initial: 'onTime',
      entry: send({ kind: 'notify', template: 'x', to: 'assessor' }),
      on: {
        return: {
          target: 'draft',
          actions: assign(({ context }) => ({ returns: context.returns + 1 })),
          meta: { by: ['assessor'] },
        },
        agree: { target: 'agreed', meta: { by: ['assessor'] } },
      },
      states: {
        onTime: { after: { reviewDue: { target: 'late', meta: { by: ['system'] } } } },
        late: { tags: ['overdue'] },
      },
    },
    agreed: { type: 'final' },
  },
})
test('a small workflow', () => {
  const wf = defineWorkflow({
    id: 'leave',
    version: 1,
    machine,
    events: { submit: null, return: null, agree: null },
    rules,
    startBy: ['owner'],
    deadlines: { reviewDue: ({ enteredAt }) => enteredAt },
    separateDuties: [['owner', 'assessor']],
  })
  const at = '2026-01-01T00:00:00.000Z'
  const s0 = begin(wf, {}, 'owner')
  const party = (role: string, person: string) => ({ role, person, from: at, to: null, basis: 'x' })
  const owner = {
    person: 'a',
    roles: ['owner', 'assessor'],
    parties: [party('owner', 'a'), party('assessor', 'a')],
    at,
  }
  const ev = (type: string, days: number) => ({ type, at, by: 'a', facts: { days }, source: null })
  expect(decide(wf, s0.next, ev('submit', 2), owner)).toMatchObject({ ok: false, reasons: [{ code: 'leave.days3' }] })
  const s1 = decide(wf, s0.next, ev('submit', 3), owner)
  expect(s1).toMatchObject({
    ok: true,
    step: {
      role: 'owner',
      timers: [{ op: 'arm', delay: 'reviewDue' }],
      messages: [{ kind: 'notify' }],
      next: { state: 'submitted.onTime' },
    },
  })
  if (!s1.ok) return
  expect(decide(wf, s1.step.next, ev('agree', 3), owner)).toMatchObject({
    ok: false,
    reasons: [{ code: 'role.notAllowed' }],
  })
  const timer = s1.step.timers[0]!
  expect(fire(wf, s1.step.next, timer, { at, by: 'system', facts: {}, source: null })).toMatchObject({
    ok: true,
    step: { next: { state: 'submitted.late', tags: ['for:assessor', 'overdue'] } },
  })
  expect(can(wf, s1.step.next, { facts: {} }, { ...owner, person: 'b', parties: [] })).toMatchObject([
    { event: 'return', allowed: true },
    { event: 'agree', allowed: true },
  ])
})
