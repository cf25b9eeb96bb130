import { type AnyMachineSnapshot, initialTransition } from 'xstate'
import { canonical } from '../case/canonical.ts'
import type { StoredState } from '../case/case.ts'
import type { JsonObject } from '../case/json.ts'
import type { ChainEntry } from '../case/transition.ts'
import { afterEvent, collect } from './collect.ts'
import { hydrate, step } from './scope.ts'
import type { Workflow } from './workflow.ts'

/** The state that the workflow reaches when it takes a recorded step again, with the facts recorded then. No role is asked. */
export const replayStep = (workflow: Workflow, before: StoredState | undefined, entry: ChainEntry): StoredState => {
  if (before === undefined) {
    const [snapshot] = initialTransition(workflow.machine, (entry.event.input ?? {}) as never)
    return stored(workflow, snapshot as AnyMachineSnapshot)
  }
  const { next } = step(workflow.machine, hydrate(workflow.machine, before), eventOf(entry))
  return stored(workflow, next)
}

const stored = (workflow: Workflow, snapshot: AnyMachineSnapshot): StoredState => {
  const { state: _state, tags: _tags, ...rest } = collect(workflow, snapshot, []).next
  return rest
}

const eventOf = (entry: ChainEntry): { readonly type: string } & JsonObject => {
  const { event, at, by, facts, source } = entry
  const type = event.type === 'deadline' ? afterEvent(String(event.delay), String(event.state)) : event.type
  return { ...event, type, at, by, facts, source: source ? { ...source } : null }
}

/** Whether two stored states are the same. */
export const sameState = (a: StoredState, b: StoredState): boolean => canonical(a) === canonical(b)
