import { generateKeyPairSync } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  anchorSeries,
  checkedFile,
  createEngine,
  fileCheck,
  linesOf,
  type Principal,
  partyAccess,
  SYSTEM,
  type TenantEngine,
  trustedKeys,
  verifyProof,
  verifyText,
} from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
import { leaveNote } from '@siklus/storage/contract'
import { memory } from '@siklus/storage/memory'
import { afterAll, beforeAll, expect, test } from 'vitest'

// What docs/verification.md shows, as it runs.

const [ani, eko]: readonly [Principal, Principal] = [{ person: 'ani' }, { person: 'eko' }]
const access = partyAccess({ tenantRoles: async ({ person }) => (person === 'eko' ? ['auditor'] : []) })
const clock = { now: () => Date.parse('2026-01-05T22:30:00.000Z') }
const parties = [
  { role: 'owner', person: 'ani', basis: 'own request' },
  { role: 'assessor', person: 'budi', basis: 'head of unit' },
]
const { privateKey, publicKey } = generateKeyPairSync('ed25519')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siklus-page-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const scene = async () => {
  const storage = memory({ records: [leaveNote] })
  const engine = await createEngine({ storage, workflows: [leave, substitute], access, clock })
  const org = engine.in('kab-andir')
  const { id } = await org.start(leave, { days: 3 }, { by: ani, parties })
  return { org, id }
}

/** What the host's own schedule runs once a day. */
const everyNight = async (org: TenantEngine) => {
  const { anchor } = await org.anchors.seal({ by: SYSTEM }) // once per UTC day, from however many nodes
  const file = join(folder, `${anchor.tenant}-${anchor.day}.jsonl`)
  await writeFile(file, org.anchors.export(anchor.day, { by: eko, key: privateKey, entries: 'all' }))
  return file // hand it out: another agency, a drive that is only ever added to, a mailbox
}

const checkedByHand = async (file: string): Promise<readonly string[]> => {
  const check = fileCheck({ keys: trustedKeys([publicKey]), series: anchorSeries() })
  const problems: string[] = []
  for await (const found of checkedFile(linesOf(createReadStream(file)), check)) problems.push(verifyText(found, 'id'))
  return problems
}

test('a day is sealed, handed out and checked without a database', async () => {
  const { org, id } = await scene()
  expect(await checkedByHand(await everyNight(org))).toEqual([])
  expect(await org.verify(id, { by: ani })).toEqual([])
})

test('a case and a tenant are verified', async () => {
  const { org, id } = await scene()
  const findings = await org.verify(id, { by: ani }) // [{ code, case, revision, anchor?, problem, params }]
  const report = await org.verifyAll({ by: eko, onFinding: console.error })
  const { cases, transitions, anchors, unanchored, notReplayed, retired, found } = report
  expect(findings).toEqual([])
  expect([cases, transitions, anchors, unanchored, notReplayed, retired, found]).toEqual([1, 1, 0, 1, 0, 0, 0])
})

test('one step is proved to somebody who has only the hash of an anchor', async () => {
  const { org, id } = await scene()
  await everyNight(org)
  const [first] = await org.anchors.list({ by: eko })
  const proof = await org.anchors.prove(id, 1, { by: ani }) // JSON: the anchor, a leaf, at most thirty hashes or so
  expect(verifyProof(proof, { anchorHash: first?.hash ?? '' })).toBe(true)
})

test('every piece of code on the page stands in this file', () => {
  const source = linesIn(readFileSync(import.meta.filename, 'utf8'))
  const page = readFileSync(join(import.meta.dirname, '../docs/verification.md'), 'utf8')
  const pieces = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].flatMap(([, block = '']) => block.split(/^\s*\/\/ …$/m))
  expect(pieces.length).toBeGreaterThan(3)
  for (const piece of pieces) expect(source).toContain(linesIn(piece))
})

const linesIn = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
