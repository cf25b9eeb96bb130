import { posix } from 'node:path'
import {
  ARROWS,
  HOMES,
  LOADS_HOST_MODULES,
  PACKAGE_ARROWS,
  PURE,
  PURE_NODE_MODULES,
  type Zone,
  zoneOf,
} from './arrows.ts'
import type { ImportFact, SourceFacts } from './source-facts.ts'
import { isTest } from './source-files.ts'

/** Every breach of the architecture in these files, one sentence with its place each; empty when there is none. */
export const breaches = (files: readonly SourceFacts[]): readonly string[] => {
  const paths = new Set(files.map((file) => file.path))
  return files.flatMap((file) => {
    const found = isTest(file.path) ? testBreaches(file) : sourceBreaches(file, paths)
    return found.map(({ line, says }) => `${file.path}:${line} ${says}`)
  })
}

interface Breach {
  readonly line: number
  readonly says: string
}

/** The file a relative import means, by its path in the checkout; nothing for a package. */
export const targetOf = (path: string, { specifier }: ImportFact): string | undefined =>
  specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined

/** A test may use any library and any folder of its own package, and the tools in `test/`: what it tests keeps the arrows. */
const testBreaches = (file: SourceFacts): readonly Breach[] =>
  file.imports.flatMap((fact) => {
    const target = targetOf(file.path, fact)
    const stays = target === undefined || target.startsWith('test/') || packageOf(target) === packageOf(file.path)
    return stays ? [] : [{ line: fact.line, says: `reaches into ${target}; packages meet at package names` }]
  })

const sourceBreaches = (file: SourceFacts, paths: ReadonlySet<string>): readonly Breach[] => {
  const zone = zoneOf(file.path)
  if (zone === undefined) return [{ line: 1, says: 'lies in a folder the arrows do not know' }]
  return [...file.imports.flatMap((fact) => importBreach({ file, zone, paths }, fact)), ...worldBreaches(file, zone)]
}

interface Importer {
  readonly file: SourceFacts
  readonly zone: Zone
  readonly paths: ReadonlySet<string>
}

const importBreach = (importer: Importer, fact: ImportFact): readonly Breach[] => {
  const target = targetOf(importer.file.path, fact)
  const says = target === undefined ? packageBreach(importer, fact) : fileBreach(importer, target)
  return says === undefined ? [] : [{ line: fact.line, says }]
}

const fileBreach = ({ file, zone, paths }: Importer, target: string): string | undefined => {
  if (packageOf(target) !== packageOf(file.path)) return `reaches into ${target}; packages meet at package names`
  if (!paths.has(target)) return `imports ${target}, which is no source file; relative imports end in .ts or .tsx`
  if (isTest(target)) return `imports the test ${target}`
  const to = zoneOf(target)
  if (to === zone || to === undefined || ARROWS[zone].includes(to)) return undefined
  return `goes against the arrows: ${zone} may not import ${to} (${target})`
}

const packageBreach = ({ file, zone }: Importer, fact: ImportFact): string | undefined => {
  const { specifier } = fact
  if (specifier === '')
    return LOADS_HOST_MODULES.includes(file.path) ? undefined : 'imports a module that is known only when it runs'
  if (specifier.startsWith('node:')) return nodeBreach(zone, fact)
  const [, sibling] = /^@siklus\/([\w-]+)/.exec(specifier) ?? []
  if (sibling !== undefined) return siblingBreach(packageOf(file.path), sibling)
  if (zone === 'examples') return undefined
  const library = libraryOf(specifier)
  const homes = HOMES[library]
  if (homes === undefined) return `imports ${library}, a library without a home in test/arrows.ts`
  if (!homes.includes(zone)) return `imports ${library}, whose home is ${homes.join(', ')}, not ${zone}`
  return library === 'effect' ? effectBreach(file.path, specifier) : undefined
}

const nodeBreach = (zone: Zone, { specifier, names }: ImportFact): string | undefined => {
  if (!PURE.includes(zone)) return undefined
  if (!PURE_NODE_MODULES.includes(specifier)) return `imports ${specifier}; ${zone} is pure`
  const random = names.filter((name) => name.startsWith('random') || name === 'webcrypto')
  return random.length > 0 ? `imports ${random.join(', ')}; ${zone} is pure` : undefined
}

const siblingBreach = (from: string, sibling: string): string | undefined =>
  PACKAGE_ARROWS[from]?.includes(sibling)
    ? undefined
    : `goes against the arrows: ${from} may not import @siklus/${sibling}`

const effectBreach = (path: string, specifier: string): string | undefined => {
  if (specifier === 'effect') return 'imports all of effect; import effect/Effect and its like one by one'
  if (specifier === 'effect/Schema' && path.startsWith('packages/core/'))
    return 'imports effect/Schema, which core keeps out'
  return undefined
}

const worldBreaches = (file: SourceFacts, zone: Zone): readonly Breach[] =>
  PURE.includes(zone) ? file.worldUses.map(({ what, line }) => ({ line, says: `uses ${what}; ${zone} is pure` })) : []

const packageOf = (path: string): string => {
  const [top = '', name = ''] = path.split('/')
  return top === 'packages' ? name : top
}

const libraryOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
