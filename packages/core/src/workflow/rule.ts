import type { Json, JsonObject } from '../case/json.ts'
import type { MessageSource } from '../case/message.ts'
import type { Reason } from '../case/reason.ts'

/** What the engine stamps on every event before the machine sees it: never taken from the caller. */
export interface Stamp {
  /** The instant of the event, ISO 8601 in UTC. */
  readonly at: string
  /** The person who acts, or `system`. */
  readonly by: string
  /** The answers to the workflow's fact queries, loaded in the read that loaded the case. */
  readonly facts: { readonly [name: string]: Json }
  /** For an event told by another case: which, and at which of its revisions. */
  readonly source: MessageSource | null
}

/** Names the engine owns on an event; a payload may not use them. */
export const STAMP_FIELDS = ['type', 'at', 'by', 'facts', 'source'] as const

/** What a rule sees. */
export interface RuleInput<Context = JsonObject, Event = StampedEvent> {
  readonly context: Context
  readonly event: Event
  readonly facts: { readonly [name: string]: Json }
}

/** An event as machines see it: the caller's payload and the engine's stamp. */
export type StampedEvent = { readonly type: string } & Stamp & { readonly [field: string]: unknown }

/** A rule answers true, or why not. The greyed button and the refusal come from the same rule. */
export type Rule<Context = JsonObject, Event = StampedEvent> = {
  bivarianceHack(input: RuleInput<Context, Event>): true | readonly Reason[]
}['bivarianceHack']

/** Named rules of a workflow; machines name them as guards. */
export type Rules = { readonly [name: string]: Rule<never, never> }

/** Holds when every rule holds; otherwise all their reasons. */
export const all =
  <C, E>(...rules: readonly Rule<C, E>[]): Rule<C, E> =>
  (input) => {
    const reasons = rules.flatMap((rule) => {
      const answer = rule(input)
      return answer === true ? [] : answer
    })
    return reasons.length === 0 || reasons
  }
