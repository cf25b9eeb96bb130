import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  createEngine,
  createIds,
  fingerprintOf,
  type Principal,
  partyAccess,
  replayHistories,
  type TenantEngine,
  verifyFingerprints,
} from '@siklus/core'
import { leave, leaveOneToTwo, leaveTwo, leaveTwoToThree, substitute } from '@siklus/core/testing'
import { leaveNote } from '@siklus/storage/contract'
import { memory } from '@siklus/storage/memory'
import { expect, test } from 'vitest'

// What docs/versions.md shows, as it runs.

const [ani, dewi]: readonly [Principal, Principal] = [{ person: 'ani' }, { person: 'dewi' }]
const access = partyAccess({ tenantRoles: async ({ person }) => (person === 'dewi' ? ['admin'] : []) })
const clock = { now: () => Date.parse('2026-01-05T01:00:00.000Z') }
const storage = memory({ records: [leaveNote] })
const ids = createIds()

const sideBySide = () =>
  createEngine({
    // a case ends under the version it began with; new cases start under the newest
    workflows: [leaveTwo, leave, substitute],
    ...{ storage, access, clock, ids },
  })

/** What the host commits beside its workflows. */
const fingerprints = {
  'leave@1': fingerprintOf(leave),
  'leave@2': fingerprintOf(leaveTwo),
  'substitute@1': fingerprintOf(substitute),
}

test('no version of a workflow changes', () => {
  expect(verifyFingerprints([leave, leaveTwo, substitute], fingerprints)).toEqual([])
})

const rehearsed = async (org: TenantEngine) => {
  const { cases, ready, refused, moves, deadlines } = await org.versions.rehearse(leaveOneToTwo, { by: dewi })
  return { cases, ready, refused, moves, deadlines }
}

const ordered = async (org: TenantEngine) => {
  const reason = 'SE 7/2026: a review may be withdrawn'
  const run = await org.versions.freeze(leaveOneToTwo, { by: dewi, reason })
  await org.versions.run(run.id, { by: dewi, migration: leaveOneToTwo, perSecond: 2000 })
  return run.id
}

const followed = async (org: TenantEngine, id: string) => {
  await org.versions.pause(id, { by: dewi })
  await org.versions.resume(id, { by: dewi })
  const { status, total, done, failed } = await org.versions.progress(id, { by: dewi })
  const left = await org.versions.rescue(id, { by: dewi }) // [{ caseId, reason: { code, params } }]
  return { status, total, done, failed, left }
}

test('a version is raised, rehearsed, carried out and taken back', async () => {
  const parties = [{ role: 'owner', person: 'ani', basis: 'own request' }]
  await using before = await createEngine({ workflows: [leave, substitute], storage, access, clock, ids })
  for (const days of [3, 20])
    await before.in('kab-andir').start(leave, { days }, { by: ani, parties, key: `ani-${days}` })
  await using engine = await sideBySide()
  const org = engine.in('kab-andir')

  const gate = await org.versions.gate({ by: dewi, fingerprints })
  if (!gate.open) throw new Error(JSON.stringify([...gate.findings, ...gate.edits]))

  const diff = await org.versions.diff('leave', 1, 2, { by: dewi })
  expect(diff.live).toEqual([{ path: 'live.work.draft', because: 'changed', cases: 2 }])

  const histories = await org.versions.histories('leave', 1, { by: dewi, limit: 200 })
  expect(replayHistories(leave, histories)).toEqual([])

  expect(await rehearsed(org)).toMatchObject({ cases: 2, ready: 2, refused: [] })
  const id = await ordered(org)
  expect(await followed(org, id)).toEqual({ status: 'done', total: 2, done: 2, failed: 0, left: [] })
  const undo = await org.versions.undo(id, { by: dewi, reason: 'the circular was withdrawn' })
  expect(undo).toMatchObject({ done: 2, failed: 0 })
  expect(await org.versions.rescue(undo.id, { by: dewi })).toEqual([])
  expect(await org.count({ workflow: 'leave', version: 1 }, { by: dewi })).toBe(2)
})

test('every piece of code on the page is code that runs', () => {
  expect([leaveOneToTwo.name, leaveTwoToThree.name]).toEqual(['leave@1-2', 'leave@2-3'])
  const root = join(import.meta.dirname, '..')
  const linesOf = (text: string) => text.split('\n').map((line) => line.trim())
  const page = readFileSync(join(root, 'docs/versions.md'), 'utf8')
  const sources = ['test/versions-guide.memory.test.ts', 'packages/core/src/testing/leave-migrations.ts']
    .map((path) => linesOf(readFileSync(join(root, path), 'utf8')).join('\n'))
    .join('\n')
  const pieces = [...page.matchAll(/^```ts\n(.*?)\n```$/gms)].flatMap(([, code = '']) => code.split(/^\s*\/\/ …\n/m))
  expect(pieces.length).toBeGreaterThan(6)
  expect(pieces.filter((piece) => !sources.includes(linesOf(piece).join('\n').trim()))).toEqual([])
})
