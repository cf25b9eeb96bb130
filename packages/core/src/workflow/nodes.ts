import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { type Edge, toEdge } from './edges.ts'

/** A state as verification and drawing see it. */
export interface Node {
  readonly node: AnyStateNode
  /** Path below the root, `live.work.draft`; empty for the root. */
  readonly path: string
  readonly children: readonly Node[]
  readonly edges: readonly NodeEdge[]
}

/** An edge with its targets, as paths. */
export interface NodeEdge extends Edge {
  readonly targets: readonly string[]
  readonly actions: readonly unknown[]
}

const edgesAt = (node: AnyStateNode): readonly NodeEdge[] =>
  [...[...node.transitions.values()].flat(), ...(node.always ?? [])].map((raw) => ({
    ...toEdge(raw),
    targets: (raw.target ?? []).map((target) => target.path.join('.')),
    actions: raw.actions,
  }))

/** The tree of states of a machine. */
export const treeOf = (machine: AnyStateMachine): Node => toNode(machine.root)

const toNode = (node: AnyStateNode): Node => ({
  node,
  path: node.path.join('.'),
  children: Object.values(node.states).map(toNode),
  edges: edgesAt(node),
})

/** A node and everything below it. */
export const flatten = (node: Node): readonly Node[] => [node, ...node.children.flatMap(flatten)]

/** A final state of the whole case. */
export const endsCase = (node: Node): boolean => node.node.type === 'final' && node.node.path.length === 1
