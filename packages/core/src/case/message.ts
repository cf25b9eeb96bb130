import type { JsonObject } from './json.ts'

/** An effect of a transition as data: written to the outbox with it, delivered at least once, deduplicated by `(case, revision, n)`. */
export type Message = StartMessage | TellMessage | NotifyMessage

/** Starts a child case. It takes over unit and parties of the case that sends the message; the key is unique below that case. */
export interface StartMessage {
  readonly kind: 'start'
  readonly workflow: string
  readonly key: string
  readonly input: JsonObject
  readonly period?: string
}

/** Sends an event to the parent, or to every active child (of one workflow, when named). The event arrives with its source. */
export interface TellMessage {
  readonly kind: 'tell'
  readonly to: 'parent' | 'children'
  readonly workflow?: string
  readonly event: { readonly type: string } & JsonObject
}

/** Tells people in a role that something waits for them; the template is a key of the message catalogue. */
export interface NotifyMessage {
  readonly kind: 'notify'
  readonly template: string
  readonly to: string
}

/** Where a told event came from. `revision` orders two messages of one source: the higher one was sent later. */
export interface MessageSource {
  readonly case: string
  readonly revision: number
}
