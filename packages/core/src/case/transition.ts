import type { StoredState } from './case.ts'
import type { JsonObject } from './json.ts'
import type { Message, MessageSource } from './message.ts'

/** One step of a case, as history shows it. Erased personal fields are missing from `event` and named in `erased`. */
export interface Transition {
  readonly caseId: string
  readonly revision: number
  readonly at: string
  /** A person, or `system`. */
  readonly by: string
  readonly onBehalfOf: string | null
  /** The role that allowed the step. */
  readonly role: string
  readonly event: { readonly type: string } & JsonObject
  readonly facts: JsonObject
  readonly from: string
  readonly to: string
  readonly messages: readonly Message[]
  readonly erased: readonly string[]
  /** sha256 over the previous hash and the entry, hex. */
  readonly hash: string
}

/**
 * What is hashed for a transition. `format` names this shape, so that a later one can live beside it.
 * Personal fields of the event are replaced by `{ commitment }`, sha256 over salt and canonical value: erasing salt and value
 * keeps the chain whole.
 */
export interface ChainEntry {
  readonly format: 1
  readonly tenant: string
  readonly case: string
  readonly revision: number
  readonly at: string
  readonly by: string
  readonly onBehalfOf: string | null
  readonly role: string
  readonly event: { readonly type: string } & JsonObject
  readonly facts: JsonObject
  readonly source: MessageSource | null
  readonly from: string
  readonly to: string
  readonly after: StoredState
  readonly messages: readonly Message[]
}
