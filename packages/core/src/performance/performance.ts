import type { Cycles } from './cycles/cycles.ts'
import type { Evaluating } from './evaluating/evaluating.ts'
import type { Feedback } from './feedback/feedback.ts'
import type { FollowUps } from './followup/follow-up.ts'
import type { Goals } from './goals/goal.ts'
import type { Home } from './home/home.ts'
import type { Journal } from './journal/journal.ts'
import type { Organisation, TenantRole } from './organisation/organisation.ts'
import type { Planning } from './planning/planning.ts'
import type { Reporting } from './reporting/reporting.ts'

/** The performance cycle of one tenant. */
export interface TenantPerformance {
  readonly tenant: string
  readonly organisation: Organisation
  readonly goals: Goals
  readonly cycles: Cycles
  readonly planning: Planning
  readonly journal: Journal
  readonly reporting: Reporting
  readonly feedback: Feedback
  readonly evaluating: Evaluating
  readonly followUps: FollowUps
  readonly home: Home
}

/** A person who is given a role in the whole tenant. */
export interface Appointment extends Pick<TenantRole, 'role' | 'basis' | 'from'> {
  readonly tenant: string
  readonly person: { readonly id: string; readonly name: string }
}

/** The services of the performance cycle over one engine. */
export interface Performance {
  in(tenant: string): TenantPerformance
  /**
   * For the host's set-up code: gives a person a tenant-wide role without asking who calls, so that a new tenant has its first admin.
   * Never offer it to a request. Safe to repeat.
   */
  appoint(appointment: Appointment): Promise<void>
}
