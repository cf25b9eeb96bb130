import { type AnyMachineSnapshot, getNextTransitions } from 'xstate'
import type { EdgeMeta } from './kit.ts'

/** A way out of the current state, as the workflow's author wrote it. */
export interface Edge {
  readonly event: string
  readonly guard: string | undefined
  readonly by: readonly string[]
  readonly records: readonly string[]
}

type Raw = { readonly eventType: string; readonly guard?: unknown; readonly meta?: unknown }

const guardName = (guard: unknown): string | undefined => {
  if (guard === undefined) return undefined
  if (typeof guard === 'string') return guard
  return (guard as { readonly type: string }).type
}

/** Reads an edge out of the library's transition. */
export const toEdge = (raw: Raw): Edge => {
  const meta = raw.meta as EdgeMeta | undefined
  return { event: raw.eventType, guard: guardName(raw.guard), by: meta?.by ?? [], records: meta?.records ?? [] }
}

// the nodes of a snapshot are the same list for every case in the same state
const known = new WeakMap<object, readonly Edge[]>()

/** Every edge that leaves the active states, as the author wrote them, guards not evaluated. */
export const edgesOf = (snapshot: AnyMachineSnapshot): readonly Edge[] => {
  const edges = known.get(snapshot._nodes) ?? inOrder(snapshot).map(toEdge)
  known.set(snapshot._nodes, edges)
  return edges
}

// regions are resolved in the order of the stored value's names, which is nobody's order
const inOrder = (snapshot: AnyMachineSnapshot) =>
  getNextTransitions(snapshot).toSorted((a, b) => a.source.order - b.source.order)
