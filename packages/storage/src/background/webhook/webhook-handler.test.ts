import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Change, WEBHOOK_QUEUE, webhookJobs } from '@siklus/core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createWebhookSecret } from './signature.ts'
import { verifyWebhook } from './verify-webhook.ts'
import { type WebhookOptions, webhookHandler } from './webhook-handler.ts'

const NOW = Date.parse('2026-01-05T01:00:00.000Z')
const SECRETS = [createWebhookSecret(), createWebhookSecret()]

interface Arrived {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

const arrived: Arrived[] = []
let server: Server
let host: string

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const path = request.url ?? ''
      arrived.push({ path, headers: request.headers, body })
      if (path === '/silence') return
      if (path === '/endless') return void response.writeHead(200).write('x'.repeat(100_000))
      response.writeHead(Number(path.slice(1)), { location: '/200' }).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

beforeEach(() => {
  arrived.length = 0
})

const change: Change = {
  cursor: '1',
  tenant: 'kab-andir',
  caseId: '019b8bac-e8c0-7000-8000-000000000001',
  workflow: 'plan',
  revision: 3,
  event: 'plan.agree',
  state: 'signing',
  at: '2026-01-05T00:59:58.000Z',
  by: 'budi',
  messages: [],
}

const deliver = async (url: string, more: Partial<WebhookOptions> = {}, signal = new AbortController().signal) => {
  const [job] = webhookJobs(change, [{ endpoint: 'hr' }])
  if (!job) throw new Error('no job')
  const handler = webhookHandler({
    endpoint: async (tenant, id) => (tenant === 'kab-andir' && id === 'hr' ? { url, secrets: SECRETS } : undefined),
    clock: { now: () => NOW },
    trusted: [host],
    ...more,
  })
  expect(handler.queue).toBe(WEBHOOK_QUEUE)
  await handler.run(job, { signal, attempt: 1 })
}

test('a change arrives signed, with ids only, and a receiver believes it under either secret', async () => {
  await deliver(`http://${host}/200`)
  await deliver(`http://${host}/204`)
  const [first, second] = arrived
  expect(JSON.parse(first?.body ?? '')).toEqual({
    type: 'case.moved',
    timestamp: change.at,
    data: {
      tenant: 'kab-andir',
      case: change.caseId,
      workflow: 'plan',
      revision: 3,
      event: 'plan.agree',
      state: 'signing',
    },
  })
  expect(first?.headers['content-type']).toBe('application/json')
  const { headers, body } = first as Arrived
  for (const secret of SECRETS)
    expect(await verifyWebhook({ headers, body, secrets: [secret], now: NOW })).toMatchObject({ ok: true })
  expect(second?.headers['webhook-id']).toBe(headers['webhook-id'])
  expect(headers['webhook-id']).toMatch(/^msg_[0-9a-f]{32}$/)
})

test.each([500, 502, 503, 408, 425, 429])('an answer of %d comes back later', async (status) => {
  const error = await deliver(`http://${host}/${status}`).catch((thrown) => thrown)
  expect(error).toMatchObject({ name: 'Error', message: `endpoint hr answered ${status}` })
})

test.each([301, 302, 307, 400, 401, 404])(
  'an answer of %d is rejected, and no redirect is followed',
  async (status) => {
    await expect(deliver(`http://${host}/${status}`)).rejects.toMatchObject({
      _tag: 'JobRejected',
      reason: `endpoint hr answered ${status}`,
    })
    expect(arrived).toHaveLength(1)
  },
)

test('an endpoint that is gone is rejected and told', async () => {
  const gone: string[] = []
  const onGone = async (tenant: string, id: string) => void gone.push(`${tenant} ${id}`)
  await expect(deliver(`http://${host}/410`, { onGone })).rejects.toMatchObject({ _tag: 'JobRejected' })
  expect(gone).toEqual(['kab-andir hr'])
})

test('silence ends with the timeout, or with the job’s signal, and comes back later; an endless answer does not hold it up', async () => {
  const silent = { name: 'Error', message: 'endpoint hr did not answer' }
  await expect(deliver(`http://${host}/silence`, { timeoutMs: 20 })).rejects.toMatchObject(silent)
  await expect(deliver(`http://${host}/silence`, {}, AbortSignal.abort())).rejects.toMatchObject(silent)
  await deliver(`http://${host}/endless`)
})

test('nobody there comes back later, and the error names no address', async () => {
  const nobody = '127.0.0.1:9'
  const error = await deliver(`http://${nobody}/`, { trusted: [nobody] }).catch((thrown) => thrown)
  expect(error).toMatchObject({ name: 'Error', message: 'endpoint hr did not answer' })
})

test.each([
  ['http://example.test/', 'is not https'],
  ['https://10.0.0.1/', 'private'],
  ['https://[::1]/', 'private'],
  ['https://169.254.169.254/latest/meta-data', 'private'],
  ['https://2130706433/', 'private'],
  ['https://localhost/', 'private'],
  ['https://user:secret@example.test/', 'password'],
  ['ftp://example.test/', 'no web address'],
  ['not an address', 'no web address'],
])('%s is refused before anything is sent', async (url, why) => {
  const error = await deliver(url).catch((thrown) => thrown)
  expect(error).toMatchObject({ _tag: 'JobRejected', reason: expect.stringContaining(why) })
  expect(String(error)).not.toContain('secret')
})

test('a host is trusted with its port, or not at all', async () => {
  for (const trusted of [[], ['127.0.0.1'], ['localhost']])
    await expect(deliver(`http://${host}/200`, { trusted })).rejects.toMatchObject({ _tag: 'JobRejected' })
  expect(arrived).toEqual([])
})

test('an endpoint that was taken away, or is not named, is rejected', async () => {
  await expect(deliver('', { endpoint: async () => undefined })).rejects.toMatchObject({
    _tag: 'JobRejected',
    reason: 'there is no endpoint hr',
  })
  const handler = webhookHandler({ endpoint: async () => undefined })
  const job = { id: '1', queue: 'webhook', tenant: 't', data: {} }
  const context = { signal: new AbortController().signal, attempt: 1 }
  await expect(handler.run(job, context)).rejects.toMatchObject({ _tag: 'JobRejected' })
})
