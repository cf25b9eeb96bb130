import type { By } from '../../engine/engine.ts'

/** What feedback is about. */
export const feedbackTopics = ['result', 'behaviour', 'general'] as const

/** What feedback is about. */
export type FeedbackTopic = (typeof feedbackTopics)[number]

/** One piece of feedback. Never changed or removed: a correction is another piece. */
export interface FeedbackNote {
  readonly id: string
  readonly cycle: string
  /** The report or plan it was given on; null: on the cycle as such. */
  readonly case: string | null
  readonly from: string
  readonly to: string
  readonly about: FeedbackTopic
  /** The planned result it speaks of. */
  readonly result: string | null
  readonly text: string
  readonly at: string
}

/** What a giver writes. It goes to the owner of the cycle; the owner's own words go to the assessor. */
export interface NewFeedback {
  readonly cycle: string
  readonly case?: string | null
  readonly about: FeedbackTopic
  readonly result?: string | null
  readonly text: string
}

/** Continuous feedback among the parties of a cycle. */
export interface Feedback {
  /** Fails with `NotPermitted` for others than parties, `InvalidDocument` naming fields, `CycleEnded` after the end. */
  give(note: NewFeedback, options: By): Promise<FeedbackNote>
  /** The feedback of a cycle, newest first. */
  list(asked: { readonly cycle: string }, options: By): Promise<readonly FeedbackNote[]>
}
