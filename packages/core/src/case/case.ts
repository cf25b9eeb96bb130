import type { CaseRef } from './case-ref.ts'
import type { Json, JsonObject } from './json.ts'
import type { Party } from './party.ts'

/** Active until a final state is reached; then done for good. */
export type CaseStatus = 'active' | 'done'

/** What a workflow needs to go on: our own form, never a snapshot of the statechart library. */
export interface StoredState {
  readonly workflow: string
  readonly version: number
  readonly status: CaseStatus
  /** The state value: a name, or nested names per region. */
  readonly value: Json
  readonly context: JsonObject
}

/** One thing that moves: its address, its state, and the facts about it that lists may ask for. */
export interface Case extends CaseRef, StoredState {
  /** Number of the last transition. Starts at 1. */
  readonly revision: number
  /** The active leaf states as one sorted text, `work.draft.onTime|hold.off`. */
  readonly state: string
  readonly tags: readonly string[]
  readonly parent: string | null
  /** Path of the unit, `root/dinas/bidang/`; a subtree is a prefix. Empty when the case belongs to no unit. */
  readonly unit: string
  /** The period the case is about, `2026` or `2026-Q1`; empty when it has none. */
  readonly period: string
  /** By role, start and person. */
  readonly parties: readonly Party[]
  /** Hash of the last transition, hex. */
  readonly head: string
  readonly openedAt: string
  readonly updatedAt: string
}

/** The first person who holds a role on a case, at an instant. */
export const partyOf = (item: Pick<Case, 'parties'>, role: string): string | undefined =>
  item.parties.find((party) => party.role === role && party.to === null)?.person ??
  item.parties.find((party) => party.role === role)?.person
