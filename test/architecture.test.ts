import { expect, test } from 'vitest'
import { breaches } from './breaches.ts'
import { cycles } from './cycles.ts'
import { sourceFacts } from './source-facts.ts'
import { readSource } from './source-files.ts'

const source = readSource()

test('the source keeps the arrows, the homes of the libraries and the pure folders', () => {
  expect(source.length).toBeGreaterThan(0)
  expect(breaches(source)).toEqual([])
})

test('no file imports itself by a detour', () => {
  expect(cycles(source)).toEqual([])
})

/** A file of one line, and the file it imports when that is a relative path. */
const breachesOf = (path: string, text: string, neighbours: readonly string[] = []) =>
  breaches([sourceFacts(path, text), ...neighbours.map((each) => sourceFacts(each, ''))])

const core = (path: string) => `packages/core/src/${path}`

test.each([
  ['policy', 'workflow'],
  ['case', 'policy'],
  ['packs', 'engine'],
  ['ports', 'policy'],
  ['workflow', 'packs'],
  ['engine', 'performance'],
  ['health', 'performance'],
  ['engine', 'testing'],
])('%s may not import %s', (from, to) => {
  const [line = ''] = breachesOf(core(`${from}/a.ts`), `import { b } from '../${to}/b.ts'`, [core(`${to}/b.ts`)])
  expect(line).toBe(`${core(from)}/a.ts:1 goes against the arrows: ${from} may not import ${to} (${core(to)}/b.ts)`)
})

test.each([
  ['policy', 'case'],
  ['packs', 'policy'],
  ['workflow', 'policy'],
  ['engine', 'ports'],
  ['performance', 'packs'],
  ['testing', 'engine'],
])('%s may import %s', (from, to) => {
  expect(breachesOf(core(`${from}/a.ts`), `import { b } from '../${to}/b.ts'`, [core(`${to}/b.ts`)])).toEqual([])
})

test.each([
  ['type imports', "import type { B } from '../engine/b.ts'"],
  ['re-exports', "export { b } from '../engine/b.ts'"],
  ['export *', "export * from '../engine/b.ts'"],
  ['bare imports', "import '../engine/b.ts'"],
  ['dynamic imports', "export const b = () => import('../engine/b.ts')"],
  ['types in place', "export type B = import('../engine/b.ts').B"],
  ['imports over several lines', "import {\n  b,\n  c,\n} from '../engine/b.ts'"],
])('%s count as imports', (_, text) => {
  expect(breachesOf(core('policy/a.ts'), text, [core('engine/b.ts')])).toHaveLength(1)
})

test('an import that is known only when it runs is a breach, but for the command that loads a host’s pack', () => {
  const text = 'export const load = (name: string) => import(new URL(name).href)'
  expect(breachesOf('packages/storage/src/memory/a.ts', text)).toHaveLength(1)
  expect(breachesOf('packages/storage/src/command/pack-module.ts', text)).toEqual([])
})

test('what stands in a comment or a string is no import', () => {
  const text = "/** import { b } from '../engine/b.ts' */\nexport const a = \"import { b } from '../engine/b.ts'\""
  expect(breachesOf(core('policy/a.ts'), text, [core('engine/b.ts')])).toEqual([])
})

test.each([
  [
    'packages/storage/src/memory/a.ts',
    "import { b } from '../../../core/src/case/b.ts'",
    'packages meet at package names',
  ],
  [
    'packages/storage/src/memory/a.test.ts',
    "import { b } from '../../../core/src/case/b.ts'",
    'packages meet at package names',
  ],
  ['packages/core/src/case/a.ts', "import { b } from '@siklus/storage/memory'", 'core may not import @siklus/storage'],
  [
    'packages/storage/src/memory/a.ts',
    "import { b } from '@siklus/dashboard'",
    'storage may not import @siklus/dashboard',
  ],
  [
    'packages/dashboard/src/pages/a.tsx',
    "import { b } from '@siklus/storage/memory'",
    'dashboard may not import @siklus/storage',
  ],
  ['packages/core/src/case/a.ts', "import { b } from '../../test/b.ts'", 'no source file'],
  ['packages/core/src/case/a.ts', "import { b } from './b.js'", 'relative imports end in .ts'],
  ['packages/core/src/util/a.ts', '', 'a folder the arrows do not know'],
])('%s: %s is a breach', (path, text, says) => {
  expect(breachesOf(path, text, ['packages/core/src/case/b.ts'])).toEqual([expect.stringContaining(says)])
})

test.each([
  ['engine', "import { createMachine } from 'xstate'", 'imports xstate'],
  ['performance/planning', "import { createMachine } from 'xstate'", 'imports xstate'],
  ['policy', "import * as Effect from 'effect/Effect'", 'imports effect'],
  ['performance/workflows', "import * as Effect from 'effect/Effect'", 'imports effect'],
  ['engine', "import { Effect } from 'effect'", 'imports all of effect'],
  ['engine', "import * as Schema from 'effect/Schema'", 'which core keeps out'],
  ['engine', "import { sql } from 'kysely'", 'imports kysely'],
  ['engine', "import { Hono } from 'hono/tiny'", 'imports hono'],
  ['engine', "import fc from 'fast-check'", 'imports fast-check'],
  ['engine', "import lodash from 'lodash/fp'", 'imports lodash, a library without a home'],
  ['case', "import { readFileSync } from 'node:fs'", 'imports node:fs; case is pure'],
  ['case', "import { createHash, randomUUID } from 'node:crypto'", 'imports randomUUID; case is pure'],
  ['workflow', 'export const now = () => Date.now()', 'uses Date.now; workflow is pure'],
  ['policy', 'export const now = () => new Date()', 'uses new Date(); policy is pure'],
  ['packs/id-x', 'export const luck = () => Math.random()', 'uses Math.random; packs is pure'],
  ['health', 'export const later = () => setTimeout(() => 1, 5)', 'uses setTimeout(); health is pure'],
  ['case', 'export const id = () => crypto.randomUUID()', 'uses crypto.randomUUID; case is pure'],
  ['performance/workflows', 'export const home = process.env', 'uses process.env; workflows is pure'],
])('in core, %s: %s is a breach', (folder, text, says) => {
  expect(breachesOf(core(`${folder}/a.ts`), text)).toEqual([expect.stringContaining(says)])
})

test.each([
  ['workflow', "import { setup } from 'xstate'"],
  ['performance/workflows', "import { setup } from 'xstate'"],
  ['engine', "import * as Effect from 'effect/Effect'"],
  ['case', "import { createHash } from 'node:crypto'"],
  ['policy', 'export const day = (text: string) => new Date(text)'],
  ['engine', 'export const now = () => Date.now()'],
])('in core, %s: %s is allowed', (folder, text) => {
  expect(breachesOf(core(`${folder}/a.ts`), text)).toEqual([])
})

test('an example embeds whatever it likes, by package names', () => {
  const path = 'examples/a/src/main.ts'
  expect(breachesOf(path, "import express from 'express'\nimport { b } from '@siklus/storage/memory'")).toEqual([])
  expect(
    breachesOf(path, "import { b } from '../../../packages/core/src/case/b.ts'", [core('case/b.ts')]),
  ).toHaveLength(1)
})

test('a cycle is found and shown, through types too', () => {
  const files = [
    sourceFacts('packages/core/src/case/a.ts', "import { b } from './b.ts'"),
    sourceFacts('packages/core/src/case/b.ts', "import type { C } from './c.ts'"),
    sourceFacts('packages/core/src/case/c.ts', "export { a } from './a.ts'"),
  ]
  expect(cycles(files)).toEqual([[core('case/a.ts'), core('case/b.ts'), core('case/c.ts'), core('case/a.ts')]])
  expect(cycles(files.slice(0, 2))).toEqual([])
})
