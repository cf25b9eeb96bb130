import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  createEngine,
  type Engine,
  type HousekeepingOptions,
  housekeeping,
  INBOX_QUEUE,
  inboxHandler,
  MAIL_QUEUE,
  partyAccess,
  type SignalSource,
  stopOnSignals,
  WEBHOOK_QUEUE,
} from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import { freshSchemaName, sharedPGlite } from '../../../../test/pglite.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { pglite } from '../pglite/pglite.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'
import {
  createWebhookSecret,
  mailHandler,
  pgBoss,
  sqlInbox,
  verifyWebhook,
  type WebhookEndpoint,
  type WebhookHeaders,
  webhookHandler,
} from './index.ts'

// The code of docs/background.md: a host on PGlite, a mail server and another system's server on this machine.

const tenant = 'kab-andir'
const [ani, budi, admin] = [{ person: 'ani' }, { person: 'budi' }, { person: 'dewi' }]
const addressOf = async (person: string) => (person === 'budi' ? 'budi@kab-andir.example' : undefined)
const subjectOf = (template: string) => `Siklus: ${template}`
const linkTo = (id: string) => `https://kinerja.kab-andir.example/kasus/${id}`
const endpoints = new Map<string, WebhookEndpoint>()
const trusted: string[] = []
const smtp = { host: '127.0.0.1', port: 0, tls: 'none' as const }
const ends: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const end of ends.toReversed()) await end()
})

const mails: string[] = []
const startMailServer = async () => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      let text = ''
      stream.on('data', (chunk) => {
        text += chunk
      })
      stream.on('end', () => {
        mails.push(text)
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  smtp.port = (server.server.address() as AddressInfo).port
  ends.push(() => new Promise<void>((resolve) => server.close(() => resolve())))
}

const secrets = [createWebhookSecret()]
const believed: string[] = []
const known = new Set<string>()
const seen = async (id: string) => {
  const before = known.has(id)
  known.add(id)
  return before
}

const receive = async (headers: WebhookHeaders, body: string): Promise<number> => {
  const verdict = await verifyWebhook({ headers, body, secrets, seen, now: Date.now() })
  if (!verdict.ok && verdict.because !== 'repeated') return 401
  if (verdict.ok) await takeIn(JSON.parse(body))
  return 204
}

const takeIn = async ({ data }: { readonly data: { readonly case: string; readonly event: string } }) =>
  void believed.push(`${data.case} ${data.event}`)

const received: (() => Promise<number>)[] = []
const startOtherSystem = async () => {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', async () => {
      const again = () => receive(request.headers as WebhookHeaders, body)
      received.push(again)
      response.writeHead(await again()).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ends.push(() => new Promise((resolve) => server.close(resolve)))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/siklus`
}

const mail = () =>
  mailHandler({
    smtp,
    from: 'Siklus <siklus@kab-andir.example>',
    write: async ({ person, template, caseId }) => {
      const to = await addressOf(person)
      return to === undefined ? undefined : { to, subject: subjectOf(template), text: linkTo(caseId) }
    },
  })

const webhooks = () =>
  webhookHandler({
    endpoint: async (_tenant, id) => endpoints.get(id),
    onGone: async (_tenant, id) => void endpoints.delete(id),
    trusted,
  })

const subscriptions = async () => [{ endpoint: 'payroll', workflows: ['leave'], events: ['submit'] }]
const peopleIn = async (_tenant: string, role: string) => (role === 'admin' ? ['dewi'] : [])

const openHost = async () => {
  const schema = freshSchemaName()
  const months = { from: new Date().toISOString().slice(0, 7), months: 2 }
  const storage = pglite({ instance: await sharedPGlite(), schema, records: [leaveNote], partitions: months })
  const background = pgBoss({ instance: storage.instance })
  const access = partyAccess({ tenantRoles: async ({ person }) => (person === 'dewi' ? ['admin'] : []) })
  const engine = await createEngine({ storage, workflows: [leave, substitute], access, background })
  await createRecordTable(storage.sql.db, leaveNote)
  return { storage, engine, inbox: sqlInbox(storage) }
}

interface HostParts extends Pick<HousekeepingOptions, 'storage'> {
  readonly engine: Engine
  readonly inbox: ReturnType<typeof sqlInbox>
}

const startWorker = async ({ engine, storage, inbox }: HostParts, source: SignalSource = process) => {
  const kept = housekeeping({ engine, storage, inbox, tenants: [tenant], zone: 'Asia/Jakarta' })
  const worker = engine.worker({
    tenants: [tenant],
    handlers: [inboxHandler(inbox), mail(), webhooks(), ...kept.handlers],
    schedules: kept.schedules,
    notices: { channels: [INBOX_QUEUE.name, MAIL_QUEUE.name], recipients: peopleIn },
    subscriptions,
  })
  await worker.start()
  const { stopped } = stopOnSignals(worker, { source, timeoutMs: 20_000 })
  return { worker, stopped }
}

const readInbox = async (inbox: HostParts['inbox'], person: string) => {
  const owner = { tenant, person }
  const unread = await inbox.countUnread(owner, 100)
  const entries = await inbox.list(owner, { limit: 20, unread: true })
  await inbox.markRead(owner, [entries[0]?.id ?? ''], new Date().toISOString())
  return { unread, entries }
}

const mend = async (engine: Engine) => {
  const { jobs } = engine.in(tenant)
  const dead = await jobs.dead(WEBHOOK_QUEUE.name, { by: admin, limit: 20 })
  const why = dead.map(({ job, error, attempts }) => `${job.id}: ${error.message} (${attempts})`)
  const moved = await jobs.redrive(WEBHOOK_QUEUE.name, 'all', { by: admin })
  return { why, moved, stats: await jobs.stats({ by: admin }) }
}

const submitted = async (engine: Engine) => {
  const parties = [
    { role: 'owner', person: 'ani', basis: 'own request' },
    { role: 'assessor', person: 'budi', basis: 'head of unit' },
  ]
  const item = await engine.in(tenant).start(leave, { days: 2 }, { by: ani, parties })
  return engine.in(tenant).send(item.id, { type: 'submit' }, { by: ani })
}

/** The signals of a process, without ending the one of the tests. */
const signals = () => {
  const heard = new Map<string, () => void>()
  return {
    source: { on: (name: string, run: () => void) => heard.set(name, run), off: (name: string) => heard.delete(name) },
    send: (name: string) => heard.get(name)?.(),
  }
}

test('people are told in the application and by mail, another system by webhook; an admin mends what died', async () => {
  await startMailServer()
  const url = await startOtherSystem()
  const { engine, storage, inbox } = await openHost()
  const { source, send } = signals()
  const { stopped } = await startWorker({ engine, storage, inbox }, source)
  const item = await submitted(engine)
  await expect.poll(() => inbox.countUnread({ tenant, ...budi }, 10)).toBe(1)
  await expect.poll(() => mails.length).toBe(1)
  expect(mails[0]).toContain(linkTo(item.id))
  expect((await readInbox(inbox, 'budi')).entries).toMatchObject([{ template: 'leave.submitted', caseId: item.id }])
  expect(await inbox.countUnread({ tenant, ...budi }, 10)).toBe(0)

  const waits = () => engine.in(tenant).jobs.stats({ by: admin })
  await expect.poll(async () => (await waits()).find(({ queue }) => queue === 'webhook')?.dead).toBe(1)
  endpoints.set('payroll', { url, secrets })
  trusted.push(new URL(url).host)
  expect(await mend(engine)).toMatchObject({ moved: 1, why: [expect.stringContaining('there is no endpoint payroll')] })
  await expect.poll(() => believed).toEqual([`${item.id} submit`])
  expect(await received[0]?.()).toBe(204)
  expect(believed).toHaveLength(1)
  expect(await receive({}, 'made up')).toBe(401)

  send('SIGTERM')
  await stopped
  await engine.close()
})

test('the code of the page is the code of this file', () => {
  const page = readFileSync(new URL('../../../../docs/background.md', import.meta.url), 'utf8')
  const here = readFileSync(new URL(import.meta.url), 'utf8')
  const blocks = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')
  expect(blocks.length).toBeGreaterThan(6)
  for (const block of blocks) expect(here).toContain(block)
})
