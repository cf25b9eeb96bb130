import type { FactCatalog, OpenStorage, RetainedStorage } from '@siklus/core'
import type { PerformanceRecords } from '@siklus/core/performance'
import type { Kysely } from 'kysely'
import { planFacts } from '../facts/fact-plan.ts'
import type { RecordCatalog } from '../records/catalog.ts'
import { unlessAborted } from '../values/unless-aborted.ts'
import { anchorsOn } from './anchors-on.ts'
import { connectionOn, send } from './connection.ts'
import { extensionsOn } from './extensions-on.ts'
import { outboxOn } from './feed/outbox-on.ts'
import type { Line } from './line.ts'
import { retiredOf, retiredStatement } from './retention/months.ts'
import { runsOn } from './runs-on.ts'
import { dueStatements, nextDueOf, timersOf } from './statements/due-timers.ts'
import { statementsFor } from './statements/statements.ts'
import type { EngineTables } from './tables.ts'
import { executorOf } from './transaction/executor-of.ts'
import { hostConnection } from './transaction/host-connection.ts'
import type { OwnTransaction } from './transaction/own-transaction.ts'
import { writeAllOn } from './write-all-on.ts'

/**
 * The database behind a SQL storage, for the record adapters of this package (`sql/performance`). Internal: not for hosts, not under
 * semantic versioning.
 */
export interface SqlAccess {
  readonly schema: string
  /** Kysely on the storage's own connection; tables lie in the schema. */
  readonly db: Kysely<EngineTables>
  /** The same on the host's open transaction, which it can neither begin nor end. Throws `NotInTransaction`. */
  within(transaction: unknown): Kysely<EngineTables>
}

/** A storage on PostgreSQL or PGlite. */
export interface SqlStorage extends RetainedStorage {
  /** The records of the performance cycle, on the storage's own connection. */
  readonly records: PerformanceRecords
  /** The same as a host's open transaction sees them. Throws `NotInTransaction`. For `performanceAccess(records, { within })`. */
  recordsWithin(transaction: unknown): PerformanceRecords
  /** See `SqlAccess`. */
  readonly sql: SqlAccess
}

/** What an opened SQL storage stands on. */
export interface SqlGround {
  readonly schema: string
  readonly catalog: RecordCatalog
  readonly line: Line
  /** Whether statements on a host's own connection go with their names too. */
  readonly named?: boolean
  /** What the line leads to, as the host gave it, and how to begin a transaction there. */
  readonly database: object
  readonly transaction: OwnTransaction
  close(): Promise<void>
}

/** Opens the engine's ports over a migrated schema. Throws the typed error of a fact that fits no table. */
export const openSql = (ground: SqlGround, facts: FactCatalog): OpenStorage => {
  const { schema, catalog, line, named = true, database, transaction, close } = ground
  const inside = (given: unknown) => executorOf(given, { named })
  const statements = statementsFor(schema, { plans: planFacts(facts, catalog), catalog })
  return {
    ...connectionOn(statements, line),
    writeAll: (writes, call) => unlessAborted(call, () => writeAllOn(statements, line, writes)),
    ...outboxOn(schema, { line, inside }),
    ...timersOn(schema, line),
    ...runsOn(schema, line),
    ...anchorsOn(schema, line),
    ...retiredOn(schema, line),
    ...extensionsOn(statements.extensions, line),
    within: (given) => hostConnection(statements, inside(given)),
    database,
    transact: (run, call) => unlessAborted(call, () => transaction(run)),
    close,
  }
}

const retiredOn = (schema: string, line: Line): Pick<OpenStorage, 'retiredMonths'> => {
  const retired = retiredStatement(schema)
  return { retiredMonths: async (tenant, call) => retiredOf(await send(line, retired(tenant), call)) }
}

const timersOn = (schema: string, line: Line): Pick<OpenStorage, 'due' | 'nextDue'> => {
  const statements = dueStatements(schema)
  return {
    due: async (tenant, at, limit, call) => timersOf(await send(line, statements.due(tenant, at, limit), call)),
    nextDue: async (tenant, call) => nextDueOf(await send(line, statements.next(tenant), call)),
  }
}
