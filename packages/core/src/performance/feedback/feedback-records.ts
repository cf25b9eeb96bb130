import type { FeedbackNote } from './feedback.ts'

/** Where feedback is kept: added and read, never changed. */
export interface FeedbackRecords {
  add(note: FeedbackNote & { readonly tenant: string }): Promise<void>
  /** The feedback of a cycle, newest first. */
  list(asked: { readonly tenant: string; readonly cycle: string }): Promise<readonly FeedbackNote[]>
}
