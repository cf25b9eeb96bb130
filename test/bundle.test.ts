import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bundle, bundleDoors, filesLoaded, packageModules } from './bundle.ts'
import { readDoors } from './doors.ts'
import { ROOT } from './layers.ts'
import { finish } from './tool.ts'

type Names = Readonly<Record<string, unknown>>
type Class = new (...args: never[]) => object

const CORE = join(ROOT, 'packages', 'core')
const MAIN = '@siklus/core'
// below core, from where its dependencies are found
const out = join(CORE, 'node_modules', '.cache', 'siklus-bundle-test')
const manifest = JSON.parse(readFileSync(join(CORE, 'package.json'), 'utf8'))
const doors = readDoors().filter(({ name }) => name === MAIN || name.startsWith(`${MAIN}/`))

/** Where the published package says that a door lies, in the bundle's folder. */
const fileOf = (door: string): string => {
  const published = manifest.publishConfig.exports[door === MAIN ? '.' : `.${door.slice(MAIN.length)}`]
  return published.default.replace('./dist/', '')
}

let bundle: Bundle = {}
const built = new Map<string, Names>()

beforeAll(async () => {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  bundle = await bundleDoors('core', out)
  writeFileSync(join(out, 'package.json'), JSON.stringify({ type: 'module', sideEffects: false }))
  for (const { name } of doors) built.set(name, await import(pathToFileURL(join(out, fileOf(name))).href))
})
afterAll(() => rmSync(out, { recursive: true, force: true }))

const classesOf = (names: Names): readonly [name: string, of: Class][] =>
  Object.entries(names).flatMap(([name, value]) =>
    typeof value === 'function' && /^class\b/.test(String(value)) ? [[name, value as Class] as const] : [],
  )

test.each(doors)('$name offers from its one file what its source offers', ({ name, facts }) => {
  const values = facts.exports.filter(({ kind }) => kind === 'value').map((each) => each.name)
  expect(Object.keys(built.get(name) ?? {}).toSorted()).toEqual(values.toSorted())
})

test('the errors of every door are those of the main one, so that one `instanceof` catches them all', () => {
  const { TypedError } = built.get(MAIN) as { readonly TypedError: Class }
  const errors = [...built.values()].flatMap(classesOf).filter(([, { prototype }]) => prototype instanceof Error)
  expect(errors.length).toBeGreaterThan(40)
  for (const [name, of] of errors) {
    expect(of.name).toBe(name)
    expect(of === TypedError || of.prototype instanceof TypedError).toBe(true)
  }
})

test('what the door of a pack throws is of the class behind the door of the policies', () => {
  const { finalValueFinding } = built.get(`${MAIN}/packs/id-pp30-2019`) as Record<string, (...args: unknown[]) => void>
  const { RuleNotInForce } = built.get(`${MAIN}/policy`) as Record<string, Class>
  expect(() => finalValueFinding?.({}, { on: '1999-12-31' })).toThrow(RuleNotInForce)
})

test('no code of another package is in it, and what it imports is what the package declares', () => {
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
  const packageOf = (module: string) => module.split('/', module.startsWith('@') ? 2 : 1).join('/')
  for (const [file, { sources }] of Object.entries(bundle)) {
    expect(sources.filter((source) => !source.startsWith('src/'))).toEqual([])
    expect(
      packageModules(bundle, file)
        .map(packageOf)
        .filter((name) => !declared.includes(name)),
    ).toEqual([])
  }
})

test('the main door loads these modules of other packages, and no pack, no services, no tools of tests', () => {
  expect(packageModules(bundle, 'index.js')).toEqual([
    'canonicalize',
    'effect/Cause',
    'effect/Effect',
    'effect/Exit',
    'effect/Option',
    'effect/Result',
    'xstate',
  ])
  const sources = filesLoaded(bundle, 'index.js').flatMap((file) => bundle[file]?.sources ?? [])
  expect(sources.filter((source) => /^src\/(packs|policy|performance|testing)\//.test(source))).toEqual([])
})

test('the engine is one file to every door that stands on it', () => {
  const engineFiles = (door: string) =>
    filesLoaded(bundle, fileOf(door)).filter((file) =>
      bundle[file]?.sources.some((source) => source === 'src/engine/send.ts' || source.startsWith('src/workflow/')),
    )
  const [engine, ...more] = engineFiles(MAIN)
  expect([more, engine]).toEqual([[], expect.stringContaining('chunks/')])
  for (const door of ['effect', 'otel', 'performance', 'testing'])
    expect(engineFiles(`${MAIN}/${door}`)).toEqual([engine])
})

const WRONG = `
import { defineWorkflow } from ${JSON.stringify(pathToFileURL(join(out, 'index.js')).href)}
try { defineWorkflow({}) } catch (error) { console.log(error.stack) }
`
const traceWith = async (...options: readonly string[]) => {
  const { text } = await finish(process.execPath, [...options, '--input-type=module', '-e', WRONG])
  return text
}

test('a trace names the functions of the source, and with source maps its files', async () => {
  expect(await traceWith()).toMatch(/at (new )?defineWorkflow \(/)
  expect(await traceWith('--enable-source-maps')).toMatch(/packages\/core\/src\/workflow\/[\w-]+\.ts:\d+:\d+/)
})
