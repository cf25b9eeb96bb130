import type { Case, StoredState } from '../case/case.ts'
import type { CaseRef } from '../case/case-ref.ts'
import type { PersonalField } from '../case/chain.ts'
import type { Extension } from '../case/extension.ts'
import type { JsonObject } from '../case/json.ts'
import type { Message } from '../case/message.ts'
import type { Party } from '../case/party.ts'
import type { RecordWrite } from '../case/record-write.ts'
import type { Timer } from '../case/timer.ts'
import type { ChainEntry } from '../case/transition.ts'
import type { Call } from './call.ts'

/** Asks for one case with everything a decision needs. */
export interface CaseAsk {
  readonly ref: CaseRef
  /** With a key: has this principal had an accepted event under it on this case? */
  readonly idempotency?: { readonly principal: string; readonly key: string }
  /** What has this case heard of another of its tenant, in these events? */
  readonly heard?: { readonly from: string; readonly events: readonly string[] }
}

/** What a decision needs, of one instant: the case with its parties, timers, the workflow's facts, and the answer given before. */
export interface CaseRecord {
  readonly case: Case
  readonly timers: readonly Timer[]
  readonly facts: JsonObject
  /** Those of the case's workflow and unit. */
  readonly extensions: readonly Extension[]
  readonly answered?: { readonly requestHash: string; readonly revision: number }
  /** The revision of the other case from which the last of those events came; missing when there was none. */
  readonly heard?: number
}

/** What is only written once, with the first transition. */
export interface Opening {
  readonly parent: string | null
  readonly unit: string
  readonly period: string
  readonly parties: readonly Party[]
  /** Unique per `(tenant, workflow, key)`; null: no start key. */
  readonly key: string | null
}

/** Everything one act writes, all or nothing, in one statement. */
export interface CaseWrite {
  readonly ref: CaseRef
  /** The revision this decision was made on; 0 opens the case. */
  readonly expected: number
  readonly opening?: Opening
  readonly next: StoredState & { readonly state: string; readonly tags: readonly string[] }
  readonly entry: ChainEntry
  readonly hash: string
  readonly personal: readonly PersonalField[]
  /** The timers after the act: what to set (new, moved, paused) and what to drop, by state and delay. */
  readonly timers: { readonly set: readonly Timer[]; readonly drop: readonly Pick<Timer, 'state' | 'delay'>[] }
  readonly outbox: { readonly id: string; readonly messages: readonly Message[] }
  readonly idempotency?: { readonly principal: string; readonly key: string; readonly requestHash: string }
  readonly records: readonly RecordWrite[]
}

/** Written; or the case had moved; or a record was not as expected; or the start key is taken by another case. Nothing is half-written. */
export type WriteOutcome =
  | { readonly written: true }
  | { readonly written: false; readonly because: 'revision' }
  | { readonly written: false; readonly because: 'record'; readonly table: string }
  | { readonly written: false; readonly because: 'key'; readonly existing: string }

/** Reads and writes cases. Adapters translate driver errors to `StorageUnavailable`, `CaseBusy` or `RevisionConflict` at their edge. */
export interface CaseStore {
  /** One batch read, all of one instant; `undefined` where there is no such case. Order as asked. */
  read(asks: readonly CaseAsk[], call?: Call): Promise<readonly (CaseRecord | undefined)[]>
  /** One guarded write. */
  write(write: CaseWrite, call?: Call): Promise<WriteOutcome>
}

/** What became of one act of a batch. `busy`: somebody else's open transaction holds the case or a record. `failed`: it can never be written as it is. */
export type MemberOutcome =
  | WriteOutcome
  | { readonly written: false; readonly because: 'busy' }
  | { readonly written: false; readonly because: 'failed'; readonly error: Error }

/** Writes acts together: what group commit, sweeps and bulk stand on. */
export interface CaseBatches {
  /**
   * Many guarded writes of one tenant as few durable commits, one outcome each, in order. Each is all or nothing and never touches its
   * neighbours; nobody waits for a lock. Of two acts on one case the second answers `revision`. Fails as a whole only on an outage:
   * then it is unknown which were written, and the same acts may be written again.
   */
  writeAll(writes: readonly CaseWrite[], call?: Call): Promise<readonly MemberOutcome[]>
}
