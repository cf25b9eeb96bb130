import type { Call } from './call.ts'

/** A month whose cases were set apart, as it was noted for a tenant. */
export interface RetiredMonth {
  readonly month: string
  readonly manifest: string
  readonly at: string
}

/** What the engine asks about months that are gone. */
export interface RetiredMonths {
  /** The months that were retired, oldest first. */
  retiredMonths(tenant: string, call?: Call): Promise<readonly RetiredMonth[]>
}
