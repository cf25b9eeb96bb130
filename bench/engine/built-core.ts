import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleDoors, packageModules } from '../../test/bundle.ts'
import { ROOT } from '../../test/layers.ts'

/** `@siklus/core` as it is published: bundled, in a place from where its dependencies are found. */
export interface BuiltCore {
  /** The folder from which packages are found as core finds them. */
  readonly folder: string
  /** The bundled door. */
  readonly index: string
  /** Every package module that importing the door loads, each once. */
  readonly needs: readonly string[]
}

const CORE = join(ROOT, 'packages', 'core')
// Not `dist`, which somebody may be packing; below node_modules nothing is tracked or linted.
const OUT = join(CORE, 'node_modules', '.cache', 'siklus-bench')

/** Bundles core without looking at its types, which is the business of `pnpm check`. Throws with the compiler's words. */
export const buildCore = async (): Promise<BuiltCore> => {
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT, { recursive: true })
  const bundle = await bundleDoors('core', OUT)
  writeFileSync(join(OUT, 'package.json'), JSON.stringify({ type: 'module', sideEffects: false }))
  return { folder: CORE, index: join(OUT, 'index.js'), needs: packageModules(bundle, 'index.js') }
}
