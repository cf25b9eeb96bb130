import type { DefinitionFinding } from './finding.ts'
import { flatten, type Node } from './nodes.ts'

/** What a single state may not be or have in a durable workflow. */
export const verifyStates = (root: Node): readonly DefinitionFinding[] => [
  ...duplicateIds(root),
  ...flatten(root).flatMap((node) => [...kindOf(node), ...initialOf(node), ...actionsOf(node), ...finalOf(node)]),
]

const at = (node: Node, problem: string, mend: string): DefinitionFinding => ({
  where: `state ${node.path || '(root)'}`,
  problem,
  mend,
})

const duplicateIds = (root: Node): readonly DefinitionFinding[] => {
  const byId = Map.groupBy(flatten(root), (node) => node.node.id)
  return [...byId.values()]
    .filter((nodes) => nodes.length > 1)
    .flatMap((nodes) =>
      nodes.slice(1).map((node) => at(node, `its id '${node.node.id}' is taken`, 'give every state its own id')),
    )
}

const kindOf = (node: Node): readonly DefinitionFinding[] => [
  ...(node.node.type === 'history'
    ? [at(node, 'is a history state', 'name the state to return to, or keep it in a parallel region')]
    : []),
  ...(node.node.invoke.length > 0
    ? [at(node, 'invokes an actor', 'send a message and wait for the event that answers it')]
    : []),
]

const initialOf = (node: Node): readonly DefinitionFinding[] => {
  if (node.node.type !== 'compound') return []
  const initial = node.node.config.initial
  const name = typeof initial === 'string' ? initial : undefined
  const known = node.children.map((child) => child.node.key)
  return name !== undefined && known.includes(name)
    ? []
    : [at(node, `its initial state '${name ?? ''}' is not one of its states`, `use one of ${known.join(', ')}`)]
}

const isAllowedAction = (action: unknown): boolean => {
  if (typeof action === 'string') return action === 'message'
  if (typeof action === 'function') return (action as { readonly type?: string }).type === 'xstate.assign'
  return (action as { readonly type?: string }).type === 'message'
}

const actionsOf = (node: Node): readonly DefinitionFinding[] =>
  [...node.node.entry, ...node.node.exit, ...node.edges.flatMap((edge) => edge.actions)]
    // what the library adds itself to arm and disarm delays
    .filter((action) => !isAllowedAction(action) && !isDelay(action))
    .map((action) =>
      at(node, `has the action '${nameOf(action)}'`, "use assign, or the one action 'message' whose params are data"),
    )

const isDelay = (action: unknown): boolean =>
  ['xstate.raise', 'xstate.cancel'].includes((action as { readonly type?: string }).type ?? '')

const nameOf = (action: unknown): string => {
  if (typeof action === 'string') return action
  const type = (action as { readonly type?: string }).type
  return type ?? 'an inline function'
}

const finalOf = (node: Node): readonly DefinitionFinding[] =>
  node.node.type === 'final' && node.edges.length > 0
    ? [at(node, 'is final but has a way out', 'remove the edge, or the finality')]
    : []
