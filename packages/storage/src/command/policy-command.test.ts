import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from './run-command.ts'

let folder: string

const rule = (id: string) => `{
  id: '${id}', title: { id: 'Uji', en: 'Trial' }, words: { id: 'Selalu ya.', en: 'Always yes.' },
  cites: [{ law: 'act-1' }], facts: {}, params: {}, consults: {}, decide: () => true,
}`

const pack = (name: string) => `
export const ${name} = {
  id: '${name}-pack', version: '1.0.0', title: { id: 'Paket ${name}', en: 'Pack ${name}' },
  laws: [{ id: 'act-1', title: { id: 'Undang-undang', en: 'Act' } }],
  inForce: { from: '2020-01-01' }, rules: [${rule(`${name}-rule`)}], notModelled: [],
}
${name}.main = ${name}.rules[0]
export const ${name}Again = ${name}
`

const put = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const oneCase = 'case,on,value,source,reviewedBy\nalways,2021-01-01,yes,derived,\n'
const twoCases = `${oneCase}never,2021-01-01,no,derived,\n`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siklus-policy-'))
  put('none.mjs', 'export const answer = 42\nexport const rules = []')
  put('one/index.mjs', pack('one'))
  put('one/cases/one-rule.csv', oneCase)
  put('several.mjs', pack('one') + pack('two'))
  put('other-cases/two-rule.csv', oneCase)
  put('wrong-cases/three-rule.csv', oneCase)
  put('shared.mjs', `${pack('one')}${pack('two')}two.rules[0].id = 'one-rule'`)
  put('cases/one-rule.csv', oneCase)
  put('cases/two-pack/one-rule.csv', twoCases)
  put('failing/one-rule.csv', twoCases)
  put('strange/two-pack/two-rule.csv', oneCase)
  put('broken.mjs', 'throw new Error("it broke\\nhere")')
  put('node_modules/agency-policy/package.json', '{ "name": "agency-policy", "main": "main.mjs" }')
  put('node_modules/agency-policy/main.mjs', pack('agency'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = async (...args: readonly string[]) => {
  const said = { out: '', err: '' }
  const code = await runCommand(['policy', ...args], {
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

test('the id of a shipped pack is enough; its cases come with it; Indonesian unless told', async () => {
  const { code, out, err } = await run('id-permenpanrb6-2022')
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^# Pengelolaan kinerja pegawai ASN/)
  expect(out).toContain('| filed on day 14 | 2 Februari 2026 |')
})

test('a file, with the cases beside it, in English', async () => {
  const { code, out } = await run('one/index.mjs', '--lang', 'en')
  expect(code).toBe(0)
  expect(out).toMatch(/^# Pack one\n/)
  expect(out).toContain('| always | 1 January 2021 |  | yes | derived from the text |  |')
})

test('a package that the folder sees; without cases beside it there are none', async () => {
  const { code, out } = await run('agency-policy')
  expect(code).toBe(0)
  expect(out).toContain('Belum ada kasus uji.')
})

test('of several packs the one that is named, with cases from elsewhere', async () => {
  const { code, out } = await run('./several.mjs', '--pack', 'two-pack', '--cases', 'other-cases')
  expect(code).toBe(0)
  expect(out).toMatch(/^# Paket two\n/)
  expect(out).toContain('| always | 1 Januari 2021 |  | ya |')
})

test('a case that its rule answers otherwise is told by rule and name, the document says so, and the command fails', async () => {
  const { code, out, err } = await run('one/index.mjs', '--cases', 'failing', '--lang', 'en')
  expect(code).toBe(1)
  expect(out).toContain('**Worked cases: 2; answered otherwise by their rule: 1. Each is marked below.**')
  expect(out).toContain('**The rule answers otherwise:** expected no, answered yes')
  expect(err.split('\n')).toEqual([
    'Kasus uji dijawab lain / worked case answered otherwise: one-rule: never: expected value no, got value yes',
    "Bila tabel ini milik paket lain, simpan kasus paket ini di / if the tables are another pack's, keep this one's in: cases/one-pack/",
    '',
  ])
})

test('packs with the same rules keep their cases apart: a folder named after the pack comes first', async () => {
  const [one, two] = [await run('shared.mjs', '--pack', 'one-pack'), await run('shared.mjs', '--pack', 'two-pack')]
  expect([one.code, one.err]).toEqual([0, ''])
  expect(one.out).not.toContain('| never |')
  expect([two.code, two.err.split('\n').length]).toEqual([1, 2])
  expect(two.out).toContain('| never |')
})

test.each([
  [['none.mjs'], 'none.mjs tidak mengekspor paket / exports no pack, only: answer, rules'],
  [
    ['several.mjs'],
    'several.mjs mengekspor beberapa paket, pilih dengan / exports several packs, choose with --pack: one-pack, two-pack',
  ],
  [
    ['several.mjs', '--pack', 'three'],
    'several.mjs tidak mengekspor paket / exports no pack three, only: one-pack, two-pack',
  ],
  [['id-nowhere-1999'], 'tidak ditemukan / not found: id-nowhere-1999'],
  [['broken.mjs'], 'it broke'],
  [
    ['several.mjs', '--pack', 'one-pack', '--cases', 'wrong-cases'],
    'three-rule.csv tidak menyebut ketentuan paket / names no rule of the pack',
  ],
  [
    ['shared.mjs', '--pack', 'two-pack', '--cases', 'strange'],
    'two-rule.csv tidak menyebut ketentuan paket / names no rule of the pack',
  ],
])('%j is refused in one line', async (args, why) => {
  expect(await run(...args)).toEqual({ code: 1, out: '', err: `Tidak dapat dicetak / cannot be printed: ${why}\n` })
})

test.each([
  [[], 'name the pack'],
  [['one/index.mjs', 'several.mjs'], 'one pack only: one/index.mjs several.mjs'],
  [['one/index.mjs', '--lang', 'fr'], 'unknown language: fr'],
  [['one/index.mjs', '--loudly'], '--loudly'],
])('%j is not understood, says why, and shows how', async (args, why) => {
  const { code, out, err } = await run(...args)
  expect([code, out]).toEqual([2, ''])
  expect(err.split('\n')[0]).toContain(why)
  expect(err).toContain('siklus policy <paket/pack> [--lang id]')
})

test('help is shown when it is asked for', async () => {
  const { code, out } = await run('--help')
  expect(code).toBe(0)
  expect(out).toMatch(/^siklus policy </)
})
