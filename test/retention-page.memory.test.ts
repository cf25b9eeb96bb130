import { createReadStream, readFileSync } from 'node:fs'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Change,
  CursorExpired,
  checkExport,
  createEngine,
  exportMonth,
  type Principal,
  partitionsAhead,
  partyAccess,
  purgeOld,
  retireMonth,
  type TenantEngine,
} from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
import { leaveNote } from '@siklus/storage/contract'
import { memory } from '@siklus/storage/memory'
import { afterAll, beforeAll, expect, test } from 'vitest'

// What docs/retention.md shows, as it runs.

const ani: Principal = { person: 'ani' }
const parties = [
  { role: 'owner', person: 'ani', basis: 'own request' },
  { role: 'assessor', person: 'budi', basis: 'head of unit' },
]
const clock = { now: () => Date.parse('2024-01-05T01:00:00.000Z') }
const at = '2024-03-01T01:00:00.000Z'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siklus-retention-'))
})
afterAll(() => rm(folder, { recursive: true }))

const scene = async () => {
  const storage = memory({ records: [leaveNote] })
  const engine = await createEngine({ storage, workflows: [leave, substitute], access: partyAccess(), clock })
  const org = engine.in('kab-andir')
  return { storage, org }
}

test('every night: room ahead, and what is old goes', async () => {
  const { storage, org } = await scene()
  await org.start(leave, { days: 3 }, { by: ani, parties })
  await partitionsAhead(storage.retention, { at, months: 6 })
  const { changes, answers, heldBy } = await purgeOld(storage.retention, { at, changeDays: 30, answerDays: 30 })
  expect({ changes, answers, heldBy }).toEqual({
    changes: 0,
    answers: 0,
    heldBy: [{ tenant: 'kab-andir', reader: 'relay' }],
  })
  await org.settle()
  expect((await purgeOld(storage.retention, { at })).changes).toBe(1)
})

test('a month is exported, checked and retired', async () => {
  const { storage, org } = await scene()
  const { id } = await org.start(leave, { days: 3 }, { by: ani, parties })
  await org.send(id, { type: 'submit' }, { by: ani })
  const write = (file: string, text: string) => appendFile(join(folder, file), text)
  const read = (file: string) => createReadStream(join(folder, file))
  const month = '2024-01'
  const anchored = async () => ({ count: 0, samples: [] })
  const manifest = await exportMonth(storage.retention, { month, at, write })
  await checkExport(manifest, read)
  const retired = retireMonth(storage.retention, { manifest, at, anchored, records: ['follow_up'] })
  await expect(retired).rejects.toMatchObject({
    obstacles: [{ kind: 'activeCases', samples: [id] }, { kind: 'armedTimers' }, { kind: 'unreadChanges' }],
  })
})

interface Sent {
  readonly id?: string
  readonly event?: string
  readonly data?: readonly string[]
}

const topicsOf = ({ caseId }: Change): readonly string[] => [`case:${caseId}`]

const serve = async (
  org: TenantEngine,
  {
    by,
    lastEventId,
    signal,
    send,
  }: { by: Principal; lastEventId: string | null; signal: AbortSignal; send: (sent: Sent) => void },
) => {
  try {
    for await (const change of org.changes({ by, after: lastEventId, signal }))
      send({ id: change.cursor, data: topicsOf(change) })
  } catch (error) {
    if (!(error instanceof CursorExpired)) throw error
    send({ event: 'reset', id: (await org.feed.position()) ?? '' }) // the page loads everything, and listens from here
  }
}

test('a browser that was away too long is told to load everything', async () => {
  const { storage, org } = await scene()
  const { id } = await org.start(leave, { days: 3 }, { by: ani, parties })
  const [end, sent] = [new AbortController(), [] as Sent[]]
  const send = (one: Sent) => {
    sent.push(one)
    end.abort()
  }
  await serve(org, { by: ani, lastEventId: null, signal: end.signal, send })
  expect(sent).toMatchObject([{ data: [`case:${id}`] }])
  await org.send(id, { type: 'submit' }, { by: ani })
  await purgeOld(storage.retention, { at, waitFor: 'nobody' })
  await serve(org, { by: ani, lastEventId: sent[0]?.id ?? '', signal: new AbortController().signal, send })
  expect(sent[1]).toEqual({ event: 'reset', id: await org.feed.position() })
})

test('the page shows this code', () => {
  const lines = (text: string) => text.split('\n').map((line) => line.trim())
  const own = new Set(lines(readFileSync(import.meta.filename, 'utf8')))
  const page = readFileSync(join(import.meta.dirname, '../docs/retention.md'), 'utf8')
  const shown = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].flatMap(([, block = '']) => lines(block).filter(Boolean))
  expect(shown.length).toBeGreaterThan(10)
  expect(shown.filter((line) => !own.has(line))).toEqual([])
})
