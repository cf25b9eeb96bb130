import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGES } from '../doors.ts'
import { ROOT } from '../layers.ts'
import type { Tarballs } from '../packages.ts'
import { finish, runTool } from '../tool.ts'
import type { NodeProgram } from './node-programs.ts'

/** Installs core without its optional peers and imports its main door: a host that brings its own storage needs nothing else. */
export const installCoreAlone = async (folder: string, tarballs: Tarballs): Promise<string> => {
  await npmInstall(folder, tarballs.slice(0, 1))
  const unwanted = ['pg', '@electric-sql/pglite', 'hono', 'vitest'].filter((name) =>
    existsSync(installed(folder, name)),
  )
  if (unwanted.length > 0) throw new Error(`Core brings ${unwanted.join(', ')}.`)
  await runScript(folder, "await import('@siklus/core')", [process.execPath])
  return `${packageCount(folder)} packages`
}

/** Installs all three with the peers that their doors ask for, in the versions of this checkout. */
export const installEverything = async (folder: string, tarballs: Tarballs): Promise<string> => {
  const versions = Object.assign({}, ...[ROOT, ...PACKAGES.map(packageFolder)].map(developedWith))
  const names = ['pg', '@types/pg', '@types/node', '@electric-sql/pglite', 'pg-boss', 'nodemailer', '@types/nodemailer']
  const tools = ['vitest', 'fast-check', '@opentelemetry/api']
  await npmInstall(folder, [
    ...tarballs,
    ...[...names, ...tools].map((name) => `${name}@${versions[name] ?? 'latest'}`),
  ])
  return `${packageCount(folder)} packages`
}

/** Imports every door and expects at least one name behind it. */
export const importDoors = async (folder: string, { command }: NodeProgram): Promise<string> => {
  const script = doors(folder)
    .map((door) => `if (Object.keys(await import('${door}')).length === 0) throw new Error('${door} is empty')`)
    .join('\n')
  const version = await runScript(folder, `${script}\nconsole.log(process.version)`, command)
  return `${doors(folder).length} doors under ${version.trim().split('\n').at(-1)}`
}

/** Compiles a file that imports every door as strictly as the compiler can, against the published types. */
export const compileConsumer = async (folder: string): Promise<string> => {
  const imports = doors(folder).map((door, index) => `import * as door${index} from '${door}'`)
  const uses = doors(folder).map((_, index) => `door${index}`)
  writeFileSync(join(folder, 'consumer.ts'), `${imports.join('\n')}\nexport const all = [${uses.join(', ')}]\n`)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: STRICT, files: ['consumer.ts'] }))
  const { exitCode, text } = await runTool('tsc', ['-p', folder])
  if (exitCode !== 0) throw new Error(text)
  return `${uses.length} doors`
}

/** Prints a shipped pack with the installed command, and expects its worked cases in it. */
export const printPack = async (folder: string): Promise<string> => {
  const command = join(folder, 'node_modules', '.bin', 'siklus')
  const { exitCode, text } = await finish(command, ['policy', 'id-permenpanrb6-2022'], { cwd: folder })
  const cases = text.match(/^\| .+ \| {2}\|$/gm) ?? []
  if (exitCode !== 0 || cases.length === 0) throw new Error(text)
  return `${cases.length} worked cases`
}

/** Catches what one door and another package throw with classes of the main door, and reads the place in the source from the trace. */
export const catchErrors = async (folder: string): Promise<string> => {
  const trace = await runScript(folder, THROWS, [process.execPath, '--enable-source-maps'])
  const [place] = trace.match(/core\/src\/[\w/-]+\.ts:\d+:\d+/) ?? []
  if (place === undefined) throw new Error(trace)
  return `thrown at ${place}`
}

const THROWS = `
import { CaseNotFound, createEngine, partyAccess, TypedError } from '@siklus/core'
import { NoPerformanceRecords } from '@siklus/core/performance'
import { InvalidCursor, memory } from '@siklus/storage/memory'
for (const error of [NoPerformanceRecords, InvalidCursor])
  if (!(error.prototype instanceof TypedError)) throw new Error(error.name + ' is of another TypedError')
const engine = await createEngine({ storage: memory(), workflows: [], access: partyAccess() })
const missing = '01999999-9999-7999-9999-999999999999'
const error = await engine.in('kab-andir').load(missing, { by: { person: 'ani' } }).catch((error) => error)
await engine.close()
if (!(error instanceof CaseNotFound)) throw error
console.log(error.stack)
`

// skipLibCheck: the typings of a dependency fail under exactOptionalPropertyTypes, and a host cannot mend them either.
const STRICT = {
  target: 'es2024',
  module: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  types: ['node'],
  skipLibCheck: true,
  noEmit: true,
}

/** The doors as the installed packages name them, `@siklus/core/policy`. */
const doors = (folder: string): readonly string[] =>
  PACKAGES.flatMap((name) => {
    const { exports }: { exports: Record<string, unknown> } = readManifest(installed(folder, `@siklus/${name}`))
    return Object.keys(exports)
      .filter((door) => door !== './package.json')
      .map((door) => join('@siklus', name, door))
  })

const npmInstall = async (folder: string, what: readonly string[]): Promise<void> => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
  const { exitCode, text } = await finish('npm', ['install', '--no-audit', '--no-fund', ...what], { cwd: folder })
  if (exitCode !== 0) throw new Error(text)
}

const runScript = async (
  folder: string,
  script: string,
  [program, ...args]: NodeProgram['command'],
): Promise<string> => {
  writeFileSync(join(folder, 'script.mjs'), script)
  const { exitCode, text } = await finish(program, [...args, 'script.mjs'], { cwd: folder })
  if (exitCode !== 0) throw new Error(text)
  return text
}

const installed = (folder: string, name: string): string => join(folder, 'node_modules', name)

const packageFolder = (name: string): string => join(ROOT, 'packages', name)

const developedWith = (folder: string): Record<string, string> => readManifest(folder).devDependencies ?? {}

const readManifest = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

const packageCount = (folder: string): number => {
  const top = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))
  return top.flatMap((name) => (name.startsWith('@') ? readdirSync(installed(folder, name)) : [name])).length
}
