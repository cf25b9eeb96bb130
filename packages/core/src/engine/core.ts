import type { Calendar } from '../case/calendar/calendar.ts'
import type { Case } from '../case/case.ts'
import type { Access } from '../ports/access.ts'
import type { Background } from '../ports/background.ts'
import type { CaseBatches } from '../ports/case-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { Connection, OpenStorage } from '../ports/storage.ts'
import type { Telemetry } from '../ports/telemetry.ts'
import type { Gathered } from './batch/gathering.ts'
import type { Nudge } from './nudge.ts'
import type { Registry } from './registry.ts'
import type { SendRequest, StartRequest } from './request.ts'

/** What every operation of an engine works with. */
export interface Core {
  readonly storage: OpenStorage
  readonly registry: Registry
  readonly access: Access
  readonly clock: Clock
  readonly ids: Ids
  readonly calendar: Calendar
  readonly background: Background | undefined
  readonly nudge: Nudge
  /** Group commit: acts that come together are read, decided and written together. */
  readonly sends: Gathered<SendRequest, Case>
  readonly starts: Gathered<StartRequest, Case>
  /** How long an act waits for a case that somebody else's open transaction holds, in milliseconds. */
  readonly busyAfterMs: number
  readonly telemetry: Telemetry
  /** Told what background work stepped over, and what it could not do at this turn. */
  readonly onError: (error: unknown, where: { readonly tenant: string }) => void
}

/** Where an operation runs: on the engine's own connection, or in a host's transaction (then it never retries and never gathers). */
export interface Place extends CaseBatches {
  readonly tenant: string
  readonly connection: Connection
  readonly retries: number
  /** The host's transaction, when the operation runs in one. */
  readonly transaction?: unknown
}

/** The engine's own connection for a tenant. A lost race is decided again up to five times. */
export const ownPlace = (core: Core, tenant: string): Place => ({
  tenant,
  connection: core.storage,
  retries: 5,
  writeAll: (writes, call) => core.storage.writeAll(writes, call),
})

/** A host's open transaction. Throws `NotInTransaction`. */
export const hostPlace = (core: Core, tenant: string, transaction: unknown): Place => {
  const connection = core.storage.within(transaction)
  return { tenant, connection, retries: 0, transaction, writeAll: inTurn(connection) }
}

/** One after the other: a client takes one statement at a time, and the host's own lock timeout holds. */
const inTurn =
  (connection: Connection): CaseBatches['writeAll'] =>
  async (writes, call) => {
    const outcomes = []
    for (const write of writes) outcomes.push(await connection.write(write, call))
    return outcomes
  }

/** The instant of now, ISO 8601 in UTC. */
export const instant = (core: Core): string => {
  const ms = core.clock.now()
  if (ms !== latest.ms) latest = { ms, text: new Date(ms).toISOString() }
  return latest.text
}

// a batch asks for the same millisecond some hundred times
let latest = { ms: 0, text: new Date(0).toISOString() }
