import { type HoldContext, neverHeld } from './hold.ts'
import type { PlanInput } from './plan-input.ts'

/** What a plan knows besides its content, which lies in the records. */
export type PlanContext = PlanInput &
  HoldContext & {
    /** The revision of the document that was handed in last; null before the first. */
    readonly document: number | null
    readonly returns: number
    /** Rounds of negotiation. */
    readonly rounds: number
    /** The owner has seen the plan and does not sign it. It comes into force all the same. */
    readonly refused: boolean
  }

/** A plan at its start. */
export const newPlan = (input: PlanInput): PlanContext => ({
  ...input,
  ...neverHeld,
  document: null,
  returns: 0,
  rounds: 0,
  refused: false,
})
