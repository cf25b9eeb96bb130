import type { Calendar } from '../case/calendar.ts'
import type { Access } from '../ports/access.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { Connection, OpenStorage } from '../ports/storage.ts'
import type { Nudge } from './nudge.ts'
import type { Registry } from './registry.ts'

/** What every operation of an engine works with. */
export interface Core {
  readonly storage: OpenStorage
  readonly registry: Registry
  readonly access: Access
  readonly clock: Clock
  readonly ids: Ids
  readonly calendar: Calendar
  readonly nudge: Nudge
  /** Told what background work stepped over, and what it could not do at this turn. */
  readonly onError: (error: unknown, where: { readonly tenant: string }) => void
}

/** Where an operation runs: on the engine's own connection, or in a host's transaction (then it never retries). */
export interface Place {
  readonly tenant: string
  readonly connection: Connection
  readonly retries: number
  /** The host's transaction, when the operation runs in one. */
  readonly transaction?: unknown
}

/** The engine's own connection for a tenant. A lost race is decided again up to five times. */
export const ownPlace = (core: Core, tenant: string): Place => ({ tenant, connection: core.storage, retries: 5 })

/** The instant of now, ISO 8601 in UTC. */
export const instant = (core: Core): string => new Date(core.clock.now()).toISOString()
