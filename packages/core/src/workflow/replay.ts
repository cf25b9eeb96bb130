import { type AnyMachineSnapshot, initialTransition } from 'xstate'
import { canonical } from '../case/canonical.ts'
import type { StoredState } from '../case/case.ts'
import type { JsonObject } from '../case/json.ts'
import type { ChainEntry } from '../case/transition.ts'
import { afterEvent, collect } from './collect.ts'
import { SYSTEM_ROLE } from './decide.ts'
import type { Step } from './decision.ts'
import { toEdge } from './edges.ts'
import { type AskedAction, hydrate, step } from './scope.ts'
import type { Workflow } from './workflow.ts'

/** What a recorded step does when it is taken again. */
export type Retaken = Pick<Step, 'next' | 'timers' | 'messages'>

/**
 * Takes a recorded step again, with the facts recorded then. No role is asked, and an event that no edge takes leaves the state as it is.
 * Throws where the workflow cannot stand in the state before it.
 */
export const retake = (workflow: Workflow, before: StoredState | undefined, entry: ChainEntry): Retaken => {
  if (before === undefined) {
    const [snapshot, actions] = initialTransition(workflow.machine, (entry.event.input ?? {}) as never)
    return collect(workflow, snapshot as AnyMachineSnapshot, actions as readonly AskedAction[])
  }
  const { next, actions } = step(workflow.machine, hydrate(workflow.machine, before), eventOf(entry))
  const retaken = collect(workflow, next, actions)
  return { ...retaken, timers: [...fired(entry), ...retaken.timers] }
}

/** The roles that may take a recorded step; none where the state does not take the event, so that no engine would have recorded it. */
export const rolesFor = (workflow: Workflow, before: StoredState | undefined, entry: ChainEntry): readonly string[] => {
  if (before === undefined) return [...workflow.startBy, ...workflow.startAs, SYSTEM_ROLE]
  const snapshot = hydrate(workflow.machine, before)
  const picked = workflow.machine.getTransitionData(snapshot as never, eventOf(entry) as never)
  return (picked as Parameters<typeof toEdge>[0][]).flatMap((edge) => toEdge(edge).by)
}

/** The deadline that brought the step was dropped by it. */
const fired = ({ event }: ChainEntry): Retaken['timers'] =>
  event.type === 'deadline' ? [{ op: 'disarm', state: String(event.state), delay: String(event.delay) }] : []

const eventOf = (entry: ChainEntry): { readonly type: string } & JsonObject => {
  const { event, at, by, facts, source } = entry
  const type = event.type === 'deadline' ? afterEvent(String(event.delay), String(event.state)) : event.type
  return { ...event, type, at, by, facts, source: source ? { ...source } : null }
}

/** The tags of a stored state, sorted. */
export const tagsOf = (workflow: Workflow, stored: StoredState): readonly string[] =>
  [...hydrate(workflow.machine, stored).tags].sort()

/** Whether two stored states are the same. */
export const sameState = (a: StoredState, b: StoredState): boolean =>
  canonical(onlyStored(a)) === canonical(onlyStored(b))

const onlyStored = ({ workflow, version, status, value, context }: StoredState): StoredState => ({
  workflow,
  version,
  status,
  value,
  context,
})
