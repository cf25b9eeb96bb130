import { setup } from 'xstate'
import { escalationAt, reminderAt } from '../case/calendar/reminders.ts'
import { defineWorkflow } from '../workflow/define.ts'
import { type EdgeMeta, message, namedDelays, type StateMeta, send } from '../workflow/kit.ts'
import type { DeadlineInput, Workflow } from '../workflow/workflow.ts'

type InZone = { readonly zone: string }

const bySystem = ['system']

const machine = setup({
  types: {
    context: {} as InZone,
    input: {} as InZone,
    events: {} as { type: 'settle' },
    meta: {} as StateMeta,
    transitionMeta: {} as EdgeMeta,
    tags: {} as 'for:assessor' | 'for:superior' | 'overdue',
  },
  actions: { message },
  delays: namedDelays('reviewReminder', 'reviewDue', 'reviewEscalation'),
}).createMachine({
  id: 'review',
  context: ({ input }) => ({ zone: input.zone }),
  initial: 'open',
  states: {
    open: {
      initial: 'waiting',
      on: { settle: { target: 'settled', meta: { by: ['assessor', 'superior'] } } },
      states: {
        waiting: {
          tags: ['for:assessor'],
          meta: { label: 'review.waiting' },
          initial: 'quiet',
          after: { reviewDue: { target: 'late', meta: { by: bySystem } } },
          states: {
            quiet: { after: { reviewReminder: { target: 'reminded', meta: { by: bySystem } } } },
            reminded: { entry: send({ kind: 'notify', template: 'review.dueSoon', to: 'assessor' }) },
          },
        },
        late: {
          tags: ['for:assessor', 'overdue'],
          meta: { label: 'review.late' },
          after: { reviewEscalation: { target: 'escalated', meta: { by: bySystem } } },
        },
        escalated: {
          tags: ['for:superior', 'overdue'],
          meta: { label: 'review.escalated' },
          entry: send({ kind: 'notify', template: 'review.overdue', to: 'superior' }),
        },
      },
    },
    settled: { type: 'final', meta: { label: 'review.settled' } },
  },
})

type Entered = DeadlineInput<InZone>

/** The end of the fifth working day after the day on which the case was opened. */
const reviewDue = ({ enteredAt, context: { zone }, calendar }: Entered): string =>
  calendar.endOf(calendar.addWorkingDays(calendar.dateOf(enteredAt, zone), 5), zone)

const inTheMorning = ({ context: { zone }, calendar }: Entered) => ({ time: '08:00', zone, calendar })

/** A review that is due in working days: reminded two working days before, and told to the superior on the working day after. */
export const review: Workflow = defineWorkflow({
  id: 'review',
  version: 1,
  machine,
  events: { settle: null },
  rules: {},
  deadlines: {
    reviewDue,
    reviewReminder: (input: Entered) =>
      reminderAt({ ...inTheMorning(input), due: reviewDue(input), workingDaysBefore: 2 }),
    // the state is entered when the deadline has passed
    reviewEscalation: (input: Entered) =>
      escalationAt({ ...inTheMorning(input), due: input.enteredAt, workingDaysAfter: 1 }),
  },
  startBy: ['admin'],
})
