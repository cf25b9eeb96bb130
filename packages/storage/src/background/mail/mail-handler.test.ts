import type { AddressInfo } from 'node:net'
import { type JobHandler, MAIL_QUEUE, type Notice, noticeJobs } from '@siklus/core'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { selfSigned } from '../../../../../test/self-signed.ts'
import { type MailOptions, type MailText, mailHandler } from './mail-handler.ts'
import type { SmtpServer } from './smtp.ts'

interface Received {
  readonly from: string
  readonly to: readonly string[]
  readonly message: string
}

const open: { close(): Promise<void> | void }[] = []
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close()
})

/** A mail server of this test; `refuse` answers a recipient with a status. */
const listen = async (options: SMTPServerOptions & { readonly refuse?: number } = {}) => {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_, __, done) =>
      done(
        options.refuse
          ? Object.assign(new Error('who is budi@kab-andir.example?'), { responseCode: options.refuse })
          : null,
      ),
    onData: (stream, session, done) => {
      let message = ''
      stream.on('data', (chunk) => {
        message += chunk
      })
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), message })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push({ close: () => new Promise((resolve) => server.close(resolve)) })
  return { received, port: (server.server.address() as AddressInfo).port }
}

const text: MailText = {
  to: 'budi@kab-andir.example',
  subject: 'SKP Anda disetujui',
  text: 'SKP Anda disetujui atasan.',
  html: '<p>SKP Anda <b>disetujui</b> atasan.</p>',
}

const handlerFor = (smtp: Partial<SmtpServer>, more: Partial<MailOptions> = {}): JobHandler => {
  const handler = mailHandler({
    smtp: { host: '127.0.0.1', tls: 'none', ...smtp },
    from: 'Siklus <siklus@kab-andir.example>',
    write: async () => text,
    clock: { now: () => Date.parse('2026-01-05T01:00:00.000Z') },
    ...more,
  })
  open.push({ close: async () => handler.close?.() })
  return handler
}

const jobFor = async (person: string) => {
  const change = {
    ...{ cursor: '1', tenant: 'kab-andir', caseId: '019b8bac-e8c0-7000-8000-000000000001', workflow: 'plan' },
    ...{ revision: 3, event: 'plan.agree', state: 'signing', at: '2026-01-05T00:59:58.000Z', by: 'citra' },
    messages: [{ kind: 'notify', template: 'plan.agreed', to: 'owner' }] as const,
  }
  const parties = [{ role: 'owner', person, from: '2026-01-01T00:00:00.000Z', to: null, basis: 'SK' }]
  const [job] = await noticeJobs(change, parties, { at: change.at, channels: [MAIL_QUEUE.name] })
  if (!job) throw new Error('no job')
  return job
}

const send = async (handler: JobHandler, person = 'budi') =>
  handler.run(await jobFor(person), { signal: new AbortController().signal, attempt: 1 })

test('a notice arrives as text with an HTML alternative, and the host was asked by ids', async () => {
  const { received, port } = await listen()
  const asked: Notice[] = []
  const write = async (notice: Notice) => {
    asked.push(notice)
    return text
  }
  await send(handlerFor({ port }, { write }))
  expect(asked).toMatchObject([{ person: 'budi', template: 'plan.agreed', revision: 3 }])
  expect(received).toMatchObject([{ from: 'siklus@kab-andir.example', to: ['budi@kab-andir.example'] }])
  const { message = '' } = received[0] ?? {}
  for (const line of [
    /^From: Siklus <siklus@kab-andir\.example>\r$/m,
    /^To: budi@kab-andir\.example\r$/m,
    /^Subject: SKP Anda disetujui\r$/m,
    /^Message-ID: <[0-9a-f]{32}@kab-andir\.example>\r$/m,
    /^Date: Mon, 05 Jan 2026 01:00:00 \+0000\r$/m,
    /^Auto-Submitted: auto-generated\r$/m,
    /^Content-Type: multipart\/alternative;/m,
    /^Content-Type: text\/plain; charset=utf-8\r$/m,
    /^Content-Type: text\/html; charset=utf-8\r$/m,
  ])
    expect(message).toMatch(line)
})

test('the same notice has the same id of its message, another person’s another', async () => {
  const { received, port } = await listen()
  const handler = handlerFor({ port })
  for (const person of ['budi', 'budi', 'dewi']) await send(handler, person)
  const ids = received.map(({ message }) => /^Message-ID: (.*)\r$/m.exec(message)?.[1])
  expect(ids[0]).toBe(ids[1])
  expect(ids[0]).not.toBe(ids[2])
})

test('a person without an address gets no mail', async () => {
  const { received, port } = await listen()
  await send(handlerFor({ port }, { write: async () => undefined }))
  expect(received).toEqual([])
})

test.each([
  '',
  'budi',
  'a@b.example, c@d.example',
  'a@b.example\r\nBcc: c@d.example',
  'Budi <a@b.example>',
  'a@b@c.example',
])('%j is no address to send to', async (to) => {
  const { received, port } = await listen()
  const handler = handlerFor({ port }, { write: async () => ({ ...text, to }) })
  await expect(send(handler)).rejects.toMatchObject({ _tag: 'JobRejected' })
  expect(received).toEqual([])
})

test('what a subject says cannot become a header', async () => {
  const { received, port } = await listen()
  await send(handlerFor({ port }, { write: async () => ({ ...text, subject: 'Halo\r\nBcc: c@d.example' }) }))
  expect(received[0]?.to).toEqual(['budi@kab-andir.example'])
  expect(received[0]?.message).not.toMatch(/^Bcc:/m)
})

test('a recipient refused for good is rejected, one refused for now comes back; neither error names the address', async () => {
  const forGood = await send(handlerFor(await listen({ refuse: 550 }))).catch((thrown) => thrown)
  expect(forGood).toMatchObject({ _tag: 'JobRejected', reason: 'the mail server refuses the message (550)' })
  const forNow = await send(handlerFor(await listen({ refuse: 451 }))).catch((thrown) => thrown)
  expect(forNow).toMatchObject({ name: 'Error', message: 'the mail server did not take the message (451)' })
})

test('a server that is not there, or does not let us in, comes back later', async () => {
  await expect(send(handlerFor({ port: 9 }))).rejects.toMatchObject({
    message: expect.stringContaining('ESOCKET'),
  })
  const { port } = await listen({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_, __, done) => done(new Error('no')),
  })
  const refused = send(handlerFor({ port, auth: { user: 'siklus', password: 'wrong' } }))
  await expect(refused).rejects.toMatchObject({ name: 'Error', message: expect.stringContaining('535') })
})

test('unless told otherwise the connection changes to TLS with a server it can trust, or nothing is sent', async () => {
  const { key, cert } = selfSigned()
  const overTls = await listen({ disabledCommands: ['AUTH'], key, cert })
  const inClear = await listen()
  const sendTo = (port: number, ca?: string) => {
    const smtp = { host: '127.0.0.1', port, ...(ca && { ca }) }
    const handler = mailHandler({ smtp, from: 'siklus@kab-andir.example', write: async () => text })
    open.push({ close: async () => handler.close?.() })
    return send(handler)
  }
  await expect(sendTo(inClear.port, cert)).rejects.toMatchObject({ name: 'Error' })
  await expect(sendTo(overTls.port)).rejects.toMatchObject({ name: 'Error' })
  expect([...inClear.received, ...overTls.received]).toEqual([])
  await sendTo(overTls.port, cert)
  expect(overTls.received).toHaveLength(1)
})

test('a server that speaks TLS from the first byte', async () => {
  const { key, cert } = selfSigned()
  const { received, port } = await listen({ disabledCommands: ['AUTH'], secure: true, key, cert })
  await send(handlerFor({ port, tls: 'implicit', ca: cert }))
  expect(received).toHaveLength(1)
})

test('a sender without a domain is refused at once', () => {
  expect(() => mailHandler({ smtp: { host: 'mail' }, from: 'Siklus', write: async () => text })).toThrow(RangeError)
})
