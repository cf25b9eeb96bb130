import { type HoldContext, neverHeld } from './hold.ts'
import type { ReportInput } from './report-input.ts'

/** What a report knows besides its content, which lies in the records. */
export type ReportContext = ReportInput &
  HoldContext & {
    /** The revision of the document that was handed in last; null before the first. */
    readonly document: number | null
    readonly returns: number
    readonly extensions: number
    /** How many milliseconds it had been on hold when `dueOn` was set: later holds move it, earlier ones do not. */
    readonly heldBeforeDueOn: number
  }

/** A report at its start. */
export const newReport = (input: ReportInput): ReportContext => ({
  ...input,
  ...neverHeld,
  document: null,
  returns: 0,
  extensions: 0,
  heldBeforeDueOn: 0,
})
