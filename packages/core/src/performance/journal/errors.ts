import { TypedError } from '../../case/typed-error.ts'

/** The report of the period was handed in, or no report of it is taken any more: its journal stands still. Recall the report first. */
export class PeriodClosed extends TypedError {
  readonly _tag = 'PeriodClosed'
  readonly code = 'PERIOD_CLOSED'
  readonly cycle: string
  readonly period: string
  constructor(cycle: string, period: string) {
    super(`The report of ${period} was handed in or closed; the journal of that period in cycle ${cycle} stands still`)
    this.cycle = cycle
    this.period = period
  }
}

/** There is no entry with this id of yours in the cycle. */
export class UnknownEntry extends TypedError {
  readonly _tag = 'UnknownEntry'
  readonly code = 'UNKNOWN_ENTRY'
  readonly entry: string
  constructor(entry: string) {
    super(`There is no journal entry ${entry} of yours in this cycle`)
    this.entry = entry
  }
}
