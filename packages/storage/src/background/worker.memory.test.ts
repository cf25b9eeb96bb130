import { type Change, createWorker, INBOX_QUEUE, inboxHandler, noticeJobs } from '@siklus/core'
import { expect, test } from 'vitest'
import { inProcess } from './in-process/in-process.ts'
import { memoryInbox } from './inbox/memory-inbox.ts'

const AT = '2026-01-05T01:00:00.000Z'
const change: Change = {
  ...{ cursor: '1', tenant: 'kab-andir', caseId: '019b8bac-e8c0-7000-8000-000000000001', workflow: 'plan' },
  ...{ revision: 3, event: 'submit', state: 'submitted', at: AT, by: 'budi' },
  messages: [{ kind: 'notify', template: 'plan.submitted', to: 'assessor' }],
}
const parties = [{ role: 'assessor', person: 'citra', from: '2026-01-01T00:00:00.000Z', to: null, basis: 'SK' }]

test('a message of a change reaches the inbox once, though the relay delivers it twice', async () => {
  const background = inProcess({ clock: { now: () => Date.parse(AT) }, runs: 'on-settle' })
  const inbox = memoryInbox()
  const worker = createWorker({ background, handlers: [inboxHandler(inbox)] })
  await worker.start()
  const jobs = await noticeJobs(change, parties, { at: AT, channels: [INBOX_QUEUE.name] })
  expect(await background.enqueue(jobs)).toBe(1)
  await background.settle()
  expect(await background.enqueue(jobs)).toBe(0)
  await background.settle()
  const entries = await inbox.list({ tenant: 'kab-andir', person: 'citra' }, { limit: 10 })
  expect(entries).toMatchObject([{ template: 'plan.submitted', revision: 3, readAt: null }])
  await worker.stop()
})
