import type { FactQuery } from '../case/fact-query.ts'
import type { Anchors } from './anchors.ts'
import type { Call } from './call.ts'
import type { CaseLists } from './case-lists.ts'
import type { CaseBatches, CaseStore } from './case-store.ts'
import type { DueTimers } from './due-timers.ts'
import type { Extensions } from './extensions.ts'
import type { Outbox } from './outbox.ts'
import type { Retention } from './retention.ts'
import type { RetiredMonths } from './retired-months.ts'
import type { Runs } from './runs.ts'

/** The facts each registered workflow asks for, known to the storage before the first read. */
export type FactCatalog = readonly {
  readonly workflow: string
  readonly version: number
  readonly facts: { readonly [name: string]: FactQuery }
}[]

/** The operations that can also take part in a host's transaction. */
export interface Connection extends CaseStore, CaseLists, Pick<Extensions, 'extensions'> {}

/** An opened storage. What the host passes to `within`: a pg client after BEGIN, or a transaction of Kysely, Drizzle, Knex or PGlite. */
export interface OpenStorage
  extends Connection,
    CaseBatches,
    Extensions,
    Outbox,
    DueTimers,
    Runs,
    Anchors,
    RetiredMonths {
  /** The same operations on the host's open transaction. Throws `NotInTransaction` where `transaction` is not one this storage knows. */
  within(transaction: unknown): Connection
  /** The pool or the PGlite that the tables lie in; null where there is none. */
  readonly database: object | null
  /**
   * Runs some steps in one transaction of the storage's own, which `advance` and `Background.enqueue` take as `inside`. It commits when
   * `run` is done, and rolls back when `run` fails, with that error. Where `database` is null `run` gets undefined, and what it did stays.
   * Inside, nothing is asked of the storage but through the transaction: there may be one connection only.
   */
  transact<A>(run: (transaction: unknown) => Promise<A>, call?: Call): Promise<A>
  /** Releases what the storage itself opened; never the host's pool. */
  close(): Promise<void>
}

/** What `createEngine({ storage })` takes. */
export interface Storage {
  readonly name: string
  open(catalog: FactCatalog): Promise<OpenStorage>
}

/** A storage whose old rows an operator can purge, export and retire. */
export interface RetainedStorage extends Storage {
  readonly retention: Retention
}
