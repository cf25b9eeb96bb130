import type { AnyMachineSnapshot } from 'xstate'
import type { StoredState } from '../case/case.ts'
import type { JsonObject } from '../case/json.ts'
import { type Reason, reason } from '../case/reason.ts'
import { afterEvent, collect } from './collect.ts'
import type { Decision, Step, TimerKey } from './decision.ts'
import { type Edge, edgesOf, toEdge } from './edges.ts'
import { HELD } from './kit.ts'
import { heldRoles, type RoleHolder } from './roles.ts'
import type { Rule, StampedEvent } from './rule.ts'
import { hydrate, opening, step } from './scope.ts'
import type { Workflow } from './workflow.ts'

/** The role under which deadlines fire and cases tell each other. */
export const SYSTEM_ROLE = 'system'

/** The first step of a case. Throws when the machine's context factory does: a defect of the definition or of the input's check. */
export const begin = (workflow: Workflow, input: JsonObject, role: string): Step => {
  const { next, actions } = opening(workflow.machine, input)
  return { ...collect(workflow, next, actions), role, records: [] }
}

/** A person's event, or one told by another case. Pure. Reserved and undeclared events are refused like any other that leads nowhere. */
export const decide = (workflow: Workflow, stored: StoredState, event: StampedEvent, holder: RoleHolder): Decision => {
  if (event.type.startsWith('xstate.')) return refuse(reason('event.reserved'))
  return run(workflow, stored, event, heldRoles(workflow, holder))
}

/** A deadline that has come due, named by state and delay. Refused when the case no longer waits for it. */
export const fire = (
  workflow: Workflow,
  stored: StoredState,
  timer: TimerKey,
  stamp: Omit<StampedEvent, 'type'>,
): Decision =>
  run(workflow, stored, { ...stamp, type: afterEvent(timer.delay, timer.state) } as StampedEvent, [SYSTEM_ROLE])

const refuse = (...reasons: readonly Reason[]): Decision => ({ ok: false, reasons })

const run = (workflow: Workflow, stored: StoredState, event: StampedEvent, roles: readonly string[]): Decision => {
  if (stored.version !== workflow.version) return refuse(reason('workflow.version', { version: stored.version }))
  if (stored.status !== 'active') return refuse(reason('case.finished'))
  const snapshot = hydrate(workflow.machine, stored)
  const edges = edgesOf(snapshot).filter((edge) => edge.event === event.type)
  const open = edges.filter((edge) => mayTake(edge, roles))
  const early = refusedEarly(edges, open) ?? refusedWhileHeld(snapshot, roles)
  if (early) return refuse(early)
  const picked = pickedFrom(workflow, edges, { snapshot, event })
  if (picked.length === 0) return refuse(...reasonsOf(workflow, open, stored.context, event))
  // a guard on a parent state may have let another role's edge win
  if (!picked.every((edge) => mayTake(edge, roles))) return refuse(reason('role.notAllowed'))
  const { next, actions } = step(workflow.machine, snapshot, event)
  return { ok: true, step: { ...collect(workflow, next, actions), ...exercised(picked, roles) } }
}

interface Moment {
  readonly snapshot: AnyMachineSnapshot
  readonly event: StampedEvent
}

/** The edges that the machine takes. Where only one answers the event and no guard stands before it, there is nothing to select. */
const pickedFrom = (workflow: Workflow, edges: readonly Edge[], { snapshot, event }: Moment): readonly Edge[] => {
  const [only] = edges
  if (edges.length === 1 && only && only.guard === undefined) return [only]
  const raw = workflow.machine.getTransitionData(snapshot as never, event as never) as Parameters<typeof toEdge>[0][]
  return raw.map(toEdge)
}

const mayTake = (edge: Edge, roles: readonly string[]): boolean => edge.by.some((role) => roles.includes(role))

const refusedEarly = (edges: readonly Edge[], open: readonly Edge[]): Reason | undefined => {
  if (edges.length === 0) return reason('event.notNow')
  return open.length === 0
    ? reason('role.notAllowed', { by: [...new Set(edges.flatMap((edge) => edge.by))] })
    : undefined
}

/** A hold stops people, not the system: told events and the end of the hold still arrive. */
const refusedWhileHeld = (snapshot: AnyMachineSnapshot, roles: readonly string[]): Reason | undefined =>
  snapshot.tags.has(HELD) && !roles.includes(SYSTEM_ROLE) && !roles.includes('admin') ? reason('case.held') : undefined

/** Why the guards of these edges say no. */
export const reasonsOf = (
  workflow: Workflow,
  edges: readonly Edge[],
  context: JsonObject,
  event: StampedEvent,
): readonly Reason[] => {
  const found = edges.flatMap((edge) => guardReasons(workflow, edge, context, event))
  return [...new Map(found.map((r) => [JSON.stringify(r), r])).values()]
}

const guardReasons = (workflow: Workflow, edge: Edge, context: JsonObject, event: StampedEvent): readonly Reason[] => {
  const rule = edge.guard === undefined ? undefined : (workflow.rules[edge.guard] as Rule | undefined)
  const answer = rule?.({ context, event, facts: event.facts })
  return answer === undefined || answer === true ? [] : answer
}

const exercised = (picked: readonly Edge[], roles: readonly string[]) => ({
  role: picked.flatMap((edge) => edge.by).find((role) => roles.includes(role)) ?? SYSTEM_ROLE,
  records: [...new Set(picked.flatMap((edge) => edge.records))],
})
