import { type Background, type HealthLimits, healthOf, INBOX_QUEUE, inboxHandler } from '@siklus/core'
import { inProcess, memoryInbox } from '@siklus/storage/background'
import { Hono } from 'hono'
import { expect, test, vi } from 'vitest'
import { openOffice, tenant } from './office.ts'

const DAY = 86_400_000
const failed = ({ checks }: Awaited<ReturnType<typeof healthOf>>) =>
  checks.filter(({ ok }) => !ok).map(({ name }) => name)

test('an engine that nobody works for shows as a backlog; worked for, it is well', async () => {
  const { engine, org, start, submit, time } = await openOffice()
  await submit(await start())
  const health = () => healthOf(engine, { tenants: [tenant], now: time.now })
  time.now += 10 * DAY
  const unwell = await health()
  expect([unwell.ok, failed(unwell)]).toEqual([false, ['relayLagMs', 'dueBacklogMs']])
  await org.settle()
  await org.settle()
  expect(await health()).toMatchObject({ ok: true, at: new Date(time.now).toISOString() })
})

test('an engine with jobs whose deliveries nobody hands on is unwell, until a worker does', async () => {
  const background = inProcess()
  const { engine, org, start, submit, time } = await openOffice({ background })
  await submit(await start())
  time.now += 2 * 60_000
  await org.settle()
  const health = (limits?: HealthLimits) =>
    healthOf(engine, { tenants: [tenant], now: time.now, background, ...(limits && { limits }) })
  expect(failed(await health())).toEqual(['deliveriesLagMs'])
  expect(failed(await health({ deliveriesLagMs: 120_000 }))).toEqual([])
  expect(failed(await healthOf(engine, { tenants: [tenant], now: time.now }))).toEqual([])
  const handlers = [inboxHandler(memoryInbox())]
  const worker = engine.worker({ tenants: [tenant], handlers, notices: { channels: [INBOX_QUEUE.name] }, pollMs: 10 })
  await worker.start()
  await vi.waitFor(async () => expect(failed(await health())).toEqual([]))
  await engine.close()
})

test('a storage that fails is told as such, and so are dead letters', async () => {
  const { engine, time } = await openOffice()
  const background = inProcess({ clock: { now: () => time.now }, runs: 'on-settle' })
  const queue = { name: 'mail', retries: 0, backoff: { firstSeconds: 1, mostSeconds: 1 }, attemptSeconds: 5 }
  await background.start([queue])
  await background.work('mail', {}, () => Promise.reject(new Error('no')))
  const options = () => ({ tenants: [tenant], now: time.now, background })
  expect(await healthOf(engine, options())).toMatchObject({ ok: true })
  await background.enqueue([{ id: 'one', queue: 'mail', tenant, data: {} }])
  await background.settle()
  expect(await healthOf(engine, options())).toMatchObject({ ok: false })
  expect(failed(await healthOf(engine, options()))).toEqual(['deadLetters'])
  await engine.close()
  const down = await healthOf(engine, { tenants: [tenant], now: time.now })
  expect(down).toMatchObject({ ok: false, checks: [{ name: 'storage', of: tenant, error: 'EngineClosed' }] })
  await background.stop()
})

test('a route of Hono answers 200 or 503', async () => {
  const background: Background = inProcess()
  const { engine } = await openOffice({ time: { now: Date.now() } })
  const tenants = [tenant]
  const app = new Hono()
  app.get('/health', async (c) => {
    const health = await healthOf(engine, { tenants, background, now: Date.now() })
    return c.json(health, health.ok ? 200 : 503)
  })
  expect((await app.request('/health')).status).toBe(200)
  await engine.close()
  const down = await app.request('/health')
  expect([down.status, await down.json()]).toMatchObject([503, { ok: false }])
})
