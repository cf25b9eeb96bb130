// `pnpm check`: everything that reads the code instead of running it. All steps run; one line each, and the words of those that failed.
import './end-with-parent.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPackages, packPackages } from './packages.ts'
import { type Finished, runTool } from './tool.ts'

const GOOD: Finished = { exitCode: 0, text: '' }

const STEPS: Readonly<Record<string, () => Promise<Finished>>> = {
  'format and lint': () =>
    runTool('biome', ['check', '--error-on-warnings', '--diagnostic-level=warn', '--max-diagnostics=200', '.']),
  types: () => runTool('tsc', ['--noEmit']),
  'architecture, names, tree': () => runTool('vitest', ['run', '--project', 'unit', 'test/']),
  'dead code': () => runTool('knip', ['--no-progress']),
  build: buildPackages,
  'what is published': () => inTemporaryFolder(lintTarballs),
}

const lintTarballs = async (folder: string): Promise<Finished> => {
  const results: Finished[] = []
  for (const tarball of await packPackages(folder)) {
    results.push(await runTool('publint', ['run', tarball, '--strict', '--level', 'suggestion']))
  }
  return results.find(({ exitCode }) => exitCode !== 0) ?? GOOD
}

const inTemporaryFolder = async (work: (folder: string) => Promise<Finished>): Promise<Finished> => {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-check-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const runStep = async (name: string, step: () => Promise<Finished>): Promise<boolean> => {
  const started = performance.now()
  const { exitCode, text } = await step().catch((error: unknown) => ({ exitCode: 1, text: String(error) }))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${exitCode === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (exitCode !== 0) console.log(`${text.trimEnd()}\n`)
  return exitCode === 0
}

const failed: string[] = []
for (const [name, step] of Object.entries(STEPS)) {
  if (!(await runStep(name, step))) failed.push(name)
}
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join('; ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1
