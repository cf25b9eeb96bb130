import type { FollowUp } from './follow-up.ts'

/** Where follow-ups are kept. They are written by acts, as record writes of the engine. */
export interface FollowUpRecords {
  /** The follow-ups of a cycle, by due day and id. */
  list(asked: { readonly tenant: string; readonly cycle: string }): Promise<readonly FollowUp[]>
}
