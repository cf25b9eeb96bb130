import { canonical } from '../case/canonical.ts'
import { diffEdges, type EdgeDiff } from './diff-edges.ts'
import { type PropertyChange, propertyChanges, sharedNames } from './property-change.ts'
import { type StateShape, type Structure, structureOf } from './structure.ts'
import type { Workflow } from './workflow.ts'

/** What only the old version has, what only the new one has. */
export interface ListDiff<A = string> {
  readonly added: readonly A[]
  readonly removed: readonly A[]
}

/** The same for functions: `rewritten` names those that are another function now, which may do the same. */
export interface FunctionDiff extends ListDiff {
  readonly rewritten: readonly string[]
}

/** A state by its path. */
export type StateAt = StateShape & { readonly path: string }

/** How two versions of a workflow differ, as plain data. Whether a removed state lives on under another name is not guessed. */
export interface WorkflowDiff {
  readonly workflow: string
  readonly from: number
  readonly to: number
  readonly states: ListDiff<StateAt> & {
    readonly changed: readonly { readonly path: string; readonly changes: readonly PropertyChange[] }[]
  }
  readonly edges: EdgeDiff
  /** The events that people may send, and the start (`case.start`). Fields are null where the schema does not tell them. */
  readonly events: ListDiff & {
    readonly changed: readonly { readonly event: string; readonly fields: ListDiff | null }[]
  }
  readonly told: ListDiff
  readonly rules: FunctionDiff
  readonly facts: ListDiff & { readonly changed: readonly string[] }
  /** Who waits for what, as `path@delay`; and the policies that resolve the delays. */
  readonly deadlines: ListDiff & { readonly policies: FunctionDiff }
  readonly startBy: ListDiff
  readonly startAs: ListDiff
  readonly personal: ListDiff
  readonly separateDuties: ListDiff
}

/** How the second version differs from the first. Throws a RangeError when they are versions of two workflows. Pure. */
export const diffWorkflows = (from: Workflow, to: Workflow): WorkflowDiff => {
  if (from.id !== to.id) throw new RangeError(`${from.name} and ${to.name} are no versions of one workflow`)
  const [a, b] = [structureOf(from), structureOf(to)]
  const duties = ({ separateDuties }: Structure) => separateDuties.map((pair) => pair.join(' / '))
  return {
    workflow: from.id,
    from: from.version,
    to: to.version,
    states: diffStates(a.states, b.states),
    edges: diffEdges(a.edges, b.edges),
    events: diffEvents(a.events, b.events),
    told: diffLists(a.told, b.told),
    rules: diffFunctions(from.rules, to.rules),
    facts: diffFacts(a.facts, b.facts),
    deadlines: { ...diffLists(a.deadlines, b.deadlines), policies: diffFunctions(from.deadlines, to.deadlines) },
    startBy: diffLists(a.startBy, b.startBy),
    startAs: diffLists(a.startAs, b.startAs),
    personal: diffLists(a.personal, b.personal),
    separateDuties: diffLists(duties(a), duties(b)),
  }
}

const diffLists = (from: readonly string[], to: readonly string[]): ListDiff => ({
  added: to.filter((name) => !from.includes(name)),
  removed: from.filter((name) => !to.includes(name)),
})

type Named<A> = { readonly [name: string]: A }

const diffNames = (from: object, to: object): ListDiff =>
  diffLists(Object.keys(from).toSorted(), Object.keys(to).toSorted())

const diffStates = (from: Structure['states'], to: Structure['states']): WorkflowDiff['states'] => {
  const { added, removed } = diffNames(from, to)
  const at = (states: Structure['states']) => (path: string) => ({ path, ...(states[path] as StateShape) })
  const changed = sharedNames(from, to).map((path) => ({
    path,
    changes: propertyChanges(from[path] ?? {}, to[path] ?? {}),
  }))
  return {
    added: added.map(at(to)),
    removed: removed.map(at(from)),
    changed: changed.filter(({ changes }) => changes.length > 0),
  }
}

const diffEvents = (from: Structure['events'], to: Structure['events']): WorkflowDiff['events'] => ({
  ...diffNames(from, to),
  changed: sharedNames(from, to)
    .filter((event) => canonical(from[event]) !== canonical(to[event]))
    .map((event) => ({ event, fields: fieldDiff(from[event] ?? null, to[event] ?? null) })),
})

const fieldDiff = (from: readonly string[] | null, to: readonly string[] | null): ListDiff | null =>
  from === null || to === null ? null : diffLists(from, to)

const diffFunctions = (from: Named<unknown>, to: Named<unknown>): FunctionDiff => ({
  ...diffNames(from, to),
  rewritten: sharedNames(from, to).filter((name) => from[name] !== to[name]),
})

const diffFacts = (from: Structure['facts'], to: Structure['facts']): WorkflowDiff['facts'] => ({
  ...diffNames(from, to),
  changed: propertyChanges(from, to).map(({ what }) => what),
})
