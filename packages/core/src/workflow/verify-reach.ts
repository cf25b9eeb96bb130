import type { DefinitionFinding } from './finding.ts'
import { endsCase, flatten, type Node } from './nodes.ts'

/** Every state can be reached from the start, and from every state there is a way to an end. Guards are taken as passable. */
export const verifyReach = (root: Node): readonly DefinitionFinding[] => {
  const graph = graphOf(root)
  if (![...graph.nodes.values()].some(endsCase))
    return [{ where: 'state (root)', problem: 'the case never ends', mend: 'add a final state on the top level' }]
  const reached = spread(entered(graph, ''), (path) => graph.next(path))
  return [
    ...[...graph.nodes.keys()]
      .filter((path) => path !== '' && !reached.has(path))
      .map((path) => finding(path, 'cannot be reached', 'add an edge that leads there, or remove it')),
    ...[...reached]
      .filter((path) => isLeaf(graph, path) && !canEnd(graph, path))
      .map((path) => finding(path, 'leads nowhere', 'add a way out')),
  ]
}

interface Graph {
  readonly nodes: ReadonlyMap<string, Node>
  /** Where the edges of a state and of the states around it lead, with everything that is entered on the way. */
  readonly next: (path: string) => readonly string[]
}

const finding = (path: string, problem: string, mend: string): DefinitionFinding => ({
  where: `state ${path}`,
  problem,
  mend,
})

const graphOf = (root: Node): Graph => {
  const nodes = new Map(flatten(root).map((node) => [node.path, node]))
  const graph: Graph = {
    nodes,
    next: (path) =>
      around(path).flatMap((p) =>
        (nodes.get(p)?.edges ?? []).flatMap((e) => e.targets.flatMap((t) => entered(graph, t))),
      ),
  }
  return graph
}

const around = (path: string): readonly string[] => {
  const parts = path === '' ? [] : path.split('.')
  return parts.map((_, n) => parts.slice(0, n + 1).join('.')).concat('')
}

/** Entering a state also enters the states around it, and below it the initial child, or every region, each at its initial state. */
const entered = (graph: Graph, path: string): readonly string[] => {
  const ancestors = around(path).filter((p) => p !== '')
  const regions = ancestors.flatMap((p) => siblingsInRegions(graph, p))
  return [...ancestors, ...below(graph, path), ...regions.flatMap((p) => [p, ...below(graph, p)])]
}

const siblingsInRegions = (graph: Graph, path: string): readonly string[] => {
  if (path === '') return []
  const parent = graph.nodes.get(path.split('.').slice(0, -1).join('.'))
  return parent?.node.type === 'parallel' ? parent.children.map((c) => c.path).filter((p) => p !== path) : []
}

const below = (graph: Graph, path: string): readonly string[] => {
  const node = graph.nodes.get(path)
  if (!node) return []
  const initial = node.node.config.initial
  const inner = node.node.type === 'parallel' ? node.children : node.children.filter((c) => c.node.key === initial)
  return inner.flatMap((child) => [child.path, ...below(graph, child.path)])
}

const spread = (from: readonly string[], next: (path: string) => readonly string[]): ReadonlySet<string> => {
  const seen = new Set(from)
  for (const path of seen) for (const p of next(path)) seen.add(p)
  return seen
}

const isLeaf = (graph: Graph, path: string): boolean => graph.nodes.get(path)?.children.length === 0

/** What may be active beside a state: every state of the other regions around it. A way out of one of them is a way out for all. */
const beside = (graph: Graph, path: string): readonly string[] =>
  around(path).flatMap((p) => siblingsInRegions(graph, p).flatMap((region) => namesBelow(graph, region)))

const namesBelow = (graph: Graph, path: string): readonly string[] => {
  const node = graph.nodes.get(path)
  return node ? flatten(node).map((inner) => inner.path) : []
}

const canEnd = (graph: Graph, path: string): boolean =>
  [...spread([path], (p) => [...graph.next(p), ...beside(graph, p)])].some((p) => {
    const node = graph.nodes.get(p)
    return node !== undefined && endsCase(node)
  })
