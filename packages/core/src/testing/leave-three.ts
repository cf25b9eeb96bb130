import { assign, setup } from 'xstate'
import { reason } from '../case/reason.ts'
import { defineWorkflow } from '../workflow/define.ts'
import { type EdgeMeta, guardsOf, HELD, message, namedDelays, type StateMeta, send } from '../workflow/kit.ts'
import type { Rule } from '../workflow/rule.ts'
import { leave } from './leave.ts'
import type { LeaveTwo } from './leave-two.ts'

/** The context of a leave, version 3: its days are called their length. */
export interface LeaveThree extends Omit<LeaveTwo, 'days'> {
  readonly length: number
}

const atMostThirty: Rule<LeaveThree> = ({ context }) =>
  context.length <= 30 || [reason('leave.length.max30', { length: context.length })]

const rules = { agreeable: atMostThirty }

const review = (kind: 'review' | 'longReview') => ({
  tags: ['for:assessor' as const],
  meta: { label: `leave.${kind}` },
  entry: send({ kind: 'notify', template: 'leave.submitted', to: 'assessor' }),
  after: { decisionDue: { target: 'expired', meta: { by: ['system'] } } },
  on: {
    return: { target: 'draft', meta: { by: ['assessor'] } },
    agree: { target: '#leave.agreed', guard: 'agreeable' as const, meta: { by: ['assessor'] } },
  },
})

const machine = setup({
  types: {
    context: {} as LeaveThree,
    input: {} as { readonly length: number },
    events: {} as { type: string },
    meta: {} as StateMeta,
    transitionMeta: {} as EdgeMeta,
    tags: {} as 'for:owner' | 'for:assessor' | 'overdue' | typeof HELD,
  },
  guards: guardsOf(rules),
  actions: { message },
  delays: namedDelays('decisionDue'),
}).createMachine({
  id: 'leave',
  context: ({ input }) => ({ length: input.length, returns: 0, kind: input.length > 12 ? 'long' : 'annual' }),
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
              entry: assign(({ context }) => ({ returns: context.returns + 1 })),
              on: {
                submit: [{ target: 'review', meta: { by: ['owner'] } }],
                'submit-long': { target: 'longReview', meta: { by: ['owner'] } },
              },
            },
            review: review('review'),
            longReview: review('longReview'),
            expired: {
              tags: ['for:assessor', 'overdue'],
              on: { agree: { target: '#leave.agreed', guard: 'agreeable', meta: { by: ['assessor'] } } },
            },
          },
        },
        check: {
          initial: 'open',
          states: {
            open: { on: { checked: { target: 'passed', meta: { by: ['admin'] } } } },
            passed: {},
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
    agreed: { type: 'final' },
  },
})

/** The leave after its second revision: long leaves are reviewed apart, a check runs beside, and nobody looks for a substitute. */
export const leaveThree = defineWorkflow({
  id: 'leave',
  version: 3,
  machine,
  events: {
    ...{ submit: null, 'submit-long': null, return: leave.events.return ?? null, agree: null, checked: null },
    ...{ pause: null, 'go-on': null },
  },
  rules,
  deadlines: {
    decisionDue: ({ enteredAt, calendar }) =>
      calendar.endOf(calendar.addDays(calendar.dateOf(enteredAt, 'Asia/Jakarta'), 7), 'Asia/Jakarta'),
  },
  startBy: leave.startBy,
  startAs: leave.startAs,
  personal: leave.personal,
  separateDuties: leave.separateDuties,
})
