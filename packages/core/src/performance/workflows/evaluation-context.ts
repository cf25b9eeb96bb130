import type { EvaluationInput } from './evaluation-input.ts'
import { type HoldContext, neverHeld } from './hold.ts'
import type { Rating } from './rating.ts'

/** When the owner received the result: from here the window for an objection runs. */
export type Receipt = {
  readonly at: string
  /** Nobody acknowledged it: it counts as received because the days for that are over. */
  readonly deemed: boolean
  /** How long the case had been on hold by then, in milliseconds: later holds lengthen the window. */
  readonly heldMs: number
}

/** What an evaluation knows. */
export type EvaluationContext = EvaluationInput &
  HoldContext & {
    /** The revision of the self-assessment that was handed in; null while there is none. */
    readonly document: number | null
    /** The newest rating, whoever gave it. */
    readonly rating: Rating | null
    /** The rating that was published, or decided after an objection; null before. */
    readonly official: Rating | null
    readonly receipt: Receipt | null
    readonly objection: 'filed' | 'withdrawn' | 'rejected' | 'upheld' | null
  }

/** An evaluation at its start. */
export const newEvaluation = (input: EvaluationInput): EvaluationContext => ({
  ...input,
  ...neverHeld,
  document: null,
  rating: null,
  official: null,
  receipt: null,
  objection: null,
})
