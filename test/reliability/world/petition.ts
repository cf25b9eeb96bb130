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
import { assign, setup } from './statecharts.ts'

const ZONE = 'Asia/Jakarta'

/** What a petition counts: every transition but holds moves one of them, so that a lost or doubled act shows in the context too. */
export interface Tally {
  readonly notes: number
  readonly asks: number
  readonly returns: number
  readonly lapses: number
  /** Errands that told of their end. */
  readonly done: number
}

interface Counted {
  readonly context: Tally
}

const count = (field: keyof Tally) => assign({ [field]: ({ context }: Counted) => context[field] + 1 })

const startErrand = {
  type: 'message' as const,
  params: ({ context }: Counted) => ({
    messages: [
      { kind: 'notify', template: 'petition.asked', to: 'clerk' },
      { kind: 'start', workflow: 'errand', key: `errand-${context.asks}`, input: {} },
    ],
  }),
}

const tellChildren = (type: string) => send({ kind: 'tell', to: 'children', event: { type } })

/** Where people are asked for more, `first` is the name of the state in which a petition is before it is asked about. */
const machineOf = (first: string) =>
  setup({ actions: { message }, delays: namedDelays('staleDue', 'answerDue') }).createMachine({
    id: 'petition',
    context: ({ input }: { readonly input: object }) => ({
      ...input,
      ...{ notes: 0, asks: 0, returns: 0, lapses: 0, done: 0 },
    }),
    initial: 'live',
    states: {
      live: {
        type: 'parallel',
        states: {
          work: {
            initial: first,
            states: {
              [first]: {
                tags: [waitsFor('owner')],
                meta: { label: 'petition.first' },
                on: {
                  note: { actions: count('notes'), meta: { by: ['owner', 'clerk'] } },
                  ask: { target: 'asked', actions: count('asks'), meta: { by: ['owner'] } },
                },
                initial: 'fresh',
                states: {
                  fresh: {
                    after: { staleDue: { target: 'stale', actions: count('lapses'), meta: { by: ['system'] } } },
                  },
                  stale: { tags: ['overdue'] },
                },
              },
              asked: {
                tags: [waitsFor('clerk')],
                meta: { label: 'petition.asked' },
                entry: startErrand,
                on: {
                  note: { actions: count('notes'), meta: { by: ['owner', 'clerk'] } },
                  return: { target: first, actions: count('returns'), meta: { by: ['clerk'] } },
                  grant: { target: '#petition.granted', meta: { by: ['clerk'], records: ['paper'] } },
                },
                initial: 'onTime',
                states: {
                  onTime: {
                    after: { answerDue: { target: 'late', actions: count('lapses'), meta: { by: ['system'] } } },
                  },
                  late: { tags: ['overdue'] },
                },
              },
            },
          },
          errands: {
            initial: 'counting',
            states: { counting: { on: { 'errand.done': { actions: count('done'), meta: { by: ['system'] } } } } },
          },
          hold: {
            initial: 'off',
            states: {
              off: { on: { pause: { target: 'on', actions: tellChildren(HOLD), meta: { by: ['admin'] } } } },
              on: {
                tags: [HELD],
                on: { 'go-on': { target: 'off', actions: tellChildren(RESUME), meta: { by: ['admin'] } } },
              },
            },
          },
        },
      },
      granted: { type: 'final', meta: { label: 'petition.granted' }, entry: tellChildren(CANCEL) },
    },
  })

const inDays =
  (days: number) =>
  ({ enteredAt, calendar }: DeadlineInput) =>
    calendar.endOf(calendar.addDays(calendar.dateOf(enteredAt, ZONE), days), ZONE)

const petitionOf = (version: number, first: string): Workflow =>
  defineWorkflow({
    id: 'petition',
    version,
    machine: machineOf(first),
    events: {
      note: actPayload,
      ask: actPayload,
      return: actPayload,
      grant: actPayload,
      pause: actPayload,
      'go-on': actPayload,
    },
    told: ['errand.done'],
    rules: {},
    facts: { papers: { from: 'paper', where: { petition: { case: 'id' } }, take: 'count' } },
    deadlines: { staleDue: inDays(7), answerDue: inDays(3) },
    startBy: ['admin'],
    startAs: ['owner'],
    personal: ['note'],
    separateDuties: [['owner', 'clerk']],
  })

/** A petition to an office: noted, asked about, returned, granted; it starts an errand with every question. */
export const petition: Workflow = petitionOf(1, 'open')

/** The petition after a revision: what was open is called received. */
export const petitionTwo: Workflow = petitionOf(2, 'received')
