import type { FactQuery } from '../case/fact-query.ts'
import { isJsonObject, type Json } from '../case/json.ts'
import { afterEvent } from './collect.ts'
import { fieldsOf } from './event-fields.ts'
import type { Node, NodeEdge } from './nodes.ts'
import { statesOf } from './states-of.ts'
import type { Workflow } from './workflow.ts'

/** A state, apart from its name: what kind it is, where it begins, how lists find it, what it does. */
export interface StateShape {
  readonly kind: string
  readonly initial: string | null
  readonly tags: readonly string[]
  readonly entry: readonly Json[]
  readonly exit: readonly Json[]
}

/** A way out of a state: by a person's event, one told by a case, a deadline (`event` is its delay), or by itself (`done`). */
export interface EdgeShape {
  readonly from: string
  readonly kind: 'event' | 'told' | 'deadline' | 'done'
  readonly event: string
  readonly guard: string | null
  readonly targets: readonly string[]
  readonly by: readonly string[]
  readonly records: readonly string[]
  readonly actions: readonly Json[]
  readonly reenter: boolean
}

/** Everything about a workflow that can be told as data. What its functions do is not, and labels are only for the eye. */
export interface Structure {
  readonly states: { readonly [path: string]: StateShape }
  /** By state and event; alternatives in the order in which they are tried. */
  readonly edges: readonly EdgeShape[]
  /** The fields of each event that people may send, and of the start; null where the schema does not tell. */
  readonly events: { readonly [type: string]: readonly string[] | null }
  readonly told: readonly string[]
  readonly rules: readonly string[]
  readonly facts: { readonly [name: string]: FactQuery }
  /** Which state waits for which delay, as `path@delay`. */
  readonly deadlines: readonly string[]
  readonly startBy: readonly string[]
  readonly startAs: readonly string[]
  readonly personal: readonly string[]
  readonly separateDuties: readonly (readonly [string, string])[]
}

/** The structure of a workflow. The same definition always gives the same structure, whatever the order its parts were written in. */
export const structureOf = (workflow: Workflow): Structure => {
  const { byPath, delays } = statesOf(workflow.machine)
  const nodes = [...byPath.values()].toSorted((a, b) => compare(a.path, b.path))
  return {
    states: Object.fromEntries(nodes.map((node) => [node.path, stateShape(node)])),
    edges: nodes.flatMap((node) => edgeShapes(workflow, node)),
    events: eventsOf(workflow),
    told: workflow.told.toSorted(),
    rules: Object.keys(workflow.rules).sort(),
    facts: workflow.facts,
    deadlines: delays.map(({ path, delay }) => `${path}@${delay}`).sort(),
    startBy: workflow.startBy.toSorted(),
    startAs: workflow.startAs.toSorted(),
    personal: workflow.personal.toSorted(),
    separateDuties: workflow.separateDuties.toSorted((a, b) => compare(a.join(), b.join())),
  }
}

// by code units, the same on every machine
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const eventsOf = ({ events, input }: Workflow): Structure['events'] => ({
  'case.start': fieldsOf(input),
  ...Object.fromEntries(Object.entries(events).map(([type, payload]) => [type, fieldsOf(payload)])),
})

const stateShape = ({ node }: Node): StateShape => ({
  kind: node.type,
  initial: typeof node.config.initial === 'string' ? node.config.initial : null,
  tags: node.tags.toSorted(),
  entry: node.entry.flatMap(actionShape),
  exit: node.exit.flatMap(actionShape),
})

const edgeShapes = (workflow: Workflow, node: Node): readonly EdgeShape[] => {
  // the same order as that of the node's edges
  const raw = [...[...node.node.transitions.values()].flat(), ...(node.node.always ?? [])]
  const shapes = node.edges.map((edge, n) => edgeShape(workflow, node, { edge, reenter: raw[n]?.reenter === true }))
  return shapes.toSorted((a, b) => compare(`${a.kind} ${a.event}`, `${b.kind} ${b.event}`))
}

const edgeShape = (
  workflow: Workflow,
  node: Node,
  { edge, reenter }: { readonly edge: NodeEdge; readonly reenter: boolean },
): EdgeShape => ({
  from: node.path,
  ...eventShape(workflow, node, edge.event),
  guard: edge.guard ?? null,
  targets: edge.targets,
  by: edge.by.toSorted(),
  records: edge.records.toSorted(),
  actions: edge.actions.flatMap(actionShape),
  reenter,
})

const eventShape = (workflow: Workflow, { node }: Node, event: string): Pick<EdgeShape, 'kind' | 'event'> => {
  const delay = Object.keys(node.config.after ?? {}).find((name) => afterEvent(name, node.id) === event)
  if (delay !== undefined) return { kind: 'deadline', event: delay }
  if (event === '' || event.startsWith('xstate.')) return { kind: 'done', event: event === '' ? 'always' : 'done' }
  return { kind: Object.hasOwn(workflow.events, event) ? 'event' : 'told', event }
}

/** An action as data: a change of the context, or messages, unless they are made when the action runs. */
const actionShape = (action: unknown): readonly Json[] => {
  if (typeof action === 'string') return [action]
  const { type, params } = action as { readonly type?: string; readonly params?: unknown }
  if (type === 'xstate.assign') return ['assign']
  if (type !== 'message') return []
  return [isJsonObject(params) ? { message: params } : 'message']
}
