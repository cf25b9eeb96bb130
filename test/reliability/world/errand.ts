import {
  CANCEL,
  type DeadlineInput,
  defineWorkflow,
  HELD,
  HOLD,
  message,
  namedDelays,
  RESUME,
  send,
  type Workflow,
  waitsFor,
} from '@siklus/core'
import { actPayload } from './payload.ts'
import { setup } from './statecharts.ts'

const machine = setup({ actions: { message }, delays: namedDelays('findDue') }).createMachine({
  id: 'errand',
  context: {},
  initial: 'live',
  states: {
    live: {
      type: 'parallel',
      on: { [CANCEL]: { target: '#errand.cancelled', meta: { by: ['system'] } } },
      states: {
        work: {
          initial: 'wanted',
          states: {
            wanted: {
              tags: [waitsFor('owner')],
              meta: { label: 'errand.wanted' },
              on: { found: { target: '#errand.found', meta: { by: ['owner'] } } },
              after: { findDue: { target: 'late', meta: { by: ['system'] } } },
            },
            late: {
              tags: [waitsFor('owner'), 'overdue'],
              meta: { label: 'errand.late' },
              on: { found: { target: '#errand.found', meta: { by: ['owner'] } } },
            },
          },
        },
        hold: {
          initial: 'off',
          states: {
            off: { on: { [HOLD]: { target: 'on', meta: { by: ['system'] } } } },
            on: { tags: [HELD], on: { [RESUME]: { target: 'off', meta: { by: ['system'] } } } },
          },
        },
      },
    },
    found: {
      type: 'final',
      meta: { label: 'errand.found' },
      entry: send({ kind: 'tell', to: 'parent', event: { type: 'errand.done' } }),
    },
    cancelled: { type: 'final', meta: { label: 'errand.cancelled' } },
  },
})

/** What a petition sends somebody for: found, or cancelled with the petition; it stands still while the petition does. */
export const errand: Workflow = defineWorkflow({
  id: 'errand',
  version: 1,
  machine,
  events: { found: actPayload },
  told: [CANCEL, HOLD, RESUME],
  rules: {},
  deadlines: {
    findDue: ({ enteredAt, calendar }: DeadlineInput) =>
      calendar.endOf(calendar.addDays(calendar.dateOf(enteredAt, 'Asia/Jakarta'), 5), 'Asia/Jakarta'),
  },
  startBy: ['admin'],
})
