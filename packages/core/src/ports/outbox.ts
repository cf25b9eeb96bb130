import type { Message } from '../case/message.ts'
import type { Call } from './call.ts'

/**
 * One transition as the feed tells it. `cursor` is opaque: pass it back to go on behind this change. It holds the epoch of the feed, which
 * changes when the database moves to another server, so that a cursor of the one never skips changes of the other.
 */
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

/** What is dropped from the outbox in one go, oldest first. */
export interface OutboxPurge {
  readonly tenant: string
  /** Only changes made before this instant. */
  readonly before: string
  /** At most so many; the answer says whether more remain. */
  readonly limit: number
  /** Readers that hold back what they have not read even before their first step. Every other named reader does so from its first step on. */
  readonly readers: readonly string[]
  /** `readers`: nothing that a named reader has not read. `nobody`: whatever is old enough; readers that are behind get `CursorExpired`. */
  readonly waitFor: 'readers' | 'nobody'
}

/** What was dropped. Fewer than asked and nobody holds it back: nothing old enough is left. */
export interface OutboxPurged {
  readonly dropped: number
  /** The slowest named reader, when changes that are old enough wait for it. */
  readonly heldBy: string | null
}

/** The instants from which a reader's lag is counted; null where it has none. */
export interface OutboxLag {
  /** Of the oldest change behind the cursor that can be told. */
  readonly untold: string | null
  /** Of the oldest committed change that cannot be told yet, because an older writing transaction is open. */
  readonly held: string | null
}

/** A step of a named reader, from where it stands. `inside` is a transaction of `OpenStorage.transact`: the step is taken when it commits. */
export interface OutboxMove {
  readonly tenant: string
  readonly reader: string
  readonly from: string | null
  readonly to: string
  readonly inside?: unknown
}

/**
 * The outbox: exactly one row per transition, append only, kept until it is purged. Readers keep cursors; no change is skipped by a
 * transaction that commits late. The changes of one case come in the order of its revisions, whichever transaction began first and
 * whichever node's clock is behind; those of different cases come about as they were committed. A cursor whose next changes were purged, or of another epoch, fails with `CursorExpired`.
 */
export interface Outbox {
  /** Up to `limit` changes behind a cursor (null: all that are kept). */
  changes(tenant: string, after: string | null, limit: number, call?: Call): Promise<readonly Change[]>
  /** The cursor of the newest change that is visible now, purged or not; null when there never was one. */
  tail(tenant: string, call?: Call): Promise<string | null>
  /** Where a named reader stands; null before its first step. */
  cursor(tenant: string, reader: string, call?: Call): Promise<string | null>
  /** Moves a reader on, if it still stands at `from`; false when another node moved it first. */
  advance(move: OutboxMove, call?: Call): Promise<boolean>
  /** Drops old changes. */
  purge(purge: OutboxPurge, call?: Call): Promise<OutboxPurged>
  /** From when on the changes behind a cursor (null: all) wait. */
  lag(tenant: string, after: string | null, call?: Call): Promise<OutboxLag>
}
