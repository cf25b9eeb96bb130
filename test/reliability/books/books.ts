import type { Case, Change, KeptLink, Timer } from '@siklus/core'

/** One case with everything that is kept of it. */
export interface CaseBook {
  readonly id: string
  /** Null where only traces are left. */
  readonly case: Case | null
  readonly timers: readonly Timer[]
  readonly chain: readonly KeptLink[]
  /** Revisions at which it learned, as a child that came late, where its parent stands: in a copy of what the parent had said before. */
  readonly caughtUp: readonly number[]
  /** What the records say, asked as the workflow's facts ask. */
  readonly papers: number
}

/** Everything kept of one tenant, as every storage tells it. */
export interface Books {
  readonly tenant: string
  readonly cases: readonly CaseBook[]
  /** What is left of the outbox, in the order of the feed. */
  readonly outbox: readonly Change[]
}

/** What callers know of the acts of one tenant. */
export interface Ledger {
  /** Acts that were answered, with the answer: where the act was applied. */
  readonly acknowledged: ReadonlyMap<string, { readonly caseId: string; readonly revision: number }>
  /** Acts that were tried at least once; each may have been applied or not. */
  readonly tried: ReadonlySet<string>
  /** Whether somebody tried to purge the outbox. */
  readonly purged: boolean
}
