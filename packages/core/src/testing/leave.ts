import { assign, setup } from 'xstate'
import { type Citation, reason } from '../case/reason.ts'
import { defineWorkflow } from '../workflow/define.ts'
import { type EdgeMeta, guardsOf, HELD, message, namedDelays, type StateMeta, send } from '../workflow/kit.ts'
import { all, type Rule } from '../workflow/rule.ts'
import type { Workflow } from '../workflow/workflow.ts'

type Days = { readonly days: number }

const article: Citation = { law: 'leave-rules', article: '7' }

const atMostTwelve: Rule<Days> = ({ context }) =>
  context.days <= 12 || [reason('leave.days.max12', { days: context.days }, [article])]

const nobodyElseAway: Rule = ({ facts }) => facts.away === 0 || [reason('leave.somebodyAway')]

const rules = { agreeable: all<Days, never>(atMostTwelve as Rule<Days, never>, nobodyElseAway as Rule<Days, never>) }

const machine = setup({
  types: {
    context: {} as Days & { readonly returns: number },
    input: {} as Days,
    events: {} as
      | { type: 'submit' }
      | { type: 'return'; note: string }
      | { type: 'agree' }
      | { type: 'pause' }
      | { type: 'go-on' }
      | { type: 'substitute.ready' }
      | { type: 'case.cancel' },
    meta: {} as StateMeta,
    transitionMeta: {} as EdgeMeta,
    tags: {} as 'for:owner' | 'for:assessor' | 'overdue' | typeof HELD,
  },
  guards: guardsOf(rules),
  actions: { message },
  delays: namedDelays('reviewDue'),
}).createMachine({
  id: 'leave',
  context: ({ input }) => ({ days: input.days, returns: 0 }),
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
              on: { submit: { target: 'submitted', meta: { by: ['owner'] } } },
            },
            submitted: {
              tags: ['for:assessor'],
              meta: { label: 'leave.submitted' },
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
    agreed: {
      type: 'final',
      meta: { label: 'leave.agreed' },
      entry: send({ kind: 'tell', to: 'children', event: { type: 'case.cancel' } }),
    },
  },
})

/** A request for leave: what the contract of the engine moves through every storage. Its child is `substitute`. */
export const leave: Workflow = defineWorkflow({
  id: 'leave',
  version: 1,
  machine,
  events: { submit: null, return: noteSchema(), agree: null, pause: null, 'go-on': null },
  told: ['substitute.ready'],
  rules,
  facts: { away: { from: 'leave_note', where: { unit: { case: 'unit' }, kind: 'away' }, take: 'count' } },
  deadlines: {
    reviewDue: ({ enteredAt, calendar }) =>
      calendar.endOf(calendar.addDays(calendar.dateOf(enteredAt, 'Asia/Jakarta'), 3), 'Asia/Jakarta'),
  },
  startBy: ['admin'],
  startAs: ['owner'],
  personal: ['note'],
  separateDuties: [['owner', 'assessor']],
})

/** A payload of one text, written without a schema library: what Standard Schema asks for is this little. */
function noteSchema() {
  return {
    '~standard': {
      version: 1 as const,
      vendor: 'siklus-contract',
      validate: (value: unknown) => {
        const note = (value as { readonly note?: unknown }).note
        return typeof note === 'string' && note !== ''
          ? { value: { note } }
          : { issues: [{ message: 'say what to change', path: ['note'] }] }
      },
    },
  }
}

const substituteMachine = setup({
  types: { events: {} as { type: 'found' } | { type: 'case.cancel' }, transitionMeta: {} as EdgeMeta },
  actions: { message },
}).createMachine({
  id: 'substitute',
  initial: 'wanted',
  context: {},
  states: {
    wanted: {
      on: {
        found: { target: 'found', meta: { by: ['owner'] } },
        'case.cancel': { target: 'cancelled', meta: { by: ['system'] } },
      },
    },
    found: { type: 'final', entry: send({ kind: 'tell', to: 'parent', event: { type: 'substitute.ready' } }) },
    cancelled: { type: 'final' },
  },
})

/** The child of a leave: somebody who stands in. */
export const substitute: Workflow = defineWorkflow({
  id: 'substitute',
  version: 1,
  machine: substituteMachine,
  events: { found: null },
  told: ['case.cancel'],
  rules: {},
  startBy: ['admin'],
})
