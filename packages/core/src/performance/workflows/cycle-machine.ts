import { assign, setup } from 'xstate'
import {
  type EdgeMeta,
  guardsOf,
  HELD,
  HOLD,
  message,
  namedDelays,
  RESUME,
  type StateMeta,
  send,
  waitsFor,
} from '../../workflow/kit.ts'
import { type CycleContext, newCycle } from './cycle-context.ts'
import type { CycleEvent } from './cycle-event.ts'
import type { CycleParameters } from './cycle-input.ts'
import { cancelChildren, cancelOpenPlan, holdWord, startEvaluation, startPlan, startReports } from './cycle-message.ts'
import { cycleRules } from './cycle-rule.ts'
import { byAdmin, byAssessorOrAdmin, bySystem, stageTags, type WorkflowTag } from './roles.ts'

const base = setup({
  types: {
    context: {} as CycleContext,
    events: {} as CycleEvent,
    input: {} as CycleParameters,
    tags: {} as WorkflowTag,
    meta: {} as StateMeta,
    transitionMeta: {} as EdgeMeta,
  },
  guards: guardsOf(cycleRules),
  actions: { message },
  delays: namedDelays('evaluationOpens', 'followUpDue'),
})

const nextPlan = base.assign(({ context }) => ({ plan: context.plan + 1, planOpen: true }))
const planInForce = base.assign(({ context }) => ({ planInForce: context.plan, planOpen: false }))
const planEnded = base.assign({ planOpen: false })
const nextHoldWord = base.assign(({ context }) => ({ holdNumber: context.holdNumber + 1 }))

type In = { readonly context: CycleContext }
const startNewestPlan = { type: 'message', params: ({ context }: In) => ({ messages: [startPlan(context)] }) } as const
const sayHold = { type: 'message', params: ({ context }: In) => ({ messages: [holdWord(HOLD, context)] }) } as const
const sayResume = { type: 'message', params: ({ context }: In) => ({ messages: [holdWord(RESUME, context)] }) } as const
const endOpenPlan = { type: 'message', params: ({ context }: In) => ({ messages: cancelOpenPlan(context) }) } as const

/** One person's year. Plans, reports and evaluation are cases of their own; a cycle starts them and waits for what they tell. */
export const cycleMachine = base.createMachine({
  id: 'cycle',
  context: ({ input }) => newCycle(input),
  initial: 'live',
  states: {
    live: {
      type: 'parallel',
      on: {
        'cycle.cancel': { target: 'cancelled', actions: send(cancelChildren), meta: { by: byAdmin } },
        'report.closed': {
          guard: 'reportIsNews',
          actions: assign(({ context, event }) => ({ reports: { ...context.reports, [event.period]: event.result } })),
          meta: { by: bySystem },
        },
        // a plan that was signed, or withdrawn, while the evaluation was opening
        'plan.inForce': { guard: 'newestPlanOpen', actions: planInForce, meta: { by: bySystem } },
        'plan.ended': { guard: 'newestPlanOpen', actions: planEnded, meta: { by: bySystem } },
      },
      states: {
        work: {
          initial: 'planning',
          states: {
            planning: {
              type: 'parallel',
              meta: { label: 'cycle.planning', phase: 'plan' },
              entry: startNewestPlan,
              on: {
                'plan.inForce': {
                  target: 'executing',
                  guard: 'newestPlanOpen',
                  actions: planInForce,
                  meta: { by: bySystem },
                },
              },
              states: {
                plan: {
                  initial: 'made',
                  states: {
                    made: {
                      on: {
                        'plan.ended': {
                          target: 'withdrawn',
                          guard: 'newestPlanOpen',
                          actions: planEnded,
                          meta: { by: bySystem },
                        },
                      },
                    },
                    withdrawn: {
                      meta: { label: 'cycle.planWithdrawn' },
                      tags: [waitsFor('admin')],
                      entry: send({ kind: 'notify', template: 'cycle.planWithdrawn', to: 'admin' }),
                      on: {
                        'cycle.restartPlan': {
                          target: 'made',
                          actions: [nextPlan, startNewestPlan],
                          meta: { by: byAdmin },
                        },
                      },
                    },
                  },
                },
                // the evaluation waits for a plan: there is nothing to evaluate without one
                time: {
                  initial: 'onTime',
                  states: {
                    onTime: { after: { evaluationOpens: { target: 'late', meta: { by: bySystem } } } },
                    late: {
                      meta: { label: 'cycle.planMissing' },
                      tags: ['overdue', waitsFor('admin')],
                      entry: send({ kind: 'notify', template: 'cycle.planMissing', to: 'admin' }),
                    },
                  },
                },
              },
            },
            executing: {
              meta: { label: 'cycle.executing', phase: 'execute' },
              tags: stageTags('in-force'),
              initial: 'steady',
              entry: { type: 'message', params: ({ context }) => ({ messages: startReports(context) }) },
              after: {
                evaluationOpens: {
                  target: 'evaluating',
                  actions: endOpenPlan,
                  meta: { by: bySystem },
                },
              },
              states: {
                steady: {
                  on: {
                    'cycle.revise': {
                      target: 'revising',
                      actions: [nextPlan, startNewestPlan],
                      meta: { by: ['owner', 'assessor'] },
                    },
                  },
                },
                // the plan in force stays in force until the new one is signed
                revising: {
                  meta: { label: 'cycle.revising' },
                  on: {
                    'plan.inForce': {
                      target: 'steady',
                      guard: 'newestPlanOpen',
                      actions: planInForce,
                      meta: { by: bySystem },
                    },
                    'plan.ended': {
                      target: 'steady',
                      guard: 'newestPlanOpen',
                      actions: planEnded,
                      meta: { by: bySystem },
                    },
                  },
                },
              },
            },
            evaluating: {
              meta: { label: 'cycle.evaluating', phase: 'evaluate' },
              tags: stageTags('evaluating'),
              entry: { type: 'message', params: ({ context }) => ({ messages: [startEvaluation(context)] }) },
              on: {
                'evaluation.final': {
                  target: 'followUp',
                  actions: assign(({ event }) => ({ evaluationFinal: true, predicate: event.predicate })),
                  meta: { by: bySystem },
                },
              },
            },
            followUp: {
              meta: { label: 'cycle.followUp', phase: 'followUp' },
              tags: [waitsFor('assessor'), ...stageTags('evaluated')],
              initial: 'onTime',
              entry: send({ kind: 'notify', template: 'cycle.followUp', to: 'assessor' }),
              on: {
                'cycle.addFollowUp': { meta: { by: ['assessor', 'superior', 'admin'], records: ['follow_up'] } },
                'cycle.closeFollowUp': {
                  guard: 'someOpenFollowUps',
                  meta: { by: byAssessorOrAdmin, records: ['follow_up'] },
                },
                'cycle.close': { target: '#cycle.closed', guard: 'noOpenFollowUps', meta: { by: byAssessorOrAdmin } },
                'cycle.closeOpen': {
                  target: '#cycle.closed',
                  guard: 'someOpenFollowUps',
                  meta: { by: byAssessorOrAdmin, records: ['follow_up'] },
                },
              },
              states: {
                onTime: {
                  after: {
                    followUpDue: [
                      { target: '#cycle.closed', guard: 'noOpenFollowUps', meta: { by: bySystem } },
                      { target: 'late', meta: { by: bySystem } },
                    ],
                  },
                },
                late: {
                  meta: { label: 'cycle.followUpLate' },
                  tags: ['overdue', waitsFor('admin')],
                  entry: send({ kind: 'notify', template: 'cycle.followUpLate', to: 'admin' }),
                },
              },
            },
          },
        },
        hold: {
          initial: 'off',
          states: {
            off: { on: { 'cycle.hold': { target: 'on', actions: [nextHoldWord, sayHold], meta: { by: byAdmin } } } },
            on: {
              meta: { label: 'case.held' },
              tags: [HELD],
              on: { 'cycle.resume': { target: 'off', actions: [nextHoldWord, sayResume], meta: { by: byAdmin } } },
            },
          },
        },
      },
    },
    closed: {
      type: 'final',
      meta: { label: 'cycle.closed', phase: 'followUp' },
      tags: stageTags('closed'),
      entry: endOpenPlan,
    },
    cancelled: { type: 'final', meta: { label: 'cycle.cancelled' } },
  },
})
