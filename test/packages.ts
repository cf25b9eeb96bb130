import { cpSync, existsSync, globSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bundleDoors } from './bundle.ts'
import { PACKAGES } from './doors.ts'
import { ROOT } from './layers.ts'
import { type Finished, finish, runTool } from './tool.ts'

/** The tarballs of a pack, in the order of the packages. */
export type Tarballs = readonly string[]

/**
 * Compiles every package into its `dist/`, from nothing: what an earlier build left would be packed too. Worked cases lie beside the built
 * packs as they lie beside the source. Stops at the first failure.
 */
export const buildPackages = async (): Promise<Finished> => {
  const texts: string[] = []
  for (const folder of PACKAGES) {
    rmSync(join(ROOT, 'packages', folder, 'dist'), { recursive: true, force: true })
    const built = await compile(folder)
    texts.push(built.text)
    if (built.exitCode !== 0) return { exitCode: built.exitCode, text: texts.join('') }
    copyCases(join(ROOT, 'packages', folder))
  }
  return { exitCode: 0, text: texts.join('') }
}

// Core travels as one file a door: see docs/adr/0011-core-is-bundled.md.
const compile = async (folder: string): Promise<Finished> => {
  const program = ['-p', join('packages', folder, 'tsconfig.build.json')]
  if (folder !== 'core') return await runTool('tsc', program)
  const declared = await runTool('tsc', [...program, '--emitDeclarationOnly'])
  return declared.exitCode === 0 ? await bundle(folder) : declared
}

const bundle = (folder: string): Promise<Finished> =>
  bundleDoors(folder, join(ROOT, 'packages', folder, 'dist')).then(
    () => ({ exitCode: 0, text: '' }),
    (error: unknown) => ({ exitCode: 1, text: String(error) }),
  )

// The compiler takes source only.
const copyCases = (folder: string): void => {
  for (const file of globSync('packs/*/cases/*.csv', { cwd: join(folder, 'src') }))
    cpSync(join(folder, 'src', file), join(folder, 'dist', file))
}

/** Packs what a publish would upload into the folder. Fails before a build: pnpm packs a package without `dist/` without a word. */
export const packPackages = async (folder: string): Promise<Tarballs> => {
  const tarballs: string[] = []
  for (const name of PACKAGES) {
    const dist = join(ROOT, 'packages', name, 'dist')
    if (!existsSync(dist)) throw new Error(`${dist} is missing: build before packing.`)
    const tarball = join(folder, `${name}.tgz`)
    const { exitCode, text } = await pnpm(['pack', '--out', tarball], join(ROOT, 'packages', name))
    if (exitCode !== 0) throw new Error(`Packing ${name} ended with ${exitCode}: ${text}`)
    tarballs.push(tarball)
  }
  return tarballs
}

/** The pnpm that runs this script; by hand, the one npx brings. */
const pnpm = (args: readonly string[], cwd: string): Promise<Finished> => {
  const running = process.env.npm_execpath ?? ''
  return basename(running).startsWith('pnpm')
    ? finish(running, args, { cwd })
    : finish('npx', ['-y', 'pnpm@12', ...args], { cwd })
}
