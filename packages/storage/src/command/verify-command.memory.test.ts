import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AnchorScene, eko, openNode, submitted } from '../contract/engine/anchor-scene.ts'
import { budi } from '../contract/engine/fixture.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { memory } from '../memory/memory.ts'
import { runCommand } from './run-command.ts'

const first = generateKeyPairSync('ed25519')
const second = generateKeyPairSync('ed25519')
const stranger = generateKeyPairSync('ed25519')

let folder: string

const put = async (name: string, text: string | Uint8Array | AsyncIterable<string>) => {
  await mkdir(join(folder, name, '..'), { recursive: true })
  await writeFile(join(folder, name), text)
}

const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString()

/** Three days of a tenant, each exported into a file of its own; the key was changed on the third. */
const exportDays = async ({ org, clock }: AnchorScene): Promise<string> => {
  const id = await submitted({ org })
  const keys = [first, first, second]
  for (const [n, key] of keys.entries()) {
    await org.anchors.seal({ by: 'system' })
    const day = `2026-01-0${n + 5}`
    await put(`days/${day}.jsonl`, org.anchors.export(day, { by: eko, key: key.privateKey, entries: 'all' }))
    clock.set(`2026-01-0${n + 6}T01:00:00.000Z`)
    if (n === 0) await org.send(id, { type: 'return', note: 'lagi' }, { by: budi })
  }
  return id
}

let id: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siklus-verify-'))
  id = await exportDays(await openNode(memory({ records: [leaveNote] }), 'kab-andir'))
  const other = await openNode(memory({ records: [leaveNote] }), 'kota-andir')
  await other.org.anchors.seal({ by: 'system' })
  await put('other.jsonl', other.org.anchors.export('2026-01-05', { by: eko, key: first.privateKey }))
  await put('first.pem', pem(first.publicKey))
  await put('second.pem', pem(second.publicKey))
  await put('both.pem', `${pem(first.publicKey)}${pem(second.publicKey)}`)
  await put('stranger.pem', pem(stranger.publicKey))
  await put('empty/readme.txt', 'nothing here')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const run = async (...args: readonly string[]) => {
  const said = { out: '', err: '' }
  const code = await runCommand(['verify', ...args], {
    env: {},
    clock: { now: () => 0 },
    folder,
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
  })
  return { code, ...said }
}

test('files that hold are told in one line, in either language, whatever the order of their names', async () => {
  const keys = ['--key', 'first.pem', '--key', 'second.pem']
  expect(await run('--export', 'days', ...keys)).toEqual({
    ...{ code: 0, err: '' },
    out: '3 berkas diperiksa; jangkar yang utuh: kab-andir 1–3; 0 temuan\n',
  })
  for (const [from, to] of [
    ['days/2026-01-05', 'mixed/c'],
    ['days/2026-01-06', 'mixed/b'],
    ['other', 'mixed/a'],
  ])
    await mkdir(join(folder, 'mixed'), { recursive: true }).then(() =>
      copyFile(join(folder, `${from}.jsonl`), join(folder, `${to}.jsonl`)),
    )
  expect(await run('--export', 'mixed', '--key', 'both.pem', '--lang', 'en')).toEqual({
    ...{ code: 0, err: '' },
    out: '3 files checked; anchors that hold: kab-andir 1–2, kota-andir 1; 0 findings\n',
  })
  expect((await run('--export', 'days/2026-01-06.jsonl', '--key', 'first.pem')).code).toBe(0)
})

test('one byte of a file is found, with its place', async () => {
  const bytes = await readFile(join(folder, 'days/2026-01-05.jsonl'))
  const at = bytes.indexOf('"by":"ani"') + 6
  await put('tampered/2026-01-05.jsonl', Uint8Array.from(bytes).fill(0x62, at, at + 1))
  expect(await run('--export', 'tampered', '--key', 'first.pem')).toEqual({
    ...{ code: 1, err: '' },
    out: `2026-01-05.jsonl, kasus ${id}, revisi 1: hash dalam jangkar 1 tidak cocok dengan entri ini
1 berkas diperiksa; jangkar yang utuh: tidak ada; 1 temuan\n`,
  })
  const english = await run('--export', 'tampered', '--key', 'first.pem', '--lang', 'en')
  expect(english.out).toContain(`, case ${id}, revision 1: the hash in anchor 1 does not fit this entry\n`)
})

test('a key that is not trusted is refused, also the old one after it was changed', async () => {
  const strange = await run('--export', 'days', '--key', 'stranger.pem')
  expect([strange.code, strange.out.match(/kunci yang tidak dipercaya/g)?.length]).toEqual([1, 3])
  const old = await run('--export', 'days', '--key', 'first.pem', '--lang', 'en')
  expect([old.code, old.out.match(/a key that is not trusted/g)?.length]).toEqual([1, 1])
  expect(old.out).toContain('anchors that hold: kab-andir 1–2;')
})

test('a day that is missing in between is found', async () => {
  await mkdir(join(folder, 'gap'), { recursive: true })
  for (const day of ['05', '07'])
    await copyFile(join(folder, `days/2026-01-${day}.jsonl`), join(folder, `gap/${day}.jsonl`))
  expect(await run('--export', 'gap', '--key', 'both.pem', '--lang', 'en')).toMatchObject({
    ...{ code: 1 },
    out: expect.stringContaining('07.jsonl: anchor 2 is missing\n'),
  })
})

test('many findings are counted, not all shown', async () => {
  const [header = '', leaf = '', entry = ''] = (await readFile(join(folder, 'days/2026-01-05.jsonl'), 'utf8')).split(
    '\n',
  )
  const hashes = Array.from({ length: 300 }, () => 'a'.repeat(64))
  const long = JSON.stringify({ leaf: { case: id, from: 1, hashes, previous: '0'.repeat(64) } })
  expect(leaf.startsWith('{"leaf":{"case":')).toBe(true)
  await put('many/a.jsonl', `${header}\n${long}\n${entry}\n`)
  const { code, out } = await run('--export', 'many', '--key', 'first.pem', '--lang', 'en')
  expect(code).toBe(1)
  expect(out.split('\n').filter((line) => line.startsWith('a.jsonl'))).toHaveLength(200)
  expect(out).toMatch(/… and 10\d findings more\n$/)
})

test.each([
  [['--export', 'nowhere', '--key', 'first.pem'], 'nowhere'],
  [['--export', 'empty', '--key', 'first.pem'], 'no anchor file'],
  [['--export', 'days', '--key', 'nowhere.pem'], 'nowhere.pem'],
  [['--export', 'days', '--key', 'empty/readme.txt'], 'no key in PEM form'],
])('%j cannot be checked, and says why in one line', async (args, why) => {
  const { code, out, err } = await run(...args)
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(/^Tidak dapat diperiksa \/ cannot be checked: .+\n$/)
  expect(err).toContain(why)
})

test.each([
  [[], '--export or --tenant'],
  [['--export', 'days'], 'go together'],
  [['--tenant', 'kab-andir', '--key', 'first.pem'], 'go together'],
  [['--tenant', 'kab-andir'], 'DATABASE_URL'],
  [['days'], 'unknown: days'],
  [['--export', 'days', '--key', 'first.pem', '--lang', 'jv'], 'unknown language: jv'],
  [['--loudly'], '--loudly'],
])('%j is not understood, says why, and shows how', async (args, why) => {
  const { code, out, err } = await run(...args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(why)
  expect(err).toContain('siklus verify --tenant')
})

test('help is shown when it is asked for', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('--export') })
})
