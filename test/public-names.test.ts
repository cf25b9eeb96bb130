import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDoors } from './doors.ts'
import { type SourceFacts, sourceFacts } from './source-facts.ts'
import { isTest, readSource } from './source-files.ts'

const COMMITTED = join(import.meta.dirname, 'public-names.json')

const namesOf = ({ exports }: SourceFacts) => ({
  values: exports
    .filter(({ kind }) => kind === 'value')
    .map(({ name }) => name)
    .sort(),
  types: exports
    .filter(({ kind }) => kind === 'type')
    .map(({ name }) => name)
    .sort(),
})

const undocumented = (file: SourceFacts) =>
  file.exports
    .filter((each) => !each.passedOn && !each.documented)
    .map(({ name, line }) => `${file.path}:${line} ${name}`)

test('every door offers exactly the names that were decided; UPDATE_PUBLIC_NAMES=1 writes a new decision down', () => {
  const offered = Object.fromEntries(readDoors().map(({ name, facts }) => [name, namesOf(facts)]))
  if (process.env.UPDATE_PUBLIC_NAMES === '1') writeFileSync(COMMITTED, `${JSON.stringify(offered, undefined, 2)}\n`)
  expect(offered).toEqual(JSON.parse(readFileSync(COMMITTED, 'utf8')))
})

test('no door and no index passes on names it does not list', () => {
  const lists = [
    ...readDoors().map(({ facts }) => facts),
    ...readSource().filter(({ path }) => path.endsWith('/index.ts')),
  ]
  expect(lists.filter(({ exportsAll }) => exportsAll).map(({ path }) => path)).toEqual([])
})

test('every exported name of the packages has words about it', () => {
  const files = readSource().filter(({ path }) => path.startsWith('packages/') && !isTest(path))
  expect(files.length).toBeGreaterThan(0)
  expect(files.flatMap(undocumented)).toEqual([])
})

test.each([
  ['export const a = 1', ['a']],
  ['/** Words. */\nexport const a = 1', []],
  ['// Words.\nexport const a = 1', ['a']],
  ['/* Words. */\nexport interface A {}', ['A']],
  ['/** Words. */\nexport interface A {}\nexport type B = A', ['B']],
  ['/** Words. */\nconst a = 1\nconst b = 2\nexport { a, b }', ['b']],
  [
    '/** Words. */\nexport function f(a: 1): 1\nexport function f(a: 2): 2\nexport function f(a: 1 | 2) { return a }',
    [],
  ],
  ["export { a } from './a.ts'", []],
  ["import { a as b } from './a.ts'\nconst c = b\nexport { b, c }", ['c']],
  ['export const { a, b: [c] } = all', ['a', 'c']],
  ['export default class {}', ['default']],
])('%j lacks words about %j', (text, names) => {
  const found = sourceFacts('a.ts', text).exports.filter((each) => !each.passedOn && !each.documented)
  expect([...new Set(found.map(({ name }) => name))]).toEqual(names)
})

test('a name is a type or a value by what its line says', () => {
  const text =
    "export { a, type B } from './a.ts'\nexport type { C } from './c.ts'\nexport * from './d.ts'\nexport class E {}"
  const facts = sourceFacts('index.ts', text)
  expect(namesOf(facts)).toEqual({ values: ['E', 'a'], types: ['B', 'C'] })
  expect(facts.exportsAll).toBe(true)
})
