import type { DueTimer } from '../case/timer.ts'
import type { Call } from './call.ts'

/** Deadlines that have come due. Firing one is an ordinary guarded write that drops it. */
export interface DueTimers {
  /** Timers of active cases due at or before `at` and not paused, earliest first. */
  due(tenant: string, at: string, limit: number, call?: Call): Promise<readonly DueTimer[]>
  /** The earliest instant at which a timer falls due; null when none is armed. */
  nextDue(tenant: string, call?: Call): Promise<string | null>
}
