import { assign, setup } from 'xstate'
import { type EdgeMeta, guardsOf, message, namedDelays, type StateMeta, send, waitsFor } from '../../workflow/kit.ts'
import { type EvaluationContext, newEvaluation } from './evaluation-context.ts'
import type { EvaluationEvent } from './evaluation-event.ts'
import type { EvaluationInput } from './evaluation-input.ts'
import { evaluationRules } from './evaluation-rule.ts'
import { holdRegion } from './hold.ts'
import { ratingOf } from './rating.ts'
import { byAdmin, byAssessor, byOwner, bySuperior, bySystem, type WorkflowTag } from './roles.ts'

const base = setup({
  types: {
    context: {} as EvaluationContext,
    events: {} as EvaluationEvent,
    input: {} as EvaluationInput,
    tags: {} as WorkflowTag,
    meta: {} as StateMeta,
    transitionMeta: {} as EdgeMeta,
  },
  guards: guardsOf(evaluationRules),
  actions: { message },
  delays: namedDelays(
    'selfAssessmentDue',
    'ratingDue',
    'publishDue',
    'receiptDeemed',
    'objectionWindow',
    'objectionDecisionDue',
  ),
})

type In = { readonly context: EvaluationContext }
const tellCycle = {
  type: 'message',
  params: ({ context: { official } }: In) => ({
    messages: [
      {
        kind: 'tell',
        to: 'parent',
        event: { type: 'evaluation.final', predicate: official?.predicate ?? null },
      } as const,
    ],
  }),
} as const

const assessed = base.assign(({ event }) => (event.type === 'evaluation.assess' ? { document: event.document } : {}))
const received = (deemed: boolean) =>
  base.assign(({ context, event }) => ({ receipt: { at: event.at, deemed, heldMs: context.heldMs } }))

/** The evaluation of one person's year: own view, rating, calibration, publication, receipt, and at most one objection. */
export const evaluationMachine = base.createMachine({
  id: 'evaluation',
  context: ({ input }) => newEvaluation(input),
  initial: 'live',
  states: {
    live: {
      type: 'parallel',
      meta: { phase: 'evaluate' },
      on: { 'case.cancel': { target: 'cancelled', meta: { by: bySystem } } },
      states: {
        work: {
          initial: 'selfAssessment',
          states: {
            selfAssessment: {
              meta: { label: 'evaluation.selfAssessment', phase: 'evaluate' },
              tags: ['open', waitsFor('owner')],
              entry: send({ kind: 'notify', template: 'evaluation.selfAssessment', to: 'owner' }),
              on: {
                'evaluation.assess': {
                  target: 'rating',
                  guard: 'newestDraft',
                  actions: assessed,
                  meta: { by: byOwner, records: ['evaluation_document'] },
                },
              },
              // the year goes on without the owner's view, which may still come until the rating does
              after: { selfAssessmentDue: { target: 'rating', meta: { by: bySystem } } },
            },
            rating: {
              meta: { label: 'evaluation.rating', phase: 'evaluate' },
              tags: [waitsFor('assessor')],
              initial: 'onTime',
              entry: send({ kind: 'notify', template: 'evaluation.rating', to: 'assessor' }),
              on: {
                'evaluation.assess': {
                  guard: 'mayAssessLate',
                  actions: assessed,
                  meta: { by: byOwner, records: ['evaluation_document'] },
                },
                'evaluation.rate': {
                  target: 'calibration',
                  guard: 'mayRate',
                  actions: assign(({ context, event }) => ({ rating: ratingOf(context, event) })),
                  meta: { by: byAssessor, records: ['rating'] },
                },
              },
              states: {
                onTime: { after: { ratingDue: { target: 'late', meta: { by: bySystem } } } },
                late: {
                  meta: { label: 'evaluation.ratingLate' },
                  tags: ['overdue'],
                  entry: send({ kind: 'notify', template: 'evaluation.ratingLate', to: 'admin' }),
                },
              },
            },
            calibration: {
              meta: { label: 'evaluation.calibration', phase: 'evaluate' },
              tags: [waitsFor('admin')],
              initial: 'open',
              on: {
                'evaluation.sendBack': { target: 'rating', meta: { by: byAdmin } },
                'evaluation.publish': {
                  target: 'official',
                  actions: assign(({ context }) => ({ official: context.rating })),
                  meta: { by: byAdmin, records: ['rating'] },
                },
              },
              states: {
                open: { always: { target: 'onTime', guard: 'hasPublishDue', meta: { by: bySystem } } },
                onTime: { after: { publishDue: { target: 'late', meta: { by: bySystem } } } },
                late: {
                  meta: { label: 'evaluation.publishLate' },
                  tags: ['overdue'],
                  entry: send({ kind: 'notify', template: 'evaluation.publishLate', to: 'admin' }),
                },
              },
            },
            official: {
              meta: { label: 'evaluation.official', phase: 'evaluate' },
              initial: 'published',
              states: {
                published: {
                  meta: { label: 'evaluation.published' },
                  tags: [waitsFor('owner')],
                  entry: send({ kind: 'notify', template: 'evaluation.published', to: 'owner' }),
                  on: {
                    'evaluation.acknowledge': { target: 'window', actions: received(false), meta: { by: byOwner } },
                  },
                  after: { receiptDeemed: { target: 'window', actions: received(true), meta: { by: bySystem } } },
                },
                window: {
                  meta: { label: 'evaluation.window' },
                  tags: [waitsFor('owner')],
                  on: {
                    'evaluation.accept': { target: '#evaluation.final', meta: { by: byOwner } },
                    'evaluation.object': {
                      target: 'objection',
                      guard: 'inTime',
                      actions: assign({ objection: 'filed' }),
                      meta: { by: byOwner, records: ['objection'] },
                    },
                  },
                  after: { objectionWindow: { target: '#evaluation.final', meta: { by: bySystem } } },
                },
                // once only: every way out of an objection is an end
                objection: {
                  type: 'parallel',
                  meta: { label: 'evaluation.objection' },
                  entry: send(
                    { kind: 'notify', template: 'evaluation.objection', to: 'superior' },
                    { kind: 'notify', template: 'evaluation.hearing', to: 'assessor' },
                  ),
                  on: {
                    'evaluation.withdrawObjection': {
                      target: '#evaluation.final',
                      actions: assign({ objection: 'withdrawn' }),
                      meta: { by: byOwner, records: ['objection'] },
                    },
                    'evaluation.reject': {
                      target: '#evaluation.final',
                      actions: assign({ objection: 'rejected' }),
                      meta: { by: bySuperior, records: ['objection'] },
                    },
                    'evaluation.revise': {
                      target: '#evaluation.final',
                      guard: 'mayRevise',
                      actions: assign(({ context, event }) => ({
                        objection: 'upheld',
                        rating: ratingOf(context, event),
                        official: ratingOf(context, event),
                      })),
                      meta: { by: bySuperior, records: ['rating', 'objection'] },
                    },
                  },
                  states: {
                    hearing: {
                      initial: 'awaited',
                      states: {
                        awaited: {
                          tags: [waitsFor('assessor')],
                          on: {
                            'evaluation.respond': {
                              target: 'heard',
                              meta: { by: byAssessor, records: ['objection'] },
                            },
                          },
                        },
                        heard: {
                          meta: { label: 'evaluation.heard' },
                          entry: send({ kind: 'notify', template: 'evaluation.heard', to: 'superior' }),
                        },
                      },
                    },
                    decision: {
                      initial: 'waiting',
                      tags: [waitsFor('superior')],
                      states: {
                        waiting: { after: { objectionDecisionDue: { target: 'late', meta: { by: bySystem } } } },
                        late: {
                          meta: { label: 'evaluation.decisionLate' },
                          tags: ['overdue'],
                          entry: send({ kind: 'notify', template: 'evaluation.decisionLate', to: 'admin' }),
                        },
                      },
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
    final: { type: 'final', meta: { label: 'evaluation.final', phase: 'evaluate' }, entry: tellCycle },
    cancelled: { type: 'final', meta: { label: 'evaluation.cancelled', phase: 'evaluate' } },
  },
})
