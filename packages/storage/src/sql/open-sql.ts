import type { FactCatalog, OpenStorage, Storage } from '@siklus/core'
import type { PerformanceRecords } from '@siklus/core/performance'
import type { Kysely } from 'kysely'
import { planFacts } from '../facts/fact-plan.ts'
import type { RecordCatalog } from '../records/catalog.ts'
import { connectionOn, send } from './connection.ts'
import type { Line } from './line.ts'
import { dueStatements, nextDueOf, timersOf } from './statements/due-timers.ts'
import { changesOf, cursorOf, outboxStatements } from './statements/outbox.ts'
import { statementsFor } from './statements/statements.ts'
import type { EngineTables } from './tables.ts'
import { executorOf } from './transaction/executor-of.ts'

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
export interface SqlStorage extends Storage {
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
  close(): Promise<void>
}

/** Opens the engine's ports over a migrated schema. Throws the typed error of a fact that fits no table. */
export const openSql = ({ schema, catalog, line, close }: SqlGround, facts: FactCatalog): OpenStorage => {
  const statements = statementsFor(schema, { plans: planFacts(facts, catalog), catalog })
  return {
    ...connectionOn(statements, line),
    ...outboxOn(schema, line),
    ...timersOn(schema, line),
    within: (transaction) => connectionOn(statements, { executor: executorOf(transaction), patience: null }),
    close,
  }
}

const outboxOn = (schema: string, line: Line): Pick<OpenStorage, 'changes' | 'tail' | 'cursor' | 'advance'> => {
  const statements = outboxStatements(schema)
  return {
    changes: async (tenant, after, limit, call) =>
      changesOf(await send(line, statements.changes(tenant, after, limit), call)),
    tail: async (tenant, call) => cursorOf(await send(line, statements.tail(tenant), call)),
    cursor: async (tenant, reader, call) => cursorOf(await send(line, statements.cursor(tenant, reader), call)),
    advance: async (move, call) => (await send(line, statements.advance(move), call)).length > 0,
  }
}

const timersOn = (schema: string, line: Line): Pick<OpenStorage, 'due' | 'nextDue'> => {
  const statements = dueStatements(schema)
  return {
    due: async (tenant, at, limit, call) => timersOf(await send(line, statements.due(tenant, at, limit), call)),
    nextDue: async (tenant, call) => nextDueOf(await send(line, statements.next(tenant), call)),
  }
}
