import type { AnyStateNode } from 'xstate'
import type { StoredState } from '../case/case.ts'
import type { StateMeta } from './kit.ts'
import { flatten, type Node, type NodeEdge, treeOf } from './nodes.ts'
import { hydrate } from './scope.ts'
import type { Workflow } from './workflow.ts'

/** A state for drawing and for labels. `label` is a key of the message catalogue. */
export interface ChartNode {
  readonly path: string
  readonly parent: string
  readonly label: string
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final'
  readonly initial: boolean
  readonly tags: readonly string[]
}

/** An edge for drawing: `event` for people and cases, `deadline` for a delay, `done` for what follows without an event. */
export interface ChartEdge {
  readonly from: string
  readonly to: string
  readonly event: string
  readonly kind: 'event' | 'told' | 'deadline' | 'done'
  readonly by: readonly string[]
}

/** A workflow's statechart as plain data. */
export interface Chart {
  readonly workflow: string
  readonly version: number
  readonly nodes: readonly ChartNode[]
  readonly edges: readonly ChartEdge[]
}

const AFTER = /^xstate\.after\.([^.]+)\./

/** The statechart of a workflow as plain data, without the library's types. */
export const chartOf = (workflow: Workflow): Chart => {
  const nodes = flatten(treeOf(workflow.machine)).filter((node) => node.path !== '')
  const all = flatten(treeOf(workflow.machine))
  return {
    workflow: workflow.id,
    version: workflow.version,
    nodes: nodes.map(toChartNode),
    edges: all.flatMap((node) => node.edges.flatMap((edge) => toChartEdges(workflow, node, edge))),
  }
}

const labelOf = (node: AnyStateNode): string => (node.meta as StateMeta | undefined)?.label ?? node.key

const toChartNode = ({ node, path }: Node): ChartNode => ({
  path,
  parent: path.split('.').slice(0, -1).join('.'),
  label: labelOf(node),
  kind: node.type === 'history' ? 'atomic' : node.type,
  initial: node.parent?.config.initial === node.key,
  tags: [...node.tags],
})

const toChartEdges = (workflow: Workflow, node: Node, edge: NodeEdge): readonly ChartEdge[] => {
  const deadline = AFTER.exec(edge.event)?.[1]
  const kind = deadline
    ? 'deadline'
    : edge.event === '' || edge.event.startsWith('xstate.')
      ? 'done'
      : edge.event in workflow.events
        ? 'event'
        : 'told'
  const targets = edge.targets.length > 0 ? edge.targets : [node.path]
  return targets.map((to) => ({
    from: node.path,
    to,
    event: deadline ?? (kind === 'done' ? '' : edge.event),
    kind,
    by: edge.by,
  }))
}

/** Where a case stands: the paths of all active states, and the labels of the innermost labelled ones. */
export interface Standing {
  readonly active: readonly string[]
  readonly labels: readonly string[]
  readonly tags: readonly string[]
}

/** Where a stored state stands in its workflow. */
export const standingOf = (workflow: Workflow, stored: StoredState): Standing => {
  const snapshot = hydrate(workflow.machine, stored)
  const nodes = (snapshot._nodes as readonly AnyStateNode[]).filter((node) => node.path.length > 0)
  const labelled = nodes.filter((node) => (node.meta as StateMeta | undefined)?.label !== undefined)
  const inner = labelled.filter((node) => !labelled.some((other) => other !== node && isInside(other, node)))
  return {
    active: nodes.map((node) => node.path.join('.')),
    labels: inner.map(labelOf),
    tags: [...snapshot.tags].sort(),
  }
}

const isInside = (inner: AnyStateNode, outer: AnyStateNode): boolean =>
  inner.path.length > outer.path.length && outer.path.every((part, n) => inner.path[n] === part)
