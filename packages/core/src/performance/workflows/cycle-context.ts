import type { ReportResult } from './cycle-event.ts'
import type { CycleParameters } from './cycle-input.ts'

/** What a cycle knows: its parameters, and what its plans, reports and evaluation have told it. */
export type CycleContext = CycleParameters & {
  /** Ordinal of the newest plan, counted from 1. */
  readonly plan: number
  /** Whether the newest plan is still being made. */
  readonly planOpen: boolean
  /** Ordinal of the plan that is in force; null before the first. */
  readonly planInForce: number | null
  /** How the report of each period ended; a period is missing while its report is open. */
  readonly reports: { readonly [period: string]: ReportResult }
  /** How many holds and resumes its children were sent. */
  readonly holdNumber: number
  readonly evaluationFinal: boolean
  readonly predicate: string | null
}

/** A cycle at its start: its first plan is being made. */
export const newCycle = (input: CycleParameters): CycleContext => ({
  ...input,
  plan: 1,
  planOpen: true,
  planInForce: null,
  reports: {},
  holdNumber: 0,
  evaluationFinal: false,
  predicate: null,
})
