import { type EdgeMeta, guardsOf, message, namedDelays, type Rule, reason, type StateMeta, send } from '@siklus/core'
import { assign, setup } from 'xstate'

type Trip = { readonly place: string; readonly days: number }

const withinQuota: Rule<Trip> = ({ context, facts }) => {
  const ordered = Number(facts.daysOrdered)
  if (ordered + context.days <= 30) return true
  return [reason('trip.days.max30', { asked: context.days, ordered }, [{ law: 'travel-rules', article: '4' }])]
}

/** Each answers true, or why not: the button and the refusal ask the same one. */
export const tripRules = { withinQuota }

/** Draft, review, order. Pure: no clock, no database; time is a name, an effect is a message. */
export const tripMachine = setup({
  types: {
    context: {} as Trip & { readonly returns: number },
    input: {} as Trip,
    events: {} as { type: 'submit' } | { type: 'return'; note: string } | { type: 'approve' } | { type: 'withdraw' },
    meta: {} as StateMeta,
    transitionMeta: {} as EdgeMeta,
    tags: {} as 'for:owner' | 'for:head',
  },
  guards: guardsOf(tripRules),
  actions: { message },
  delays: namedDelays('reviewDue'),
}).createMachine({
  id: 'trip',
  context: ({ input }) => ({ ...input, returns: 0 }),
  initial: 'draft',
  states: {
    draft: {
      tags: ['for:owner'],
      meta: { label: 'trip.draft' },
      on: {
        submit: { target: 'submitted', meta: { by: ['owner'] } },
        withdraw: { target: 'withdrawn', meta: { by: ['owner'] } },
      },
    },
    submitted: {
      tags: ['for:head'],
      meta: { label: 'trip.submitted' },
      entry: send({ kind: 'notify', template: 'trip.submitted', to: 'head' }),
      after: { reviewDue: { target: 'lapsed', meta: { by: ['system'] } } },
      on: {
        return: {
          target: 'draft',
          actions: assign({ returns: ({ context }) => context.returns + 1 }),
          meta: { by: ['head'] },
        },
        approve: { target: 'ordered', guard: 'withinQuota', meta: { by: ['head'], records: ['travel_order'] } },
      },
    },
    ordered: { type: 'final', meta: { label: 'trip.ordered' } },
    lapsed: { type: 'final', meta: { label: 'trip.lapsed' } },
    withdrawn: { type: 'final', meta: { label: 'trip.withdrawn' } },
  },
})
