import type { Message } from '../case/message.ts'
import type { Call } from './call.ts'

/** One transition as the feed tells it. `cursor` is opaque: pass it back to go on behind this change. */
export interface Change {
  readonly cursor: string
  readonly tenant: string
  readonly caseId: string
  readonly workflow: string
  readonly revision: number
  readonly event: string
  readonly state: string
  readonly at: string
  readonly by: string
  readonly messages: readonly Message[]
}

/** The outbox: exactly one row per transition, append only. Readers keep cursors; no change is skipped by a transaction that commits late. */
export interface Outbox {
  /** Up to `limit` changes behind a cursor (null: from the beginning), in commit order. */
  changes(tenant: string, after: string | null, limit: number, call?: Call): Promise<readonly Change[]>
  /** The cursor of the newest change that is visible now; null when there is none. */
  tail(tenant: string, call?: Call): Promise<string | null>
  /** Where a named reader stands; null before its first step. */
  cursor(tenant: string, reader: string, call?: Call): Promise<string | null>
  /** Moves a reader on, if it still stands at `from`; false when another node moved it first. */
  advance(
    move: { readonly tenant: string; readonly reader: string; readonly from: string | null; readonly to: string },
    call?: Call,
  ): Promise<boolean>
}
