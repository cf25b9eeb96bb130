import { defineWorkflow, message, send, type Workflow, waitsFor } from '@siklus/core'
import { notePayload } from './payload.ts'
import { assign, setup } from './statecharts.ts'

interface Noted {
  readonly context: { readonly rounds: number }
  readonly event: { readonly note: string }
}

const keepNote = assign(({ context, event }: Noted) => ({ note: event.note, rounds: context.rounds + 1 }))

const machine = setup({ actions: { message } }).createMachine({
  id: 'permit',
  context: ({ input }: { readonly input: object }) => ({ ...input, note: '', rounds: 0 }),
  initial: 'draft',
  states: {
    draft: {
      tags: [waitsFor('owner')],
      meta: { label: 'permit.draft' },
      on: { submit: { target: 'submitted', actions: keepNote, meta: { by: ['owner'] } } },
    },
    submitted: {
      tags: [waitsFor('assessor')],
      meta: { label: 'permit.submitted' },
      entry: send({ kind: 'notify', template: 'permit.submitted', to: 'assessor' }),
      on: {
        return: { target: 'draft', actions: keepNote, meta: { by: ['assessor'] } },
        agree: { target: 'agreed', meta: { by: ['assessor'] } },
      },
    },
    agreed: { type: 'final', meta: { label: 'permit.agreed' } },
  },
})

/** Leave to study: submitted and returned for ever, so that a case never runs out of steps. Two people, each with a role of his own. */
export const permit: Workflow = defineWorkflow({
  id: 'permit',
  version: 1,
  machine,
  events: { submit: notePayload, return: notePayload, agree: null },
  rules: {},
  startBy: ['registrar'],
  startAs: ['owner'],
  separateDuties: [['owner', 'assessor']],
})
