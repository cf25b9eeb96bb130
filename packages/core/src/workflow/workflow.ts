import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { AnyStateMachine } from 'xstate'
import type { Calendar } from '../case/calendar/calendar.ts'
import type { FactQuery } from '../case/fact-query.ts'
import type { JsonObject } from '../case/json.ts'
import type { Rules } from './rule.ts'

/** What resolves a named delay: when the state was entered, the case's context and start, and the calendar. Answers an ISO instant. */
export type Deadline = (input: DeadlineInput) => string

/** See `Deadline`. `context` is the context right after the transition that entered the state. */
export interface DeadlineInput<Context = JsonObject> {
  readonly enteredAt: string
  readonly context: Context
  readonly calendar: Calendar
}

/** How an event may look: a Standard Schema (valibot, zod, …) for its payload, or `null` for none. */
export type EventPayload = StandardSchemaV1<unknown, JsonObject> | null

/** What a developer writes: a statechart with everything around it that makes it law-abiding. */
export interface WorkflowDefinition<M extends AnyStateMachine = AnyStateMachine> {
  readonly id: string
  readonly version: number
  readonly machine: M
  /** How the input of a start must look. Without it the context factory takes what it is given. */
  readonly input?: Exclude<EventPayload, null>
  /** Every event that people may send, with its payload. Events told by other cases are listed in `told`. */
  readonly events: { readonly [type: string]: EventPayload }
  /** Event types that only other cases (the relay) may bring. */
  readonly told?: readonly string[]
  /** The rules that the machine names as guards. */
  readonly rules: Rules
  /** Questions to the records, answered by the engine and handed to rules. */
  readonly facts?: { readonly [name: string]: FactQuery }
  /** One resolver per named delay. */
  readonly deadlines?: { readonly [delay: string]: (input: DeadlineInput<never>) => string }
  /** Who may start a case: roles held in the whole tenant. They are never given on a case. */
  readonly startBy: readonly string[]
  /** Party roles in which a person may open a case of his own, `owner`: the start must name him in it. None of them stands in `startBy`. */
  readonly startAs?: readonly string[]
  /** The payload fields that are personal: only commitments to them enter the chain. */
  readonly personal?: readonly string[]
  /**
   * Pairs of roles that one person never exercises on the same case: who is a party in the first never acts in the second. So the first
   * is a role of parties, and a start that leaves the second to holders of the first is refused.
   */
  readonly separateDuties?: readonly (readonly [string, string])[]
}

/** A verified workflow, ready for `createEngine`. */
export interface Workflow<M extends AnyStateMachine = AnyStateMachine>
  extends Required<Omit<WorkflowDefinition<M>, 'input'>>,
    Pick<WorkflowDefinition<M>, 'input'> {
  /** `id@version`. */
  readonly name: string
}
