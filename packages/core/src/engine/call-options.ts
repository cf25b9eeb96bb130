import type { JsonObject } from '../case/json.ts'
import type { Party } from '../case/party.ts'
import type { Principal } from '../case/principal.ts'
import type { RecordWrite } from '../case/record-write.ts'
import type { CaseQuery } from '../ports/case-lists.ts'

/** Who calls, and the signal that may abort the call. */
export interface By {
  readonly by: Principal
  readonly signal?: AbortSignal | undefined
}

/** How a case starts. */
export interface StartOptions extends By {
  /** Starts once per `(tenant, workflow, key)`: a second start answers with the first case. */
  readonly key?: string
  /**
   * Who holds which role, for as long as the case lives; answers give them by role, start and person. `from` defaults to the start, `to`
   * to no end. Of separate duties the second may not be left to people who all hold the first.
   */
  readonly parties: readonly (Pick<Party, 'role' | 'person' | 'basis'> & Partial<Pick<Party, 'from' | 'to'>>)[]
  /** Path of the unit, `root/dinas/bidang/`. */
  readonly unit?: string
  readonly period?: string
  readonly parent?: string
  readonly records?: readonly RecordWrite[]
}

/** How an event is sent. */
export interface SendOptions extends By {
  /** The first accepted answer under this key is returned again; the same key with another event is refused. */
  readonly idempotencyKey?: string
  /** Refuses with `RevisionConflict` unless the case is at this revision: what the caller saw. */
  readonly ifRevision?: number
  /** Rows that belong to the act, written with it or not at all. */
  readonly records?: readonly RecordWrite[]
}

/** An event as callers write it: its type and payload. */
export type EventInput = { readonly type: string } & JsonObject

/** Conditions of a list; the tenant and the caller's scope are added by the engine. */
export type CaseFilter = Omit<CaseQuery, 'tenant' | 'scope' | 'waitingFor' | 'party'> & {
  readonly party?: { readonly person: string; readonly role?: string }
  /** Only cases whose next move is the caller's. */
  readonly waitingForMe?: true
}
