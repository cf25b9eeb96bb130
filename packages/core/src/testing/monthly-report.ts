import { setup } from 'xstate'
import { escalationAt, reminderAt } from '../case/calendar/reminders.ts'
import {
  type HoldContext,
  type HoldTold,
  holdRegion,
  neverHeld,
  newestFromParent,
} from '../performance/workflows/hold.ts'
import { defineWorkflow } from '../workflow/define.ts'
import {
  CANCEL,
  type EdgeMeta,
  guardsOf,
  HOLD,
  message,
  namedDelays,
  RESUME,
  type StateMeta,
  send,
} from '../workflow/kit.ts'
import type { Stamp } from '../workflow/rule.ts'
import type { DeadlineInput, Workflow } from '../workflow/workflow.ts'

/** What the cycle starts a report with. */
export type MonthlyReportInput = { readonly month: string; readonly zone: string; readonly holdNumber: number }

type MonthlyReportEvent = ({ readonly type: 'report.submit' | 'report.waive' | typeof CANCEL } & Stamp) | HoldTold

const rules = { newestFromParent }
const bySystem = ['system']

const base = setup({
  types: {
    context: {} as MonthlyReportInput & HoldContext,
    input: {} as MonthlyReportInput,
    events: {} as MonthlyReportEvent,
    meta: {} as StateMeta,
    transitionMeta: {} as EdgeMeta,
    tags: {} as 'for:owner' | 'for:superior' | 'overdue' | 'held',
  },
  guards: guardsOf(rules),
  actions: { message },
  delays: namedDelays('reportReminder', 'reportDue', 'reportEscalation', 'atWork'),
})

const closed = send({ kind: 'tell', to: 'parent', event: { type: 'report.closed' } })

const machine = base.createMachine({
  id: 'monthly-report',
  context: ({ input }) => ({ ...neverHeld, ...input }),
  initial: 'live',
  states: {
    live: {
      type: 'parallel',
      on: { [CANCEL]: { target: 'cancelled', meta: { by: bySystem } } },
      states: {
        work: {
          initial: 'onTime',
          tags: ['for:owner'],
          on: {
            'report.submit': { target: '#monthly-report.submitted', meta: { by: ['owner'] } },
            'report.waive': { target: '#monthly-report.waived', meta: { by: ['admin'] } },
          },
          states: {
            onTime: {
              meta: { label: 'report.open' },
              initial: 'quiet',
              after: { reportDue: { target: 'late', meta: { by: bySystem } } },
              states: {
                quiet: { after: { reportReminder: { target: 'reminding', meta: { by: bySystem } } } },
                reminding: { after: { atWork: { target: 'reminded', meta: { by: bySystem } } } },
                reminded: { entry: send({ kind: 'notify', template: 'report.dueSoon', to: 'owner' }) },
              },
            },
            late: {
              meta: { label: 'report.late' },
              tags: ['overdue'],
              initial: 'quiet',
              states: {
                quiet: { after: { reportEscalation: { target: 'escalating', meta: { by: bySystem } } } },
                escalating: { after: { atWork: { target: 'escalated', meta: { by: bySystem } } } },
                escalated: {
                  tags: ['for:superior'],
                  entry: send({ kind: 'notify', template: 'report.overdue', to: 'superior' }),
                },
              },
            },
          },
        },
        hold: holdRegion(base.assign),
      },
    },
    submitted: { type: 'final', meta: { label: 'report.submitted' }, entry: closed },
    waived: { type: 'final', meta: { label: 'report.waived' }, entry: closed },
    cancelled: { type: 'final', meta: { label: 'report.cancelled' } },
  },
})

type Entered = DeadlineInput<MonthlyReportInput>

/** The end of the fifth working day, counted from the day on which the report was opened. */
const reportDue = ({ enteredAt, context: { zone }, calendar }: Entered): string => {
  const dayBefore = calendar.addDays(calendar.dateOf(enteredAt, zone), -1)
  return calendar.endOf(calendar.addWorkingDays(dayBefore, 5), zone)
}

const inTheMorning = ({ context: { zone }, calendar }: Entered) => ({ time: '08:00', zone, calendar })

/** The report of a month: due in working days, reminded of two working days before, and two after told to the superior of the assessor. */
export const monthlyReport: Workflow = defineWorkflow({
  id: 'monthly-report',
  version: 1,
  machine,
  events: { 'report.submit': null, 'report.waive': null },
  told: [HOLD, RESUME, CANCEL],
  rules,
  deadlines: {
    reportDue,
    reportReminder: (input: Entered) =>
      reminderAt({ ...inTheMorning(input), due: reportDue(input), workingDaysBefore: 2 }),
    // counted from the instant at which the report became late
    reportEscalation: (input: Entered) =>
      escalationAt({ ...inTheMorning(input), due: input.enteredAt, workingDaysAfter: 2 }),
    // a hold moves a reminder by its own length, into a night or a Sunday: the notice waits for people to be at work
    atWork: ({ enteredAt, context: { zone }, calendar }: Entered) => calendar.workingMoment(enteredAt, zone),
  },
  startBy: bySystem,
})
