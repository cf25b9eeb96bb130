import { type EdgeMeta, guardsOf, message, type Rule, reason, type StateMeta, send } from '@siklus/core'
import { setup } from 'xstate'

/** What a proposal is about: who moves where, from which day. */
export interface Proposal {
  readonly employee: string
  readonly from: string
  readonly to: string
  readonly effective: string
}

// city and regulation are made up, as everything in this example
const article = { law: 'perwal-andir-7-2025', article: '5' }

const roomInUnit: Rule<Proposal> = ({ context, facts }) => {
  const [filled, formation] = [Number(facts.filled), Number(facts.formation)]
  if (filled < formation) return true
  return [reason('mutasi.formation.full', { unit: context.to, filled, formation }, [article])]
}

/** Answers true, or why not: the button on the page and the refusal ask the same one. */
export const mutasiRules = { roomInUnit }

/** Proposed, then approved or rejected, or withdrawn by who proposed it. */
export const mutasiMachine = setup({
  types: {
    context: {} as Proposal,
    input: {} as Proposal,
    events: {} as { type: 'approve'; decree: string } | { type: 'reject'; note: string } | { type: 'withdraw' },
    meta: {} as StateMeta,
    transitionMeta: {} as EdgeMeta,
    tags: {} as 'for:decider',
  },
  guards: guardsOf(mutasiRules),
  actions: { message },
}).createMachine({
  id: 'mutasi',
  context: ({ input }) => input,
  initial: 'proposed',
  states: {
    proposed: {
      tags: ['for:decider'],
      meta: { label: 'mutasi.proposed' },
      entry: send({ kind: 'notify', template: 'mutasi.proposed', to: 'decider' }),
      on: {
        approve: {
          target: 'approved',
          guard: 'roomInUnit',
          meta: { by: ['decider'], records: ['keputusan_mutasi'] },
        },
        reject: { target: 'rejected', meta: { by: ['decider'] } },
        withdraw: { target: 'withdrawn', meta: { by: ['proposer'] } },
      },
    },
    approved: { type: 'final', meta: { label: 'mutasi.approved' } },
    rejected: { type: 'final', meta: { label: 'mutasi.rejected' } },
    withdrawn: { type: 'final', meta: { label: 'mutasi.withdrawn' } },
  },
})
