import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWebhookSecret, signatureOf } from './signature.ts'
import { verifyWebhook } from './verify-webhook.ts'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const NOW = 1_614_265_330_000
const body = '{"test": 2432232314}'
const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek'
const signed = { id, timestamp: NOW / 1000, body }

const headersWith = (more: Record<string, string> = {}) => ({
  'webhook-id': id,
  'webhook-timestamp': String(NOW / 1000),
  'webhook-signature': signatureOf(SECRET, signed),
  ...more,
})
const verify = (more: Partial<Parameters<typeof verifyWebhook>[0]> = {}) =>
  verifyWebhook({ headers: headersWith(), body, secrets: [SECRET], now: NOW, ...more })

test('the signature is the one of the specification’s own example', () => {
  expect(signatureOf(SECRET, signed)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

test('a message is believed: with headers of Node or of fetch, a body of bytes, an old or a new secret', async () => {
  const fine = { ok: true, id }
  expect(await verify()).toEqual(fine)
  expect(await verify({ headers: new Headers(headersWith()) })).toEqual(fine)
  expect(await verify({ body: Buffer.from(body) })).toEqual(fine)
  expect(await verify({ secrets: [createWebhookSecret(), SECRET] })).toEqual(fine)
  const two = `${signatureOf(createWebhookSecret(), signed)} ${signatureOf(SECRET, signed)}`
  expect(await verify({ headers: headersWith({ 'webhook-signature': two }) })).toEqual(fine)
})

test.each([
  ['no id', { 'webhook-id': '' }, 'headers'],
  ['no signature', { 'webhook-signature': '' }, 'headers'],
  ['a time that is none', { 'webhook-timestamp': 'now' }, 'headers'],
  ['another id', { 'webhook-id': 'msg_other' }, 'signature'],
  ['another time', { 'webhook-timestamp': String(NOW / 1000 + 1) }, 'signature'],
  ['another version', { 'webhook-signature': signatureOf(SECRET, signed).replace('v1,', 'v2,') }, 'signature'],
])('%s is not believed', async (_, headers, because) => {
  expect(await verify({ headers: headersWith(headers) })).toEqual({ ok: false, because })
})

test('another secret and another body are not believed', async () => {
  expect(await verify({ secrets: [createWebhookSecret()] })).toEqual({ ok: false, because: 'signature' })
  expect(await verify({ body: `${body} ` })).toEqual({ ok: false, because: 'signature' })
})

test('the time may be five minutes off in either direction', async () => {
  for (const seconds of [-300, 0, 300]) expect(await verify({ now: NOW + seconds * 1000 })).toMatchObject({ ok: true })
  for (const seconds of [-301, 301])
    expect(await verify({ now: NOW + seconds * 1000 })).toEqual({ ok: false, because: 'timestamp' })
  expect(await verify({ now: NOW + 11_000, toleranceSeconds: 10 })).toEqual({ ok: false, because: 'timestamp' })
})

test('an id is believed once; only what is signed reaches the memory', async () => {
  const kept = new Map<string, string>()
  const seen = async (one: string, until: string) => {
    const known = kept.has(one)
    kept.set(one, until)
    return known
  }
  expect(await verify({ seen, body: 'forged' })).toEqual({ ok: false, because: 'signature' })
  expect(kept.size).toBe(0)
  expect(await verify({ seen })).toEqual({ ok: true, id })
  expect(await verify({ seen })).toEqual({ ok: false, because: 'repeated', id })
  expect(kept.get(id)).toBe(new Date(NOW + 600_000).toISOString())
})

test('whatever is changed in a message, it is not believed', async () => {
  const part = fc.constantFrom('id', 'timestamp', 'body')
  await fc.assert(
    fc.asyncProperty(part, fc.string({ minLength: 1 }), async (name, more) => {
      const headers = headersWith({
        ...(name === 'id' && { 'webhook-id': id + more }),
        ...(name === 'timestamp' && { 'webhook-timestamp': `${NOW / 1000}${more}` }),
      })
      const verdict = await verify({ headers, ...(name === 'body' && { body: body + more }) })
      expect(verdict.ok).toBe(false)
    }),
  )
})

test.each(['', 'secret', 'whsec_', 'whsec_c2hvcnQ=', `whsec_${Buffer.alloc(65).toString('base64')}`])(
  '%j is no secret',
  async (secret) => {
    await expect(verify({ secrets: [secret] })).rejects.toThrow(RangeError)
  },
)

test('without a secret nothing can be verified', async () => {
  await expect(verify({ secrets: [] })).rejects.toThrow(RangeError)
})
