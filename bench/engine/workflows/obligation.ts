import { type DeadlineInput, defineWorkflow, message, namedDelays, type Workflow, waitsFor } from '@siklus/core'
import { setup } from './statecharts.ts'

const DAYS = 30
const ZONE = 'Asia/Jakarta'

/** More than a period and a day: whatever was armed is due then, and what a firing arms is not. */
export const PERIOD_MS = (DAYS + 2) * 24 * 60 * 60 * 1000

const lapse = (target: string) => ({ due: { target, meta: { by: ['system'] } } })
const fulfil = { fulfil: { target: 'fulfilled', meta: { by: ['owner'] } } }

const machine = setup({ actions: { message }, delays: namedDelays('due') }).createMachine({
  id: 'obligation',
  context: ({ input }: { readonly input: object }) => ({ ...input }),
  initial: 'open',
  states: {
    open: { tags: [waitsFor('owner')], meta: { label: 'obligation.open' }, on: fulfil, after: lapse('reminded') },
    reminded: {
      tags: [waitsFor('owner'), 'overdue'],
      meta: { label: 'obligation.reminded' },
      on: fulfil,
      after: lapse('open'),
    },
    fulfilled: { type: 'final', meta: { label: 'obligation.fulfilled' } },
  },
})

/** A monthly duty: its deadline is the end of a day, the same for everybody, and each lapse arms the next. */
export const obligation: Workflow = defineWorkflow({
  id: 'obligation',
  version: 1,
  machine,
  events: { fulfil: null },
  rules: {},
  deadlines: {
    due: ({ enteredAt, calendar }: DeadlineInput) =>
      calendar.endOf(calendar.addDays(calendar.dateOf(enteredAt, ZONE), DAYS), ZONE),
  },
  startBy: ['registrar'],
  startAs: ['owner'],
})
