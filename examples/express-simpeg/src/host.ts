import type { Background, Clock, Engine, Inbox } from '@siklus/core'
import type { Performance } from '@siklus/core/performance'
import type { Pool } from 'pg'
import type { Sessions } from './session/sessions.ts'

/** What the routes of the application work with: its own database and sessions, and what Siklus gave it. */
export interface Host {
  readonly pool: Pool
  readonly sessions: Sessions
  readonly clock: Clock
  readonly engine: Engine
  /** Where the engine's jobs are. */
  readonly background: Background
  /** What the engine tells people in the application. */
  readonly inbox: Inbox
  readonly performance: Performance
  /** Whether browsers come by TLS, through a proxy that ends it. */
  readonly secure: boolean
}
