import { expect, test } from 'vitest'
import type { Inbox, Notice } from '../../ports/inbox.ts'
import type { Change } from '../../ports/outbox.ts'
import { inboxHandler } from './inbox-handler.ts'
import { INBOX_QUEUE, MAIL_QUEUE, noticeIn, noticeJobs } from './notice-jobs.ts'
import { WEBHOOK_QUEUE, webhookJobs } from './webhook-jobs.ts'

const AT = '2026-01-05T01:00:00.000Z'
const CASE = '019b8bac-e8c0-7000-8000-000000000001'
const change: Change = {
  ...{ cursor: '1', tenant: 'kab-andir', caseId: CASE, workflow: 'plan', revision: 3 },
  ...{ event: 'submit', state: 'submitted', at: AT, by: 'budi' },
  messages: [
    { kind: 'notify', template: 'plan.submitted', to: 'assessor' },
    { kind: 'notify', template: 'plan.submitted', to: 'auditor' },
  ],
}
const parties = [{ role: 'assessor', person: 'citra', from: '2026-01-01T00:00:00.000Z', to: null, basis: 'SK' }]
const channels = [INBOX_QUEUE.name, MAIL_QUEUE.name]

test('a notice becomes one job per channel under its own id, and is read back from it', async () => {
  const asked: string[] = []
  const recipients = async (tenant: string, role: string) => {
    asked.push(`${tenant} ${role}`)
    return ['gita']
  }
  const jobs = await noticeJobs(change, parties, { at: AT, channels, recipients })
  expect(asked).toEqual(['kab-andir auditor'])
  expect(jobs.map(({ queue, id }) => [queue, id])).toEqual(
    channels.flatMap((queue) => [`${CASE}:3:0:citra`, `${CASE}:3:1:gita`].map((id) => [queue, id])),
  )
  expect(jobs[0] && noticeIn(jobs[0])).toEqual({
    ...{ id: `${CASE}:3:0:citra`, tenant: 'kab-andir', person: 'citra', template: 'plan.submitted' },
    ...{ caseId: CASE, revision: 3, at: AT },
    data: { workflow: 'plan', event: 'submit', state: 'submitted', role: 'assessor' },
  })
})

test('without somebody to ask, tenant-wide roles get nothing', async () => {
  expect(await noticeJobs(change, parties, { at: AT, channels: channels.slice(0, 1) })).toHaveLength(1)
  expect(await noticeJobs(change, [], { at: AT, channels })).toEqual([])
})

test('a job that carries no notice is rejected', async () => {
  const [job] = await noticeJobs(change, parties, { at: AT, channels })
  if (!job) throw new Error('no job')
  const wrong = [{ person: 1 }, { revision: '3' }, { data: [] }, { caseId: null }]
  for (const more of wrong)
    expect(() => noticeIn({ ...job, data: { ...job.data, ...more } })).toThrow(
      expect.objectContaining({ _tag: 'JobRejected' }),
    )
})

test('the handler of the inbox puts the notice of its job', async () => {
  const put: Notice[] = []
  const inbox = { put: async (notices: readonly Notice[]) => put.push(...notices) } as unknown as Inbox
  const [job] = await noticeJobs(change, parties, { at: AT, channels })
  if (!job) throw new Error('no job')
  const handler = inboxHandler(inbox)
  await handler.run(job, { signal: new AbortController().signal, attempt: 1 })
  expect(handler.queue).toBe(INBOX_QUEUE)
  expect(put).toEqual([noticeIn(job)])
})

test('a change is told to those who subscribed to its workflow and event, by ids', () => {
  const subscriptions = [
    { endpoint: 'all' },
    { endpoint: 'plans', workflows: ['plan'], events: ['submit'] },
    { endpoint: 'reports', workflows: ['report'] },
    { endpoint: 'agreed', events: ['agree'] },
    { endpoint: 'nothing', workflows: [] },
  ]
  const jobs = webhookJobs(change, subscriptions)
  expect(jobs.map(({ id }) => id)).toEqual([`${CASE}:3:all`, `${CASE}:3:plans`])
  expect(jobs[0]).toEqual({
    id: `${CASE}:3:all`,
    queue: WEBHOOK_QUEUE.name,
    tenant: 'kab-andir',
    data: {
      endpoint: 'all',
      type: 'case.moved',
      at: AT,
      about: { tenant: 'kab-andir', case: CASE, workflow: 'plan', revision: 3, event: 'submit', state: 'submitted' },
    },
  })
  expect(JSON.stringify(jobs)).not.toContain('budi')
})
