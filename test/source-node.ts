import { parseAst } from 'vitest/node'

/** A node of the syntax tree; its fields depend on its type and are looked at one by one. */
export type Node = Readonly<Record<string, unknown>> & {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** The statements of a file. Throws, with the place, when the text is not TypeScript. */
export const parse = (path: string, text: string): readonly Node[] =>
  nodesIn(parseAst(text, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' }, path).body)

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value

/** The nodes a field holds: one, several or none. */
export const nodesIn = (value: unknown): readonly Node[] =>
  Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []

/** A node and everything inside it. */
export const withDescendants = (node: Node): readonly Node[] => [
  node,
  ...Object.values(node).flatMap((value) => nodesIn(value).flatMap(withDescendants)),
]

/** The one node a field holds. */
export const child = (node: Node | undefined, key: string): Node | undefined => nodesIn(node?.[key])[0]

/** The name or literal value a node stands for; empty for any other. */
export const nameOf = (node: Node | undefined): string => String(node?.name ?? node?.value ?? '')

/** True for an import or export marked `type`, as a whole or name by name. */
export const saysType = (node: Node): boolean => node.importKind === 'type' || node.exportKind === 'type'
