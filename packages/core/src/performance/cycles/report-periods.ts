import { addDays } from '../../policy/iso-day.ts'
import type { CycleParameters, ReportRhythm } from './parameters.ts'

/** A reporting period with the days of its report, as a cycle's input has it. */
export interface ReportPeriod {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly opensOn: string
  readonly dueOn: string
}

const MONTHS: Readonly<Record<ReportRhythm, number>> = { monthly: 1, quarterly: 3 }

const two = (n: number): string => String(n).padStart(2, '0')

const firstOf = (year: number, month: number): string =>
  month > 12 ? `${year + 1}-${two(month - 12)}-01` : `${year}-${two(month)}-01`

const keyOf = (year: number, rhythm: ReportRhythm, n: number): string =>
  rhythm === 'monthly' ? `${year}-${two(n + 1)}` : `${year}-Q${n + 1}`

const earlier = (a: string, b: string): string => [a, b].toSorted()[0] ?? a

/**
 * The reporting periods of a year, in order and without gaps: twelve months, `2026-03`, or four quarters, `2026-Q1`. A report never
 * falls due after the day on which no report is taken any more.
 */
export const reportPeriods = (year: number, parameters: CycleParameters): readonly ReportPeriod[] => {
  const { rhythm, reportOpensDaysBefore, reportDueDays, reportsLapseOn } = parameters
  const length = MONTHS[rhythm]
  return Array.from({ length: 12 / length }, (_, n) => {
    const from = firstOf(year, n * length + 1)
    const to = addDays(firstOf(year, (n + 1) * length + 1), -1)
    const due = addDays(to, reportDueDays)
    return {
      ...{ key: keyOf(year, rhythm, n), from, to },
      opensOn: addDays(to, -reportOpensDaysBefore),
      dueOn: earlier(due, reportsLapseOn),
    }
  })
}
