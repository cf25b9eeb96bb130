import type { PostgresAddress } from '../../postgres.ts'

/** What a worker process is given. */
export interface WorkerOrder {
  readonly database: PostgresAddress & { readonly database: string }
  readonly tenant: string
  /** In the names of its acts, so that no two processes name one alike. */
  readonly name: string
  readonly seed: number
  readonly writers: number
  /** When the clocks of all processes stood at the beginning, and how much faster than time they go. */
  readonly clock: { readonly begun: number; readonly speed: number }
}

/** What the parent says to a worker. */
export type ParentWord = { readonly word: 'work'; readonly order: WorkerOrder } | { readonly word: 'stop' }

/** What a worker says: that it is at work; acts that it tries and that were answered, why it tried again or not, and what should never happen. */
export type WorkerWord =
  | { readonly word: 'ready' }
  | { readonly word: 'tries'; readonly act: string }
  | { readonly word: 'told'; readonly act: string; readonly caseId: string; readonly revision: number }
  | { readonly word: 'again' | 'refused'; readonly tag: string }
  | { readonly word: 'wrong'; readonly what: string }
