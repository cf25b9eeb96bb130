import { assign, setup } from 'xstate'
import { defineWorkflow } from '../workflow/define.ts'
import { type EdgeMeta, guardsOf, HELD, message, namedDelays, type StateMeta, send } from '../workflow/kit.ts'
import { leave } from './leave.ts'

/** The context of a leave, version 2. */
export interface LeaveTwo {
  readonly days: number
  readonly returns: number
  /** Set when the leave starts: longer than twelve days is long. */
  readonly kind: 'annual' | 'long'
}

const machine = setup({
  types: {
    context: {} as LeaveTwo,
    input: {} as { readonly days: number },
    events: {} as { type: string },
    meta: {} as StateMeta,
    transitionMeta: {} as EdgeMeta,
    tags: {} as 'for:owner' | 'for:assessor' | 'overdue' | typeof HELD,
  },
  guards: guardsOf(leave.rules),
  actions: { message },
  delays: namedDelays('draftDue', 'reviewDue'),
}).createMachine({
  id: 'leave',
  context: ({ input }) => ({ days: input.days, returns: 0, kind: input.days > 12 ? 'long' : 'annual' }),
  initial: 'live',
  states: {
    live: {
      type: 'parallel',
      states: {
        work: {
          initial: 'draft',
          states: {
            draft: {
              tags: ['for:owner'],
              meta: { label: 'leave.draft' },
              initial: 'fresh',
              on: {
                submit: { target: 'review', meta: { by: ['owner'] } },
                withdraw: { target: '#leave.withdrawn', meta: { by: ['owner'] } },
              },
              states: {
                fresh: { after: { draftDue: { target: 'stale', meta: { by: ['system'] } } } },
                stale: { tags: ['overdue'] },
              },
            },
            review: {
              tags: ['for:assessor'],
              meta: { label: 'leave.review' },
              initial: 'onTime',
              entry: send(
                { kind: 'notify', template: 'leave.submitted', to: 'assessor' },
                { kind: 'start', workflow: 'substitute', key: 'substitute', input: {} },
              ),
              on: {
                return: {
                  target: 'draft',
                  actions: assign(({ context }) => ({ returns: context.returns + 1 })),
                  meta: { by: ['assessor'] },
                },
                agree: {
                  target: '#leave.agreed',
                  guard: 'agreeable',
                  meta: { by: ['assessor'], records: ['leave_note'] },
                },
              },
              states: {
                onTime: { after: { reviewDue: { target: 'late', meta: { by: ['system'] } } } },
                late: { tags: ['overdue'] },
              },
            },
          },
        },
        substitute: {
          initial: 'missing',
          states: {
            missing: { on: { 'substitute.ready': { target: 'ready', meta: { by: ['system'] } } } },
            ready: {},
          },
        },
        hold: {
          initial: 'off',
          states: {
            off: { on: { pause: { target: 'on', meta: { by: ['admin'] } } } },
            on: { tags: [HELD], on: { 'go-on': { target: 'off', meta: { by: ['admin'] } } } },
          },
        },
      },
    },
    agreed: { type: 'final', entry: send({ kind: 'tell', to: 'children', event: { type: 'case.cancel' } }) },
    withdrawn: { type: 'final', entry: send({ kind: 'tell', to: 'children', event: { type: 'case.cancel' } }) },
  },
})

/** The leave after its first revision: a draft grows stale, may be withdrawn, and what was submitted is under review. */
export const leaveTwo = defineWorkflow({
  id: 'leave',
  version: 2,
  machine,
  events: { ...leave.events, withdraw: null },
  told: leave.told,
  rules: leave.rules,
  facts: leave.facts,
  deadlines: {
    ...leave.deadlines,
    draftDue: ({ enteredAt, calendar }) =>
      calendar.endOf(calendar.addDays(calendar.dateOf(enteredAt, 'Asia/Jakarta'), 14), 'Asia/Jakarta'),
  },
  startBy: leave.startBy,
  startAs: leave.startAs,
  personal: leave.personal,
  separateDuties: leave.separateDuties,
})
