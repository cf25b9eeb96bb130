import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './layers.ts'

const LINES = 400

/** Files that may be longer, each with the reason. */
const LONGER: ReadonlyMap<string, string> = new Map()

interface Text {
  readonly path: string
  readonly text: string
}

/** Every text file git tracks or would track, without the lockfile and what tools generate. */
const readTree = (): readonly Text[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter(
      (path) =>
        path !== '' && path !== 'pnpm-lock.yaml' && statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile(),
    )
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'))

const tree = readTree()

const tooLong = (files: readonly Text[]) =>
  files
    .filter(({ path }) => /\.(?:tsx?|css|sql|js)$/.test(path) && !LONGER.has(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > LINES)

const matches = (files: readonly Text[], pattern: RegExp) =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  )

// Written so that this file does not match itself.
const MACHINE_PATH = /(?<![\w.])\/(?:work\/(?:main|shared)|root|home\/[a-z]\w*|Users\/\w+)\//
const REGISTRY =
  /\bregistry\.(?:npmjs|yarnpkg)\b|\bnpmmirror\b|\/\/[\w.-]*registry[\w.-]*\.|\bregistry\s*=\s*["']?https?:/
const LEFT_OUT = /\b(?:test|it|describe|suite)\b(?:\.\w+)*\.(?:only|skip|todo|skipIf|runIf|fails)\b/
const UNFINISHED = new RegExp(`\\b(?:${['TO', 'FIX'].join('DO|')}ME|XX[X]|HAC[K])\\b`)

test(`no file is longer than ${LINES} lines`, () => {
  expect(tree.length).toBeGreaterThan(0)
  expect(tooLong(tree)).toEqual([])
  expect([...LONGER.keys()].filter((path) => !tree.some((file) => file.path === path))).toEqual([])
})

test('no file names a place on somebody’s machine or a registry', () => {
  expect(matches(tree, MACHINE_PATH)).toEqual([])
  expect(matches(tree, REGISTRY)).toEqual([])
})

test('no test is left out, and none keeps the others from running', () => {
  expect(
    matches(
      tree.filter(({ path }) => /\.tsx?$/.test(path)),
      LEFT_OUT,
    ),
  ).toEqual([])
})

test('nothing is marked as unfinished', () => {
  expect(matches(tree, UNFINISHED)).toEqual([])
})

const of = (text: string) => [{ path: 'a.ts', text }]

test('each check finds what it looks for', () => {
  expect(tooLong(of('\n'.repeat(LINES + 1)))).toEqual([{ path: 'a.ts', lines: LINES + 1 }])
  expect(tooLong(of('\n'.repeat(LINES)))).toEqual([])
  const home = ['', 'home', 'ani', 'x'].join('/')
  expect(matches(of(`fine\nread('${home}')`), MACHINE_PATH)).toEqual([`a.ts:2 read('${home}')`])
  expect(matches(of(`https://example.test${home}`), MACHINE_PATH)).toEqual([])
  const hosts = [
    ['registry', 'npmjs', 'org'].join('.'),
    `https:/${'/registry'}.example.test/a`,
    `${'registry'}=http://x`,
  ]
  expect(matches(of(hosts.join('\n')), REGISTRY)).toHaveLength(3)
  expect(matches(of('core.registry.get(id)\nconst registry = create()'), REGISTRY)).toEqual([])
  expect(matches(of(`${'test'}.concurrent.${'only'}('a')`), LEFT_OUT)).toHaveLength(1)
  expect(matches(of(`${'describe'}.${'skip'}('a')`), LEFT_OUT)).toHaveLength(1)
  expect(matches(of("test('only a skip')"), LEFT_OUT)).toEqual([])
  for (const mark of ['TO', 'FIX'])
    expect(matches(of(`// ${mark}${mark === 'TO' ? 'DO' : 'ME'}: later`), UNFINISHED)).toHaveLength(1)
})
