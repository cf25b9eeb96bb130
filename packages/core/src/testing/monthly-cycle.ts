import { setup } from 'xstate'
import type { Message } from '../case/message.ts'
import { reason } from '../case/reason.ts'
import { defineWorkflow } from '../workflow/define.ts'
import {
  CANCEL,
  type EdgeMeta,
  guardsOf,
  HELD,
  HOLD,
  message,
  namedDelays,
  RESUME,
  type StateMeta,
  send,
} from '../workflow/kit.ts'
import type { Rule } from '../workflow/rule.ts'
import type { DeadlineInput, Workflow } from '../workflow/workflow.ts'
import type { MonthlyReportInput } from './monthly-report.ts'

type MonthlyCycleInput = {
  /** `YYYY-MM`, in order and without gaps. */
  readonly months: readonly string[]
  readonly zone: string
}

type MonthlyCycleContext = MonthlyCycleInput & {
  /** Reports that were started, and of these the ones that were closed. */
  readonly started: number
  readonly closed: number
  readonly holdNumber: number
}

const lastMonth: Rule<MonthlyCycleContext> = ({ context: { months, started } }) =>
  started + 1 === months.length || [reason('cycle.months.left')]

const lastReport: Rule<MonthlyCycleContext> = ({ context: { months, closed } }) =>
  closed + 1 === months.length || [reason('cycle.reports.open')]

const rules = { lastMonth, lastReport }
const [byAdmin, bySystem] = [['admin'], ['system']]

const base = setup({
  types: {
    context: {} as MonthlyCycleContext,
    input: {} as MonthlyCycleInput,
    events: {} as {
      type: 'cycle.hold' | 'cycle.resume' | 'cycle.transfer' | 'report.closed'
    },
    meta: {} as StateMeta,
    transitionMeta: {} as EdgeMeta,
    tags: {} as typeof HELD,
  },
  guards: guardsOf(rules),
  actions: { message },
  delays: namedDelays('monthEnds'),
})

type In = { readonly context: MonthlyCycleContext }

const messages = (of: (context: MonthlyCycleContext) => readonly Message[]) =>
  ({ type: 'message', params: ({ context }: In) => ({ messages: of(context) }) }) as const

const startReport = messages(({ months, started, zone, holdNumber }) => {
  const month = months[started] ?? ''
  const input: MonthlyReportInput = { month, zone, holdNumber }
  return [{ kind: 'start', workflow: 'monthly-report', key: month, period: month, input }]
})
const oneStarted = base.assign(({ context }) => ({ started: context.started + 1 }))
const oneClosed = base.assign(({ context }) => ({ closed: context.closed + 1 }))

const holdWord = (type: typeof HOLD | typeof RESUME) =>
  [
    base.assign(({ context }) => ({ holdNumber: context.holdNumber + 1 })),
    messages(({ holdNumber }) => [{ kind: 'tell', to: 'children', event: { type, number: holdNumber } }]),
  ] as const

const machine = base.createMachine({
  id: 'monthly-cycle',
  context: ({ input }) => ({ ...input, started: 0, closed: 0, holdNumber: 0 }),
  initial: 'live',
  states: {
    live: {
      type: 'parallel',
      on: {
        'report.closed': [
          { target: 'over', guard: 'lastReport', meta: { by: bySystem } },
          { actions: oneClosed, meta: { by: bySystem } },
        ],
        'cycle.transfer': { target: 'transferred', meta: { by: byAdmin } },
      },
      states: {
        work: {
          initial: 'running',
          states: {
            running: {
              meta: { label: 'cycle.running' },
              after: {
                monthEnds: [
                  {
                    target: 'closing',
                    guard: 'lastMonth',
                    actions: [startReport, oneStarted],
                    meta: { by: bySystem },
                  },
                  {
                    target: 'running',
                    reenter: true,
                    actions: [startReport, oneStarted],
                    meta: { by: bySystem },
                  },
                ],
              },
            },
            closing: { meta: { label: 'cycle.closing' } },
          },
        },
        hold: {
          initial: 'off',
          states: {
            off: { on: { 'cycle.hold': { target: 'on', actions: [...holdWord(HOLD)], meta: { by: byAdmin } } } },
            on: {
              tags: [HELD],
              on: { 'cycle.resume': { target: 'off', actions: [...holdWord(RESUME)], meta: { by: byAdmin } } },
            },
          },
        },
      },
    },
    over: { type: 'final', meta: { label: 'cycle.over' } },
    transferred: {
      type: 'final',
      meta: { label: 'cycle.transferred' },
      entry: send({ kind: 'tell', to: 'children', event: { type: CANCEL } }),
    },
  },
})

/** The first instant after the month that is next: a month that ended during a hold is caught up with when the hold is over. */
const monthEnds = ({ context, calendar }: DeadlineInput<MonthlyCycleContext>): string => {
  const dayOfNextMonth = calendar.addDays(`${context.months[context.started]}-28`, 4)
  return calendar.startOf(`${dayOfNextMonth.slice(0, 7)}-01`, context.zone)
}

/** One person's year of monthly reports, each started by the clock when its month is over. */
export const monthlyCycle: Workflow = defineWorkflow({
  id: 'monthly-cycle',
  version: 1,
  machine,
  events: { 'cycle.hold': null, 'cycle.resume': null, 'cycle.transfer': null },
  told: ['report.closed'],
  rules,
  deadlines: { monthEnds },
  startBy: byAdmin,
})
