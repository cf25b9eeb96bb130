import { assign, setup } from 'xstate'
import { type EdgeMeta, guardsOf, message, namedDelays, type StateMeta, send, waitsFor } from '../../workflow/kit.ts'
import { holdRegion } from './hold.ts'
import { newPlan, type PlanContext } from './plan-context.ts'
import type { PlanEvent } from './plan-event.ts'
import type { PlanInput } from './plan-input.ts'
import { planRules } from './plan-rule.ts'
import { byAdmin, byAssessor, byOwner, bySystem, type WorkflowTag } from './roles.ts'

const base = setup({
  types: {
    context: {} as PlanContext,
    events: {} as PlanEvent,
    input: {} as PlanInput,
    tags: {} as WorkflowTag,
    meta: {} as StateMeta,
    transitionMeta: {} as EdgeMeta,
  },
  guards: guardsOf(planRules),
  actions: { message },
  delays: namedDelays('planDue', 'planReviewDue', 'signingDue'),
})

type In = { readonly context: PlanContext }
const tellCycle = (type: 'plan.inForce' | 'plan.ended') =>
  ({
    type: 'message',
    params: ({ context: { ordinal } }: In) => ({
      messages: [{ kind: 'tell', to: 'parent', event: { type, ordinal } } as const],
    }),
  }) as const

const handIn = {
  guard: 'complete',
  actions: base.assign(({ event }) => ('document' in event ? { document: event.document } : {})),
} as const

const sendBack = {
  target: 'draft',
  actions: [
    base.assign(({ context }) => ({ returns: context.returns + 1, refused: false })),
    send({ kind: 'notify', template: 'plan.returned', to: 'owner' }),
  ],
  meta: { by: byAssessor, records: ['plan_document'] },
} as const

const dueSoon = base.createStateConfig({ after: { planDue: { target: 'late', meta: { by: bySystem } } } })
const late = base.createStateConfig({ meta: { label: 'plan.late' }, tags: ['overdue'] })

/** One plan of a cycle, the first or a revision: written by the owner, agreed with the assessor, signed by both. */
export const planMachine = base.createMachine({
  id: 'plan',
  context: ({ input }) => newPlan(input),
  initial: 'live',
  states: {
    live: {
      type: 'parallel',
      meta: { phase: 'plan' },
      entry: send({ kind: 'notify', template: 'plan.started', to: 'owner' }),
      on: { 'case.cancel': { target: 'cancelled', meta: { by: bySystem } } },
      states: {
        work: {
          initial: 'draft',
          on: { 'plan.withdraw': { target: '#plan.withdrawn', meta: { by: byAdmin } } },
          states: {
            draft: {
              meta: { label: 'plan.draft', phase: 'plan' },
              tags: ['open', waitsFor('owner')],
              initial: 'onTime',
              on: {
                'plan.submit': {
                  target: 'submitted',
                  ...handIn,
                  meta: { by: byOwner, records: ['plan_document'] },
                },
              },
              states: { onTime: dueSoon, late },
            },
            submitted: {
              meta: { label: 'plan.submitted', phase: 'plan' },
              tags: [waitsFor('assessor')],
              initial: 'waiting',
              entry: send({ kind: 'notify', template: 'plan.submitted', to: 'assessor' }),
              on: {
                'plan.recall': { target: 'draft', meta: { by: byOwner, records: ['plan_document'] } },
                'plan.return': sendBack,
                'plan.negotiate': {
                  target: 'negotiation',
                  guard: 'roundsLeft',
                  meta: { by: byAssessor, records: ['plan_document'] },
                },
                'plan.agree': { target: 'signing', meta: { by: byAssessor } },
              },
              states: {
                waiting: { after: { planReviewDue: { target: 'escalated', meta: { by: bySystem } } } },
                escalated: {
                  meta: { label: 'plan.reviewLate' },
                  tags: ['overdue'],
                  entry: send({ kind: 'notify', template: 'plan.reviewLate', to: 'admin' }),
                },
              },
            },
            // both edit the draft; the owner hands it in again, or the assessor puts it forward for signing
            negotiation: {
              meta: { label: 'plan.negotiation', phase: 'plan' },
              tags: ['open', waitsFor('owner'), waitsFor('assessor')],
              initial: 'onTime',
              entry: [
                assign(({ context }) => ({ rounds: context.rounds + 1 })),
                send({ kind: 'notify', template: 'plan.negotiation', to: 'owner' }),
              ],
              on: {
                'plan.submit': {
                  target: 'submitted',
                  ...handIn,
                  meta: { by: byOwner, records: ['plan_document'] },
                },
                'plan.propose': {
                  target: 'signing',
                  ...handIn,
                  meta: { by: byAssessor, records: ['plan_document'] },
                },
              },
              states: { onTime: dueSoon, late },
            },
            signing: {
              type: 'parallel',
              meta: { label: 'plan.signing', phase: 'plan' },
              entry: send({ kind: 'notify', template: 'plan.signing', to: 'owner' }),
              // a plan that goes back loses its signatures: they were under another document
              on: { 'plan.return': sendBack },
              states: {
                missing: {
                  initial: 'both',
                  states: {
                    both: {
                      tags: [waitsFor('owner'), waitsFor('assessor')],
                      on: {
                        'plan.sign': {
                          target: 'assessor',
                          guard: 'signsWhatWasAgreed',
                          meta: { by: byOwner, records: ['signature'] },
                        },
                        'plan.refuseToSign': {
                          target: 'assessor',
                          actions: assign({ refused: true }),
                          meta: { by: byOwner, records: ['signature'] },
                        },
                        'plan.countersign': {
                          target: 'owner',
                          guard: 'signsWhatWasAgreed',
                          meta: { by: byAssessor, records: ['signature'] },
                        },
                      },
                    },
                    owner: {
                      tags: [waitsFor('owner')],
                      on: {
                        'plan.sign': {
                          target: '#plan.inForce',
                          guard: 'signsWhatWasAgreed',
                          meta: { by: byOwner, records: ['signature'] },
                        },
                        'plan.refuseToSign': {
                          target: '#plan.inForce',
                          actions: assign({ refused: true }),
                          meta: { by: byOwner, records: ['signature'] },
                        },
                      },
                    },
                    assessor: {
                      tags: [waitsFor('assessor')],
                      on: {
                        'plan.countersign': {
                          target: '#plan.inForce',
                          guard: 'signsWhatWasAgreed',
                          meta: { by: byAssessor, records: ['signature'] },
                        },
                      },
                    },
                  },
                },
                time: {
                  initial: 'open',
                  states: {
                    open: { always: { target: 'onTime', guard: 'hasSigningDue', meta: { by: bySystem } } },
                    onTime: { after: { signingDue: { target: 'late', meta: { by: bySystem } } } },
                    late: {
                      meta: { label: 'plan.signingLate' },
                      tags: ['overdue'],
                      entry: send({ kind: 'notify', template: 'plan.signingLate', to: 'admin' }),
                    },
                  },
                },
              },
            },
          },
        },
        hold: holdRegion(base.assign),
      },
    },
    inForce: { type: 'final', meta: { label: 'plan.inForce', phase: 'plan' }, entry: tellCycle('plan.inForce') },
    withdrawn: { type: 'final', meta: { label: 'plan.withdrawn', phase: 'plan' }, entry: tellCycle('plan.ended') },
    cancelled: { type: 'final', meta: { label: 'plan.cancelled', phase: 'plan' } },
  },
})
