import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './layers.ts'
import { type SourceFacts, sourceFacts } from './source-facts.ts'

/** The packages of this workspace that are published, by folder. */
export const PACKAGES = ['core', 'storage', 'dashboard'] as const

/** A door of a package: the name a host imports, and the facts of the file behind it. */
export interface Door {
  readonly name: string
  readonly facts: SourceFacts
}

/** Every door of every package, in the order of the `exports` in their package.json. Throws when a door has no file behind it. */
export const readDoors = (): readonly Door[] =>
  PACKAGES.flatMap((folder) => {
    const manifest: { name: string; exports: Record<string, string> } = JSON.parse(
      readFileSync(join(ROOT, 'packages', folder, 'package.json'), 'utf8'),
    )
    return Object.entries(manifest.exports)
      .filter(([, file]) => /\.tsx?$/.test(file))
      .map(([door, file]) => ({ name: join(manifest.name, door), facts: factsOf(join('packages', folder, file)) }))
  })

const factsOf = (path: string): SourceFacts => sourceFacts(path, readFileSync(join(ROOT, path), 'utf8'))
