// `pnpm test:release`: what a publish would upload, used the way a stranger uses it: npm, an empty folder, plain Node.
import './end-with-parent.ts'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPackages, packPackages, type Tarballs } from './packages.ts'
import {
  catchErrors,
  compileConsumer,
  importDoors,
  installCoreAlone,
  installEverything,
  printPack,
} from './release/consumer.ts'
import { nodePrograms } from './release/node-programs.ts'
import { type Finished, runTool } from './tool.ts'

const step = async (name: string, work: () => Promise<string>): Promise<boolean> => {
  const started = performance.now()
  const seconds = () => `(${((performance.now() - started) / 1000).toFixed(1)} s)`
  try {
    console.log(`ok      ${name}: ${await work()} ${seconds()}`)
    return true
  } catch (error) {
    console.log(`FAILED  ${name} ${seconds()}\n${error instanceof Error ? error.message : String(error)}`)
    return false
  }
}

const words = ({ exitCode, text }: Finished, good: string): string => {
  if (exitCode !== 0) throw new Error(text)
  return good
}

const lint = async (tarballs: Tarballs): Promise<string> => {
  for (const tarball of tarballs) words(await runTool('publint', ['run', tarball, '--strict']), tarball)
  return `${tarballs.length} tarballs`
}

const checkRelease = async (folder: string): Promise<boolean> => {
  const place = (name: string) => {
    mkdirSync(join(folder, name))
    return join(folder, name)
  }
  if (!(await step('build', async () => words(await buildPackages(), 'three packages')))) return false
  const tarballs = await packPackages(place('tarballs'))
  const consumer = place('consumer')
  const good = [
    await step('publint', () => lint(tarballs)),
    await step('core alone', () => installCoreAlone(place('core'), tarballs)),
    await step('everything', () => installEverything(consumer, tarballs)),
    await step('types', () => compileConsumer(consumer)),
    await step('a pack in print', () => printPack(consumer)),
    await step('errors', () => catchErrors(consumer)),
  ]
  for (const node of nodePrograms) good.push(await step(`doors, ${node.name}`, () => importDoors(consumer, node)))
  return good.every(Boolean)
}

const folder = mkdtempSync(join(tmpdir(), 'siklus-release-'))
try {
  process.exitCode = (await checkRelease(folder)) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
