import { defineWorkflow, message, send, type Workflow, waitsFor } from '@siklus/core'
import { setup } from './statecharts.ts'

const close = { close: { target: 'closed', meta: { by: ['owner'] } } }

const machineOf = (id: string, entry: readonly ReturnType<typeof send>[]) =>
  setup({ actions: { message } }).createMachine({
    id,
    context: ({ input }: { readonly input: object }) => ({ ...input }),
    initial: 'open',
    states: {
      open: { tags: [waitsFor('owner')], meta: { label: `${id}.open` }, entry, on: close },
      closed: { type: 'final', meta: { label: `${id}.closed` } },
    },
  })

const yearly = (id: string, entry: readonly ReturnType<typeof send>[] = []): Workflow =>
  defineWorkflow({
    id,
    version: 1,
    machine: machineOf(id, entry),
    events: { close: null },
    rules: {},
    startBy: ['registrar'],
    startAs: ['owner'],
  })

/** A person's plan of a year. */
export const yearPlan = yearly('year-plan')

/** A person's year. It starts the plan by a message, which the relay delivers. */
export const year = yearly('year', [
  send({ kind: 'start', workflow: 'year-plan', key: 'plan', input: { subject: 'Sasaran kinerja pegawai tahun 2026' } }),
])
