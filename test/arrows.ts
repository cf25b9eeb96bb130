/** A part of the source that the arrows speak of: a folder of core, or a package as a whole. */
export type Zone =
  | 'case'
  | 'policy'
  | 'packs'
  | 'workflow'
  | 'ports'
  | 'engine'
  | 'performance'
  | 'workflows'
  | 'health'
  | 'testing'
  | 'door'
  | 'storage'
  | 'dashboard'
  | 'examples'

const CORE = ['case', 'policy', 'packs', 'workflow', 'ports', 'engine', 'performance', 'workflows', 'health'] as const

/**
 * Who may import whom, besides itself (ARCHITECTURE.md). `case` is plain data and the root of everything. `workflows` is
 * `performance/workflows/`, the pure machines of the cycle; `door` is a file directly in core's `src/`, such as `index.ts`.
 */
export const ARROWS: Readonly<Record<Zone, readonly Zone[]>> = {
  case: [],
  policy: ['case'],
  packs: ['policy', 'case'],
  workflow: ['policy', 'case'],
  ports: ['case'],
  engine: ['workflow', 'policy', 'ports', 'case'],
  performance: ['engine', 'workflow', 'policy', 'packs', 'ports', 'case', 'workflows'],
  workflows: ['workflow', 'policy', 'packs', 'case'],
  health: ['case', 'policy'],
  testing: [...CORE, 'door'],
  door: [...CORE, 'testing'],
  storage: [],
  dashboard: [],
  examples: [],
}

/** Which packages of this workspace a package may import, by package name. */
export const PACKAGE_ARROWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  storage: ['core'],
  dashboard: ['core'],
  examples: ['core', 'storage', 'dashboard'],
}

/** No Effect, clock, randomness or I/O: time, ids and facts come in as data. */
export const PURE: readonly Zone[] = ['case', 'policy', 'packs', 'workflow', 'workflows', 'health']

/** The modules of Node a pure zone may use: hashing has no effect. */
export const PURE_NODE_MODULES: readonly string[] = ['node:crypto']

const EVERYWHERE_IN_CORE: readonly Zone[] = [...CORE, 'testing', 'door']
const EFFECT: readonly Zone[] = ['ports', 'engine', 'performance', 'door', 'testing', 'storage']

/**
 * Where a library may be imported by a package; an example embeds what it likes. A library that is not listed has no home yet: give it
 * one here, together with a decision record.
 */
export const HOMES: Readonly<Record<string, readonly Zone[]>> = {
  // Testing offers sample workflows, which are written the way a host writes its own.
  xstate: ['workflow', 'workflows', 'testing'],
  effect: EFFECT,
  '@opentelemetry/api': ['engine', 'door'],
  'decimal.js': EVERYWHERE_IN_CORE,
  canonicalize: EVERYWHERE_IN_CORE,
  uuid: EVERYWHERE_IN_CORE,
  valibot: [...EVERYWHERE_IN_CORE, 'dashboard'],
  '@standard-schema/spec': EVERYWHERE_IN_CORE,
  '@js-temporal/polyfill': [...EVERYWHERE_IN_CORE, 'storage', 'dashboard'],
  'fast-check': ['testing'],
  kysely: ['storage'],
  pg: ['storage'],
  '@electric-sql/pglite': ['storage'],
  'pg-boss': ['storage'],
  nodemailer: ['storage'],
  vitest: ['storage'],
  hono: ['dashboard'],
  'htmx.org': ['dashboard'],
  '@picocss/pico': ['dashboard'],
  '@formatjs/intl': ['dashboard'],
  elkjs: ['dashboard'],
  'csv-parse': ['dashboard', 'policy'],
}

/** Files that import what a person names when the program runs: a host's own policy pack. See docs/adr/0008. */
export const LOADS_HOST_MODULES: readonly string[] = ['packages/storage/src/command/pack-module.ts']

/** The zone of a file by its path in the checkout, or nothing for a path outside packages and examples. */
export const zoneOf = (path: string): Zone | undefined => {
  if (path.startsWith('examples/')) return 'examples'
  if (path.startsWith('packages/storage/')) return 'storage'
  if (path.startsWith('packages/dashboard/')) return 'dashboard'
  if (path.startsWith('packages/core/src/performance/workflows/')) return 'workflows'
  const [, folder] = /^packages\/core\/src\/([\w-]+)\//.exec(path) ?? []
  if (folder === undefined) return path.startsWith('packages/core/src/') ? 'door' : undefined
  return [...CORE, 'testing' as const].find((zone) => zone === folder)
}
