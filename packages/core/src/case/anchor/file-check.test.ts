import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainHash, GENESIS } from '../chain.ts'
import { merkleRoot } from '../merkle.ts'
import type { ChainEntry } from '../transition.ts'
import { type Anchor, type AnchorLeaf, anchorHash, leafText } from './anchor.ts'
import { checkedFile, fileCheck } from './file-check.ts'
import { type CarriedEntries, lineText, signedHeader } from './file-line.ts'
import { linesOf } from './lines-of.ts'
import { anchorSeries } from './series.ts'
import { trustedKeys } from './signature.ts'

const keys = generateKeyPairSync('ed25519')
const later = generateKeyPairSync('ed25519')
const stranger = generateKeyPairSync('ed25519')
const trusted = trustedKeys([keys.publicKey])

const caseId = (n: number) => `019b0000-0000-7000-8000-00000000000${n}`

const entry = (id: string, revision: number): ChainEntry => ({
  ...{ format: 1, tenant: 'kab-andir', case: id, revision, at: '2026-01-05T01:00:00.000Z', by: 'ani' },
  ...{ onBehalfOf: null, role: 'owner', event: { type: 'submit', text: 'é € 😀' }, facts: {}, source: null },
  ...{ from: 'a', to: 'b', messages: [] },
  after: { workflow: 'leave', version: 1, status: 'active', value: 'b', context: {} },
})

/** The chain of a case: its entries and their hashes. */
const chain = (id: string, length: number) => {
  const entries = Array.from({ length }, (_, n) => entry(id, n + 1))
  const hashes: string[] = []
  for (const one of entries) hashes.push(chainHash(hashes.at(-1) ?? GENESIS, one))
  return { entries, hashes }
}

const chains = [chain(caseId(1), 3), chain(caseId(2), 2), chain(caseId(3), 4)]

interface Day {
  readonly anchor: Anchor
  readonly leaves: readonly AnchorLeaf[]
}

const leafOf = (n: number, from: number, to: number): AnchorLeaf => {
  const { hashes = [] } = chains[n] ?? {}
  return { case: caseId(n + 1), from, previous: hashes[from - 2] ?? GENESIS, hashes: hashes.slice(from - 1, to) }
}

const day = (before: Anchor | undefined, leaves: readonly AnchorLeaf[]): Day => {
  const number = (before?.number ?? 0) + 1
  return {
    leaves,
    anchor: {
      ...{ format: 1, tenant: 'kab-andir', number, day: `2026-01-0${number}`, cases: leaves.length },
      ...{ transitions: leaves.flatMap(({ hashes }) => hashes).length, root: merkleRoot(leaves.map(leafText)) },
      ...{ previous: before ? anchorHash(before) : GENESIS, from: null, to: 'x', sealedAt: '2026-01-05T23:00:00.000Z' },
    },
  }
}

const first = day(undefined, [leafOf(0, 1, 2), leafOf(1, 1, 2), leafOf(2, 1, 1)])
const second = day(first.anchor, [leafOf(0, 3, 3), leafOf(2, 2, 4)])
const third = day(second.anchor, [])

const fileOf = ({ anchor, leaves }: Day, entries: CarriedEntries = 'all', key = keys.privateKey): string[] => [
  lineText({ kind: 'header', header: signedHeader(anchor, entries, key) }),
  ...leaves.flatMap((leaf) => {
    const own = chains.flatMap((one) => one.entries).filter((one) => one.case === leaf.case)
    const carried = own.slice(leaf.from - 1, leaf.from - 1 + leaf.hashes.length)
    return [
      lineText({ kind: 'leaf', leaf }),
      ...(entries === 'all' ? carried.map((one) => lineText({ kind: 'entry', entry: one })) : []),
    ]
  }),
]

const check = async (files: readonly (readonly string[])[], known = trusted) => {
  const series = anchorSeries()
  const codes: string[] = []
  for (const lines of files)
    for await (const { code } of checkedFile(lines, fileCheck({ keys: known, series }))) codes.push(code)
  return codes
}

const bytesCheck = async (bytes: Uint8Array) => {
  const pieces = async function* () {
    for (let at = 0; at < bytes.length; at += 37) yield bytes.slice(at, at + 37)
  }
  const findings: string[] = []
  const checked = checkedFile(linesOf(pieces()), fileCheck({ keys: trusted, series: anchorSeries() }))
  for await (const { code } of checked) findings.push(code)
  return findings
}

test('files as they were exported have no findings, with their entries or without', async () => {
  expect(await check([fileOf(first), fileOf(second), fileOf(third)])).toEqual([])
  expect(await check([fileOf(first, 'none'), fileOf(second, 'none'), fileOf(third, 'none')])).toEqual([])
  expect(await check([fileOf(second), fileOf(third)])).toEqual([])
})

test('any other byte, anywhere, is found', async () => {
  const bytes = Buffer.from(
    fileOf(first)
      .map((line) => `${line}\n`)
      .join(''),
  )
  expect(await bytesCheck(bytes)).toEqual([])
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
      fc.pre(bytes[at] !== byte)
      expect(await bytesCheck(Uint8Array.from(bytes).fill(byte, at, at + 1))).not.toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('a file that is cut off, anywhere, is found', async () => {
  const bytes = Buffer.from(
    fileOf(first)
      .map((line) => `${line}\n`)
      .join(''),
  )
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
      expect(await bytesCheck(bytes.subarray(0, length))).not.toEqual([])
    }),
  )
})

test('what stands behind the end of a file is found', async () => {
  const bytes = Buffer.from(
    fileOf(first)
      .map((line) => `${line}\n`)
      .join(''),
  )
  for (const more of ['x', '\n', ' \n', '{}', '\u0000', '\u00ff'])
    expect(await bytesCheck(Buffer.concat([bytes, Buffer.from(more, 'latin1')]))).toEqual(['file.form'])
})

const edited = (lines: readonly string[], at: number, edit: (line: string) => string) =>
  lines.with(at, edit(lines[at] ?? ''))

test.each<[string, (lines: string[]) => readonly string[], string]>([
  [
    'another count in the anchor',
    (lines) => edited(lines, 0, (line) => line.replace('"cases":3', '"cases":2')),
    'file.signature',
  ],
  ['a line with a space more', (lines) => edited(lines, 1, (line) => `${line} `), 'file.form'],
  [
    'a hash in a leaf',
    (lines) => edited(lines, 1, (line) => line.replace(/"[0-9a-f]{63}/, `"${'0'.repeat(63)}`)),
    'anchor.root',
  ],
  ['a word in an entry', (lines) => edited(lines, 2, (line) => line.replace('"by":"ani"', '"by":"adi"')), 'entry.hash'],
  ['a removed leaf', (lines) => lines.filter((line) => !line.includes(caseId(2))), 'anchor.root'],
  ['a removed entry', (lines) => lines.toSpliced(2, 1), 'entry.stray'],
  ['a removed last entry', (lines) => lines.slice(0, -1), 'entry.missing'],
  [
    'an inserted leaf',
    (lines) => [...lines, lineText({ kind: 'leaf', leaf: { ...leafOf(0, 1, 1), case: caseId(4) } })],
    'anchor.root',
  ],
  ['leaves in another order', (lines) => [lines[0] ?? '', ...lines.slice(4), ...lines.slice(1, 4)], 'file.order'],
  ['two first lines', (lines) => [lines[0] ?? '', ...lines], 'file.form'],
  ['no line', () => [], 'file.cut'],
  ['no first line', (lines) => lines.slice(1), 'file.form'],
])('%s is found', async (_, tamper, code) => {
  expect(await check([tamper(fileOf(first))])).toContain(code)
})

test('who signs with a key that is not trusted is refused, and keys can be changed', async () => {
  expect(await check([fileOf(first, 'all', stranger.privateKey)])).toEqual(['file.key'])
  const both = trustedKeys([keys.publicKey, later.publicKey])
  expect(await check([fileOf(first), fileOf(second, 'all', later.privateKey)], both)).toEqual([])
})

test('a signature of a trusted key over something else does not fit', async () => {
  const [header = ''] = fileOf(first)
  const foreign = /"value":"[0-9a-f]+"/.exec(fileOf(second)[0] ?? '')?.[0] ?? ''
  expect(await check([[header.replace(/"value":"[0-9a-f]+"/, foreign), ...fileOf(first).slice(1)]])).toEqual([
    'file.signature',
  ])
})

test('an anchor that is missing, exchanged or does not follow is found', async () => {
  expect(await check([fileOf(first), fileOf(third)])).toEqual(['anchor.number'])
  expect(await check([fileOf(second), fileOf(first)])).toContain('anchor.previous')
  const rewritten = day({ ...first.anchor, transitions: 4 }, second.leaves)
  expect(await check([fileOf(first), fileOf(rewritten)])).toEqual(['anchor.previous'])
  const early = { ...second, anchor: { ...second.anchor, day: '2026-01-01' } }
  expect(await check([fileOf(first), fileOf(early)])).toEqual(['anchor.day'])
})

test('a day that was exported twice is the same day, or it is found', async () => {
  expect(await check([fileOf(first), fileOf(first, 'none'), fileOf(second)])).toEqual([])
  const other = { ...first, anchor: { ...first.anchor, sealedAt: '2026-01-05T23:30:00.000Z' } }
  expect(await check([fileOf(first), fileOf(other)])).toEqual(['anchor.exported'])
})

test('a case that does not go on where it stopped is found, though every file is whole', async () => {
  const jumped = day(first.anchor, [leafOf(2, 3, 4)])
  expect(await check([fileOf(first), fileOf(jumped)])).toEqual(['anchored.order'])
  const rewritten = day(first.anchor, [{ ...leafOf(0, 3, 3), previous: 'f'.repeat(64) }])
  expect(await check([fileOf(first, 'none'), fileOf(rewritten, 'none')])).toEqual(['anchored.order'])
  const late = day(undefined, [leafOf(0, 2, 3)])
  expect(await check([fileOf(late)])).toEqual(['anchored.order'])
})

test('bytes that are no text are found', async () => {
  expect(await bytesCheck(Uint8Array.from([0xff, 0xfe, 0x0a]))).toEqual(['file.form'])
})
