import type { Background } from '../../ports/background.ts'
import type { NoticeJobsOptions } from '../background/notice-jobs.ts'
import type { Subscription } from '../background/webhook-jobs.ts'

/** What leaves the engine, and by whom. */
export interface Deliveries {
  readonly background: Background
  /** Notices to people: which channels, and who holds a role that nobody holds on the case. */
  readonly notices?: NoticeJobsOptions
  /** Who is told by webhook. */
  readonly subscriptions?: (tenant: string) => Promise<readonly Subscription[]>
  /**
   * Changes from before this instant are passed over. For a system that has been at work and now begins to tell: nobody wants to hear of
   * all that happened in the last weeks.
   */
  readonly since?: string
}
