import type { CycleInput } from '../workflows/cycle-input.ts'
import type { CycleParameters } from './parameters.ts'
import { reportPeriods } from './report-periods.ts'

/** Whose cycle it is, as far as its input depends on the person. */
export interface CycleOwner {
  readonly unitHead: boolean
  /** Zone of the person's unit; null: that of the agency. */
  readonly zone: string | null
}

/** What a person's cycle of a year starts with. */
export const cycleInputOf = (year: number, parameters: CycleParameters, { unitHead, zone }: CycleOwner): CycleInput => {
  const { rhythm: _rhythm, reportOpensDaysBefore: _opens, reportDueDays: _due, ...shared } = parameters
  return {
    ...shared,
    year,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    zone: zone ?? parameters.zone,
    unitHead,
    periods: reportPeriods(year, parameters).map((period) => ({ ...period })),
  }
}
