import type { AnyStateMachine } from 'xstate'
import type { TimerKey } from './decision.ts'
import { flatten, type Node, treeOf } from './nodes.ts'

/** The states of a machine, found by path and by id. */
export interface StateIndex {
  readonly root: Node
  readonly byPath: ReadonlyMap<string, Node>
  /** Timers name their state by its id. */
  readonly byId: ReadonlyMap<string, Node>
  /** Every named delay of every state. */
  readonly delays: readonly DelayAt[]
}

/** A named delay of a state, with the key under which its timer is stored. */
export interface DelayAt extends TimerKey {
  readonly path: string
}

const indexes = new WeakMap<AnyStateMachine, StateIndex>()

/** The index of a machine, built once. */
export const statesOf = (machine: AnyStateMachine): StateIndex => {
  const known = indexes.get(machine)
  if (known) return known
  const index = indexOf(treeOf(machine))
  indexes.set(machine, index)
  return index
}

const indexOf = (root: Node): StateIndex => {
  const nodes = flatten(root)
  return {
    root,
    byPath: new Map(nodes.map((node) => [node.path, node])),
    byId: new Map(nodes.map((node) => [node.node.id, node])),
    delays: nodes.flatMap(({ node, path }) =>
      Object.keys(node.config.after ?? {}).map((delay) => ({ path, state: node.id, delay })),
    ),
  }
}

/** A path and the paths of the states around it, nearest first; the root is left out. */
export const around = (path: string): readonly string[] => {
  const parts = path === '' ? [] : path.split('.')
  return parts.map((_, n) => parts.slice(0, parts.length - n).join('.'))
}

/** Whether a path is the other one or lies below it. Everything lies below the root. */
export const isWithin = (path: string, outer: string): boolean =>
  outer === '' || path === outer || path.startsWith(`${outer}.`)

/** A state without states of its own. */
export const isLeaf = (node: Node | undefined): node is Node => node !== undefined && node.children.length === 0
