import type { Message } from '../case/message.ts'
import type { Rule, Stamp } from './rule.ts'

/** What an edge of a machine carries: who may take it, and which records must be written with it. */
export interface EdgeMeta {
  readonly by: readonly string[]
  /** Record tables of which the act must write at least one row each. */
  readonly records?: readonly string[]
}

/** What a state carries: its label key, and the phase of the work it belongs to. */
export interface StateMeta {
  readonly label?: string
  readonly phase?: string
}

type GuardInput = { readonly context: unknown; readonly event: unknown }

/** XState guards from rules: a guard passes when its rule answers true. Use in `setup({ guards: guardsOf(rules) })`. */
export const guardsOf = <R extends { readonly [name: string]: Rule<never, never> }>(rules: R) =>
  Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [
      name,
      ({ context, event }: GuardInput) =>
        rule({ context, event, facts: (event as Stamp).facts ?? {} } as never) === true,
    ]),
  ) as { [K in keyof R]: (input: GuardInput) => boolean }

/** Named delays. The number is never used: the name is the contract, and the workflow's `deadlines` resolve it. */
export const namedDelays = <D extends string>(...names: readonly D[]) =>
  Object.fromEntries(names.map((name) => [name, 1])) as Record<D, number>

/** What the one action of a machine takes: messages as data, written to the outbox with the transition. */
export interface MessageParams {
  readonly messages: readonly Message[]
}

/** The one action besides `assign`: use in `setup({ actions: { message } })`, then `{ type: 'message', params: { messages: […] } }`. */
export const message = (_: unknown, _params: MessageParams): void => {}

/** An entry in a machine for messages that do not depend on the context. */
export const send = (...messages: readonly Message[]) => ({ type: 'message' as const, params: { messages } })

/** The event types a case may be told by its parent, in every workflow that is ever a child. */
export const HOLD = 'case.hold'
/** Ends a hold. */
export const RESUME = 'case.resume'
/** Ends the case because its parent was cancelled. */
export const CANCEL = 'case.cancel'
/** While a state with this tag is active, people's events are refused and deadlines stand still. */
export const HELD = 'held'

/** The tag that says whose move is next: lists and homes ask for it. */
export const waitsFor = <R extends string>(role: R) => `for:${role}` as const
