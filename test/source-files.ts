import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { ROOT } from './layers.ts'
import { type SourceFacts, sourceFacts } from './source-facts.ts'

/** True for tests, which may reach for more than the code they test. */
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

/** The facts of every file below `packages/…/src` and `examples/…/src`, tests included, in the order of their paths. */
export const readSource = (): readonly SourceFacts[] =>
  globSync('{packages,examples}/*/src/**/*.{ts,tsx}', { cwd: ROOT })
    .map((path) => path.split(sep).join('/'))
    .sort()
    .map((path) => sourceFacts(path, readFileSync(join(ROOT, path), 'utf8')))
