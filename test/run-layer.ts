import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Layer, ROOT } from './layers.ts'
import { judge, type LayerResult, type VitestReport } from './vitest-result.ts'

/** A layer's result and the seconds it took. */
export interface TimedResult extends LayerResult {
  readonly layer: Layer
  readonly seconds: number
}

/** What to run: all of a layer, or only the files whose path contains one of `files`; stopped after `limitSeconds`. */
export interface LayerRun {
  readonly layer: Layer
  readonly files: readonly string[]
  readonly limitSeconds: number
}

const REPORTS = join(ROOT, 'node_modules', '.cache', 'siklus', 'reports')
const WATCH_PARENT = pathToFileURL(join(import.meta.dirname, 'end-with-parent.ts')).href

/** Runs one layer in a process of its own, its output going straight to the screen. */
export const runLayer = async (run: LayerRun): Promise<TimedResult> => {
  const started = performance.now()
  const result = run.layer === 'types' ? await runCompiler(run) : await runTests(run)
  return { ...result, layer: run.layer, seconds: (performance.now() - started) / 1000 }
}

const runCompiler = async ({ limitSeconds }: LayerRun): Promise<LayerResult> => {
  const exitCode = await runNode([script('typescript', 'tsc'), '--noEmit'], limitSeconds)
  return { passed: 0, failed: 0, faults: exitCode === 0 ? [] : [`the compiler ended with ${exitCode}`] }
}

const runTests = async ({ layer, files, limitSeconds }: LayerRun): Promise<LayerResult> => {
  const report = join(REPORTS, `${layer}.json`)
  mkdirSync(REPORTS, { recursive: true })
  rmSync(report, { force: true })
  const filtered = files.length > 0
  const options = ['run', '--project', layer, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const all = [...options, ...(filtered ? ['--passWithNoTests', ...files] : [])]
  const exitCode = await runNode(['--import', WATCH_PARENT, script('vitest', 'vitest'), ...all], limitSeconds)
  return judge(readReport(report), { exitCode, filtered })
}

/** No report is a report of nothing: the runner died or found no file, and its exit code tells the rest. */
const readReport = (path: string): VitestReport => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return { testResults: [] }
  }
}

const runNode = (args: readonly string[], limitSeconds: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
    const limit = setTimeout(() => {
      console.error(`Stopped after ${limitSeconds} s.`)
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), 5000).unref()
    }, limitSeconds * 1000)
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(limit)
      resolve(code ?? 1)
    })
  })

/** The program a package offers under a name, as a path that Node runs. */
const script = (packageName: string, program: string): string => {
  const manifestPath = createRequire(import.meta.url).resolve(`${packageName}/package.json`)
  const manifest: { bin: Record<string, string> } = JSON.parse(readFileSync(manifestPath, 'utf8'))
  const path = manifest.bin[program]
  if (path === undefined) throw new Error(`${packageName} offers no program ${program}.`)
  return join(dirname(manifestPath), path)
}
