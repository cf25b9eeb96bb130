import type { StoredState } from '../case/case.ts'
import { SYSTEM } from '../case/principal.ts'
import { SYSTEM_ROLE } from '../workflow/decide.ts'
import type { Decision, TimerKey } from '../workflow/decision.ts'
import type { RoleHolder } from '../workflow/roles.ts'
import type { Stamp, StampedEvent } from '../workflow/rule.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { KitUnderCheck } from './kit-under-check.ts'
import type { SampleEvent, SampleFacts } from './workflow-samples.ts'

/** When something happens, what the records say then, and how new a parent's or child's message is. */
export interface Moment {
  readonly at: string
  readonly facts: SampleFacts
  readonly sourceRevision: number
}

/** A workflow under check, with what moves it. */
export interface UnderCheck {
  readonly workflow: Workflow
  readonly kit: KitUnderCheck
}

/** Whether other cases tell this event, not people. */
export const isTold = (workflow: Workflow, type: string): boolean => !(type in workflow.events)

const systemAt = (at: string): RoleHolder => ({ person: SYSTEM, roles: [SYSTEM_ROLE], parties: [], at })

const stampOf = (moment: Moment, by: string): Stamp => ({ at: moment.at, by, facts: moment.facts, source: null })

/** An event as the engine stamps it: told ones come from the system and name their source. */
export const stamped = ({ workflow }: UnderCheck, event: SampleEvent, moment: Moment, person: string): StampedEvent =>
  isTold(workflow, event.type)
    ? { ...event, ...stampOf(moment, SYSTEM), source: { case: 'another', revision: moment.sourceRevision } }
    : { ...event, ...stampOf(moment, person) }

/** Asks for an event: by this holder, or by the system where cases tell it. */
export const ask = (
  check: UnderCheck,
  stored: StoredState,
  asked: { readonly event: SampleEvent; readonly moment: Moment; readonly holder: RoleHolder },
): Decision => {
  const { event, moment, holder } = asked
  const sender = isTold(check.workflow, event.type) ? systemAt(moment.at) : holder
  return check.kit.decide(check.workflow, stored, stamped(check, event, moment, holder.person), sender)
}

/** Lets a deadline come due. */
export const fireTimer = (
  { workflow, kit }: UnderCheck,
  stored: StoredState,
  timer: TimerKey,
  moment: Moment,
): Decision => kit.fire(workflow, stored, timer, { ...stampOf(moment, SYSTEM) })
