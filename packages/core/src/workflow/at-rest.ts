import type { AnyStateNode } from 'xstate'
import type { StoredState } from '../case/case.ts'
import { reasonsOf } from './decide.ts'
import type { Node, NodeEdge } from './nodes.ts'
import type { StampedEvent } from './rule.ts'
import { hydrate } from './scope.ts'
import { statesOf } from './states-of.ts'
import type { Workflow } from './workflow.ts'

/**
 * The state that would be left at once, because an edge without an event is open or its work is done; undefined when the case rests.
 * Whoever enters such a state is led on in the same step; a case that was put there would stand until the next event.
 */
export const restlessState = (workflow: Workflow, stored: StoredState, event: StampedEvent): string | undefined => {
  const active = new Set(hydrate(workflow.machine, stored)._nodes as readonly AnyStateNode[])
  const nodes = [...statesOf(workflow.machine).byPath.values()].filter(({ node }) => active.has(node))
  return nodes.find((node) => leadsOn(node, active).some((edge) => isOpen(workflow, edge, { stored, event })))?.path
}

const leadsOn = (node: Node, active: ReadonlySet<AnyStateNode>): readonly NodeEdge[] => {
  const done = isDone(node, active) ? `xstate.done.state.${node.node.id}` : undefined
  return node.edges.filter(({ event }) => event === '' || event === done)
}

const isDone = ({ node, children }: Node, active: ReadonlySet<AnyStateNode>): boolean => {
  if (node.type === 'parallel') return children.every((region) => isDone(region, active))
  if (node.type === 'final') return active.has(node)
  return children.some((child) => child.node.type === 'final' && active.has(child.node))
}

interface Asked {
  readonly stored: StoredState
  readonly event: StampedEvent
}

const isOpen = (workflow: Workflow, edge: NodeEdge, { stored, event }: Asked): boolean =>
  reasonsOf(workflow, [edge], stored.context, event).length === 0
