import type { StoredState } from '../case/case.ts'
import type { Json } from '../case/json.ts'
import { type Reason, reason } from '../case/reason.ts'
import { reasonsOf } from './decide.ts'
import { type Edge, edgesOf } from './edges.ts'
import { HELD } from './kit.ts'
import { heldRoles, type RoleHolder } from './roles.ts'
import type { StampedEvent } from './rule.ts'
import { hydrate } from './scope.ts'
import type { Workflow } from './workflow.ts'

/** An event a person could send from here: allowed, or the reasons why not. */
export interface Possibility {
  readonly event: string
  readonly allowed: boolean
  readonly reasons: readonly Reason[]
  /** The roles that may send it. */
  readonly by: readonly string[]
}

/** What `can` looks with: the facts of the moment, and per event the payload a form would send, if it is known already. */
export interface Outlook {
  readonly facts: { readonly [name: string]: Json }
  readonly payloads?: { readonly [event: string]: { readonly [field: string]: Json | undefined } }
}

/**
 * Every event that leaves the current state by a person's hand, for this person: allowed, or why not.
 * The same rules refuse the event in `decide`. A rule that looks at a payload is asked with what `payloads` gives.
 */
export const can = (
  workflow: Workflow,
  stored: StoredState,
  outlook: Outlook,
  holder: RoleHolder,
): readonly Possibility[] => {
  if (stored.status !== 'active') return []
  const snapshot = hydrate(workflow.machine, stored)
  const roles = heldRoles(workflow, holder)
  const groups = Map.groupBy(
    edgesOf(snapshot).filter((edge) => edge.event in workflow.events),
    (edge) => edge.event,
  )
  const held = snapshot.tags.has(HELD) && !roles.includes('admin')
  return [...groups].map(([event, edges]) => {
    const stamped = stampOf(event, outlook, holder)
    const reasons = held ? [reason('case.held')] : whyNot(workflow, edges, roles, { stored, stamped })
    return { event, allowed: reasons.length === 0, reasons, by: [...new Set(edges.flatMap((edge) => edge.by))] }
  })
}

const stampOf = (event: string, outlook: Outlook, holder: RoleHolder): StampedEvent => ({
  ...outlook.payloads?.[event],
  type: event,
  at: holder.at,
  by: holder.person,
  facts: outlook.facts,
  source: null,
})

interface Asked {
  readonly stored: StoredState
  readonly stamped: StampedEvent
}

const whyNot = (
  workflow: Workflow,
  edges: readonly Edge[],
  roles: readonly string[],
  asked: Asked,
): readonly Reason[] => {
  const open = edges.filter((edge) => edge.by.some((role) => roles.includes(role)))
  if (open.length === 0) return [reason('role.notAllowed', { by: [...new Set(edges.flatMap((edge) => edge.by))] })]
  const answers = open.map((edge) => reasonsOf(workflow, [edge], asked.stored.context, asked.stamped))
  return answers.some((reasons) => reasons.length === 0) ? [] : answers.flat()
}
