import type { FactQuery } from '../case/fact-query.ts'
import type { CaseLists } from './case-lists.ts'
import type { CaseStore } from './case-store.ts'
import type { DueTimers } from './due-timers.ts'
import type { Outbox } from './outbox.ts'

/** The facts each registered workflow asks for, known to the storage before the first read. */
export type FactCatalog = readonly {
  readonly workflow: string
  readonly version: number
  readonly facts: { readonly [name: string]: FactQuery }
}[]

/** The operations that can also take part in a host's transaction. */
export interface Connection extends CaseStore, CaseLists {}

/** An opened storage. `Transaction` is what the host passes to `within`: a pg client, a Kysely or PGlite transaction. */
export interface OpenStorage extends Connection, Outbox, DueTimers {
  /** The same operations on the host's open transaction. Throws `NotInTransaction` where `transaction` is not one this storage knows. */
  within(transaction: unknown): Connection
  /** Releases what the storage itself opened; never the host's pool. */
  close(): Promise<void>
}

/** What `createEngine({ storage })` takes. */
export interface Storage {
  readonly name: string
  open(catalog: FactCatalog): Promise<OpenStorage>
}
