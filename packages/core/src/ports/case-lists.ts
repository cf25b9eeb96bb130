import type { Case, CaseStatus } from '../case/case.ts'
import type { CaseRef } from '../case/case-ref.ts'
import type { StoredSituation } from '../case/stored-situation.ts'
import type { Transition } from '../case/transition.ts'
import type { Scope } from './access.ts'
import type { Call } from './call.ts'

/** What a list asks for. Every given condition must hold; the scope always must. */
export interface CaseQuery {
  readonly tenant: string
  readonly scope: Scope
  readonly workflow?: string
  /** The version of the workflow that a case is pinned to. */
  readonly version?: number
  readonly status?: CaseStatus
  /** All of these tags. */
  readonly tags?: readonly string[]
  readonly parent?: string
  readonly unitPrefix?: string
  readonly period?: string
  /** A person who is a live party at `at`, in `role` when given. */
  readonly party?: { readonly person: string; readonly role?: string; readonly at: string }
  /** Cases whose next move is this person's: tagged `for:<role>` for a role the person is a live party in, or holds tenant-wide. */
  readonly waitingFor?: { readonly person: string; readonly roles: readonly string[]; readonly at: string }
}

/** One page, newest first. `after` is the id of the last case of the page before. */
export interface Page {
  readonly after?: string
  readonly limit: number
}

/** Lists over cases: never read the context column for conditions, keyset pages only. */
export interface CaseLists {
  list(query: CaseQuery, page: Page, call?: Call): Promise<readonly Case[]>
  /** Exact up to `cap`; `cap` means "that many or more". */
  count(query: CaseQuery, cap: number, call?: Call): Promise<number>
  /** How many cases there are per state text, most first. */
  countByState(query: CaseQuery, call?: Call): Promise<readonly { readonly state: string; readonly count: number }[]>
  /** Every distinct stored state (workflow, version, status, value) and how many cases stand in it: by workflow, version, status and state. */
  distinctStates(query: CaseQuery, call?: Call): Promise<readonly StoredSituation[]>
  /** All transitions of a case, oldest first, personal fields put back where they were not erased. */
  history(ref: CaseRef, call?: Call): Promise<readonly Transition[]>
  /** The entries as hashed, oldest first, for verification. */
  chain(ref: CaseRef, call?: Call): Promise<readonly { readonly entry: unknown; readonly hash: string }[]>
}
