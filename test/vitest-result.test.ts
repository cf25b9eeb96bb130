import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { ROOT } from './layers.ts'
import { judge, type VitestReport } from './vitest-result.ts'

// Real runs of the real runner: the shape of its report is what the verdict rests on.
const CONFIG =
  "export default { root: import.meta.dirname, test: { include: ['*.test.ts'], exclude: [], allowOnly: false } }"
const CACHE = join(ROOT, 'node_modules', '.cache', 'siklus')

/** Below node_modules, so that the files find the runner. */
const inFolder = (
  files: Readonly<Record<string, string>>,
): { readonly report: VitestReport; readonly exitCode: number } => {
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(join(CACHE, 'verdict-'))
  try {
    writeFileSync(join(folder, 'vitest.config.ts'), CONFIG)
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(folder, `${name}.test.ts`), `import { test } from 'vitest'\n${text}`)
    }
    return runIn(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const runIn = (folder: string) => {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const path = join(folder, 'report.json')
  // Without the variables of this run: the inner runner would take itself for one of its workers.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')))
  const args = [vitest, 'run', '--reporter=json', `--outputFile.json=${path}`]
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' })
  expect(existsSync(path), stderr).toBe(true)
  const report: VitestReport = JSON.parse(readFileSync(path, 'utf8'))
  return { report, exitCode: status ?? 1 }
}

// Joined here, so that no line of this file is a test left out.
const left = (how: string) => ['test', how].join('.')

const CASES = {
  passing: { text: "test('a', () => {})\ntest('b', () => {})", passed: 2, failed: 0, faults: [] },
  failing: { text: "test('a', () => {})\ntest('b', () => { throw new Error('b') })", passed: 1, failed: 1, faults: [] },
  left: { text: `${left('skip')}('b', () => {})`, passed: 0, failed: 0, faults: ['did not run (skipped): b'] },
  later: { text: `${left('todo')}('b')`, passed: 0, failed: 0, faults: ['did not run (todo): b'] },
  shy: { text: "test('a', (context) => context.skip())", passed: 0, failed: 0, faults: ['did not run (skipped): a'] },
  jealous: {
    text: `${left('only')}('a', () => {})\ntest('b', () => {})`,
    passed: 0,
    failed: 1,
    faults: ['did not run (skipped): b'],
  },
  broken: {
    text: "throw new Error('broken')",
    passed: 0,
    failed: 0,
    faults: ['failed outside its tests: broken.test.ts'],
  },
  empty: { text: '', passed: 0, failed: 0, faults: ['failed outside its tests: empty.test.ts'] },
}

let report: VitestReport

beforeAll(() => {
  report = inFolder(Object.fromEntries(Object.entries(CASES).map(([name, { text }]) => [name, text]))).report
}, 60_000)

test.each(Object.entries(CASES))('a file with %s tests', (name, { passed, failed, faults }) => {
  const testResults = report.testResults
    .filter((file) => file.name.endsWith(`/${name}.test.ts`))
    .map((file) => ({ ...file, name: basename(file.name) }))
  expect(testResults).toHaveLength(1)
  expect(judge({ testResults }, { exitCode: 0, filtered: true })).toEqual({ passed, failed, faults })
})

test('an error after the tests shows in the exit code only, and is a fault', { timeout: 60_000 }, () => {
  const late =
    "test('a', async () => { setTimeout(() => { throw new Error('late') }); await new Promise((done) => setTimeout(done, 50)) })"
  const { report: whole, exitCode } = inFolder({ late })
  expect(judge(whole, { exitCode, filtered: false })).toEqual({
    passed: 1,
    failed: 0,
    faults: ['the test runner ended with 1'],
  })
})

test('nothing at all is a fault, unless files were chosen', () => {
  const nothing: VitestReport = { testResults: [] }
  expect(judge(nothing, { exitCode: 0, filtered: false }).faults).toEqual(['ran no test at all'])
  expect(judge(nothing, { exitCode: 0, filtered: true }).faults).toEqual([])
  expect(judge(nothing, { exitCode: 1, filtered: true }).faults).toEqual(['the test runner ended with 1'])
})
