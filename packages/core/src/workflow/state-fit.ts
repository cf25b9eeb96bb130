import { canonical } from '../case/canonical.ts'
import type { CaseStatus } from '../case/case.ts'
import { isJsonObject, type Json } from '../case/json.ts'
import type { Node } from './nodes.ts'
import { statesOf } from './states-of.ts'
import type { Workflow } from './workflow.ts'

/** Why a stored state is not what a workflow would make of it. */
export type MisfitCode =
  /** It names a state that the workflow does not have. */
  | 'state.gone'
  /** The workflow would add states to it: their entry actions and deadlines would never run. */
  | 'state.drifts'
  /** It names states side by side of which only one can be active, or is no state value at all. */
  | 'state.illegal'
  /** The case would end, or be ended no longer, without a transition. */
  | 'status.changes'

/** A stored state that does not resolve to itself. */
export interface Misfit {
  readonly code: MisfitCode
  /** The state it is about, as a path; empty for the whole. */
  readonly state: string
  readonly problem: string
}

/**
 * Whether a state value means in this workflow exactly what it says, with this status; otherwise the first thing that differs. The
 * statechart library completes what is incomplete and takes what is illegal without a word, so its own answer is only asked last.
 */
export const misfitOf = (workflow: Workflow, value: Json, status: CaseStatus): Misfit | undefined =>
  misfitIn(statesOf(workflow.machine).root, value) ?? libraryMisfit(workflow, value, status)

const misfit = (code: MisfitCode, state: string, problem: string): Misfit => ({ code, state, problem })

/** What is wrong with what stands below a state that has states of its own. */
const misfitIn = (node: Node, value: Json): Misfit | undefined => {
  if (node.node.type === 'parallel') return isJsonObject(value) ? regionsMisfit(node, value) : partOfRegions(node)
  if (typeof value === 'string') return namedMisfit(node, value)
  if (!isJsonObject(value)) return misfit('state.illegal', node.path, 'is no state value')
  const [name, ...others] = Object.keys(value)
  if (name === undefined)
    return misfit('state.drifts', node.path, 'names no inner state, so the initial one would be taken')
  if (others.length > 0)
    return misfit('state.illegal', node.path, `has ${[name, ...others].join(' and ')}, of which only one can be active`)
  return innerMisfit(node, name, value[name] ?? null)
}

const childOf = (node: Node, name: string): Node | undefined => node.children.find((child) => child.node.key === name)

const below = (node: Node, name: string): string => (node.path === '' ? name : `${node.path}.${name}`)

const gone = (node: Node, name: string): Misfit =>
  misfit('state.gone', below(node, name), 'is no state of this version')

const namedMisfit = (node: Node, name: string): Misfit | undefined => {
  const child = childOf(node, name)
  if (!child) return gone(node, name)
  if (child.children.length === 0) return undefined
  return misfit('state.drifts', child.path, 'has states of its own now, so the initial ones would be taken')
}

const innerMisfit = (node: Node, name: string, value: Json): Misfit | undefined => {
  const child = childOf(node, name)
  if (!child) return gone(node, name)
  return child.children.length === 0 ? leafMisfit(child, value) : misfitIn(child, value)
}

const partOfRegions = (node: Node): Misfit =>
  misfit('state.drifts', node.path, 'has regions now, so the initial state of each would be taken')

const regionsMisfit = (node: Node, value: { readonly [name: string]: Json | undefined }): Misfit | undefined => {
  const unknown = Object.keys(value).find((name) => !childOf(node, name))
  if (unknown !== undefined) return gone(node, unknown)
  const missing = node.children.find((region) => !Object.hasOwn(value, region.node.key))
  if (missing)
    return misfit('state.drifts', missing.path, 'is a region that is not named, so its initial state would be taken')
  return node.children
    .map((region) => {
      const inner = value[region.node.key] ?? null
      return region.children.length === 0 ? emptyMisfit(region, inner) : misfitIn(region, inner)
    })
    .find((found) => found !== undefined)
}

/** Where a region without states of its own is written `{}`, a state beside others is written by its name alone. */
const leafMisfit = (leaf: Node, value: Json): Misfit => {
  const [name] = typeof value === 'string' ? [value] : isJsonObject(value) ? Object.keys(value) : []
  return name === undefined
    ? misfit('state.illegal', leaf.path, 'is written as if it had states of its own')
    : gone(leaf, name)
}

const emptyMisfit = (region: Node, value: Json): Misfit | undefined =>
  isJsonObject(value) && Object.keys(value).length === 0 ? undefined : leafMisfit(region, value)

const libraryMisfit = (workflow: Workflow, value: Json, status: CaseStatus): Misfit | undefined => {
  const resolved = workflow.machine.resolveState({ value: value as never, context: {} })
  if (canonical(resolved.value) !== canonical(value))
    return misfit('state.drifts', '', `would be read as ${canonical(resolved.value)}`)
  if (resolved.status === status) return undefined
  return misfit('status.changes', '', status === 'active' ? 'would be over' : 'would not be over')
}
