import { AsyncLocalStorage } from 'node:async_hooks'
import {
  createEngine,
  INBOX_QUEUE,
  type JobHandler,
  noTelemetry,
  partyAccess,
  type Telemetry,
  WEBHOOK_QUEUE,
} from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
import { inProcess } from '@siklus/storage/background'
import { leaveNote } from '@siklus/storage/contract'
import { memory } from '@siklus/storage/memory'
import { expect, test, vi } from 'vitest'
import { ani, budi, tenant } from './office.ts'

const parties = [
  { role: 'owner', ...ani, basis: 'own request' },
  { role: 'assessor', ...budi, basis: 'head of unit' },
]

/** Spans with the one that was active when each began. */
const traced = async () => {
  const active = new AsyncLocalStorage<string>()
  const spans: { readonly name: string; readonly parent: string | undefined }[] = []
  const past: Telemetry['past'] = (name) => void spans.push({ name, parent: active.getStore() })
  const span: Telemetry['span'] = (name, _attributes, run) => {
    spans.push({ name, parent: active.getStore() })
    return active.run(name, () => run({ add: () => {} }))
  }
  const engine = await createEngine({
    ...{ storage: memory({ records: [leaveNote] }), workflows: [leave, substitute], access: partyAccess() },
    telemetry: { ...noTelemetry, span, past },
  })
  const submit = async () => {
    const { id } = await engine.in(tenant).start(leave, { days: 2 }, { by: ani, parties })
    await engine.in(tenant).send(id, { type: 'submit' }, { by: ani })
  }
  return { engine, active, spans, submit }
}

test('background work has traces of its own, whoever started it; what it calls is traced below it', async () => {
  const { engine, active, spans, submit } = await traced()
  const seen: Record<string, string | undefined> = {}
  const look = (what: string) => {
    seen[what] = active.getStore()
  }
  const queue = { name: INBOX_QUEUE.name, retries: 0, attemptSeconds: 9, backoff: { firstSeconds: 1, mostSeconds: 1 } }
  const handler: JobHandler = { queue, run: async () => look('handler') }
  const worker = engine.worker({
    ...{ tenants: [tenant], handlers: [handler], background: inProcess(), pollMs: 10 },
    ...{ queues: [WEBHOOK_QUEUE], notices: { channels: [INBOX_QUEUE.name] } },
    subscriptions: async () => {
      look('subscriptions')
      return []
    },
  })
  const feed = engine.in(tenant).changes({ by: ani, after: null })[Symbol.asyncIterator]()
  await active.run('boot', async () => {
    await worker.start()
    await submit()
    await feed.next()
  })
  await vi.waitFor(() => expect(seen).toEqual({ subscriptions: 'siklus.deliveries', handler: 'siklus.job' }))
  await submit()
  await vi.waitFor(() => expect(spans.map(({ name }) => name)).toContain('siklus.feed'))
  await engine.close()
  const own = ['siklus.relay', 'siklus.deliveries', 'siklus.job', 'siklus.feed']
  const background = spans.filter(({ name }) => own.includes(name))
  expect(new Set(background.map(({ name }) => name)).size).toBe(4)
  expect(new Set(background.map(({ parent }) => parent))).toEqual(new Set([undefined]))
})

test('a settling that a host asks for is one trace', async () => {
  const { engine, spans, submit } = await traced()
  await submit()
  spans.length = 0
  await engine.in(tenant).settle()
  expect(spans).toEqual([
    { name: 'siklus.settle', parent: undefined },
    { name: 'siklus.relay', parent: 'siklus.settle' },
  ])
  await engine.close()
})
