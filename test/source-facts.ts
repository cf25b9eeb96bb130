import { type ExportFact, exportFacts } from './export-facts.ts'
import { child, type Node, nameOf, nodesIn, parse, withDescendants } from './source-node.ts'

/** One import, or a re-export, as the line says it. */
export interface ImportFact {
  readonly specifier: string
  readonly names: readonly string[]
  readonly line: number
}

/** A use of the world outside: `Date.now`, `new Date()`, `setTimeout()`. */
export interface WorldUse {
  readonly what: string
  readonly line: number
}

/** What the checks of the source need to know about a file. `path` is relative to the checkout. */
export interface SourceFacts {
  readonly path: string
  readonly imports: readonly ImportFact[]
  readonly exports: readonly ExportFact[]
  readonly exportsAll: boolean
  readonly worldUses: readonly WorldUse[]
}

/** Reads the facts from a file's text. Throws, with the place, when the text is not TypeScript. */
export const sourceFacts = (path: string, text: string): SourceFacts => {
  const program = parse(path, text)
  const nodes = program.flatMap(withDescendants)
  const lineOf = (node: Node) => text.slice(0, node.start).split('\n').length
  return {
    path,
    imports: nodes.flatMap((node) => importOf(node).map((found) => ({ ...found, line: lineOf(node) }))),
    exports: program.flatMap((node) => exportFacts(node, { program, text, line: lineOf(node) })),
    exportsAll: program.some((node) => node.type === 'ExportAllDeclaration'),
    worldUses: nodes.flatMap((node) => worldUse(node).map((what) => ({ what, line: lineOf(node) }))),
  }
}

const IMPORTS = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]

const importOf = (node: Node): readonly Omit<ImportFact, 'line'>[] => {
  const source = child(node, 'source')
  if (!IMPORTS.includes(node.type) || source === undefined) return []
  const names = nodesIn(node.specifiers).map((each) => nameOf(child(each, 'imported') ?? child(each, 'local')))
  return [{ specifier: nameOf(source), names }]
}

const WORLD_MEMBERS = [
  'Date.now',
  'Math.random',
  'performance.now',
  'Temporal.Now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  ...['env', 'argv', 'cwd', 'exit', 'hrtime', 'nextTick', 'stdout', 'stderr'].map((name) => `process.${name}`),
]
const WORLD_CALLS = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch', 'Date']

const worldUse = (node: Node): readonly string[] => {
  const callee = nameOf(child(node, 'callee'))
  switch (node.type) {
    case 'MemberExpression':
      return WORLD_MEMBERS.filter((member) => member === memberOf(node))
    case 'CallExpression':
      return WORLD_CALLS.filter((name) => name === callee).map((name) => `${name}()`)
    case 'NewExpression':
      return callee === 'Date' && nodesIn(node.arguments).length === 0 ? ['new Date()'] : []
    default:
      return []
  }
}

const memberOf = (node: Node): string => `${nameOf(child(node, 'object'))}.${nameOf(child(node, 'property'))}`
