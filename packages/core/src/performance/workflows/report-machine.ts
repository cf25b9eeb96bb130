import { assign, setup } from 'xstate'
import { type EdgeMeta, guardsOf, message, namedDelays, type StateMeta, send, waitsFor } from '../../workflow/kit.ts'
import type { ReportResult } from './cycle-event.ts'
import { heldUntil, holdRegion } from './hold.ts'
import { newReport, type ReportContext } from './report-context.ts'
import type { ReportEvent } from './report-event.ts'
import type { ReportInput } from './report-input.ts'
import { reportRules } from './report-rule.ts'
import { byAdmin, byAssessor, byAssessorOrAdmin, byOwner, bySystem, type WorkflowTag } from './roles.ts'

const base = setup({
  types: {
    context: {} as ReportContext,
    events: {} as ReportEvent,
    input: {} as ReportInput,
    tags: {} as WorkflowTag,
    meta: {} as StateMeta,
    transitionMeta: {} as EdgeMeta,
  },
  guards: guardsOf(reportRules),
  actions: { message },
  delays: namedDelays('reportOpens', 'reportDue', 'reportReviewDue', 'reportLapses'),
})

type In = { readonly context: ReportContext }
const tellCycle = (result: ReportResult) =>
  ({
    type: 'message',
    params: ({ context: { period } }: In) => ({
      messages: [{ kind: 'tell', to: 'parent', event: { type: 'report.closed', period, result } } as const],
    }),
  }) as const

const extended = base.assign(({ context, event }) =>
  event.type === 'report.extend'
    ? {
        dueOn: event.dueOn,
        heldBeforeDueOn: heldUntil(context, event.at),
        extensions: context.extensions + 1,
      }
    : {},
)

/** The report of one period: written by the owner from the journal, reviewed by the assessor. */
export const reportMachine = base.createMachine({
  id: 'report',
  context: ({ input }) => newReport(input),
  initial: 'live',
  states: {
    live: {
      type: 'parallel',
      meta: { phase: 'report' },
      on: { 'case.cancel': { target: 'cancelled', meta: { by: bySystem } } },
      states: {
        work: {
          initial: 'scheduled',
          // whatever is still open then, so that the evaluation does not wait for ever
          after: { reportLapses: { target: '#report.lapsed', meta: { by: bySystem } } },
          on: { 'report.waive': { target: '#report.waived', meta: { by: byAdmin } } },
          states: {
            scheduled: {
              meta: { label: 'report.scheduled', phase: 'report' },
              after: {
                reportOpens: {
                  target: 'draft',
                  actions: send({ kind: 'notify', template: 'report.opened', to: 'owner' }),
                  meta: { by: bySystem },
                },
              },
              on: {
                'report.extend': { guard: 'mayExtend', actions: extended, meta: { by: byAssessorOrAdmin } },
              },
            },
            draft: {
              meta: { label: 'report.draft', phase: 'report' },
              tags: ['open', waitsFor('owner')],
              initial: 'onTime',
              on: {
                'report.submit': {
                  target: 'submitted',
                  guard: 'complete',
                  actions: assign(({ event }) => ({ document: event.document })),
                  meta: { by: byOwner, records: ['report_document'] },
                },
                'report.extend': {
                  target: '.onTime',
                  reenter: true,
                  guard: 'mayExtend',
                  actions: extended,
                  meta: { by: byAssessorOrAdmin },
                },
              },
              states: {
                onTime: { after: { reportDue: { target: 'late', meta: { by: bySystem } } } },
                late: {
                  meta: { label: 'report.late' },
                  tags: ['overdue'],
                  entry: send(
                    { kind: 'notify', template: 'report.late', to: 'owner' },
                    { kind: 'notify', template: 'report.late', to: 'assessor' },
                  ),
                },
              },
            },
            submitted: {
              meta: { label: 'report.submitted', phase: 'report' },
              tags: [waitsFor('assessor')],
              initial: 'waiting',
              entry: send({ kind: 'notify', template: 'report.submitted', to: 'assessor' }),
              on: {
                'report.recall': { target: 'draft', meta: { by: byOwner, records: ['report_document'] } },
                'report.return': {
                  target: 'draft',
                  actions: [
                    assign(({ context }) => ({ returns: context.returns + 1 })),
                    send({ kind: 'notify', template: 'report.returned', to: 'owner' }),
                  ],
                  meta: { by: byAssessor, records: ['report_document'] },
                },
                'report.review': { target: '#report.reviewed', meta: { by: byAssessor } },
              },
              states: {
                waiting: { after: { reportReviewDue: { target: 'escalated', meta: { by: bySystem } } } },
                escalated: {
                  meta: { label: 'report.reviewLate' },
                  tags: ['overdue'],
                  entry: send({ kind: 'notify', template: 'report.reviewLate', to: 'admin' }),
                },
              },
            },
          },
        },
        hold: holdRegion(base.assign),
      },
    },
    reviewed: { type: 'final', meta: { label: 'report.reviewed', phase: 'report' }, entry: tellCycle('reviewed') },
    waived: { type: 'final', meta: { label: 'report.waived', phase: 'report' }, entry: tellCycle('waived') },
    lapsed: { type: 'final', meta: { label: 'report.lapsed', phase: 'report' }, entry: tellCycle('lapsed') },
    cancelled: { type: 'final', meta: { label: 'report.cancelled', phase: 'report' } },
  },
})
