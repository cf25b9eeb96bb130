import type * as v from 'valibot'
import { count, day, dayCount, payload, periodKey, zone } from './payload.ts'

/** What a cycle starts a report with. */
export const reportInput = payload({
  period: periodKey,
  from: day,
  to: day,
  opensOn: day,
  dueOn: day,
  reviewDays: dayCount,
  lapsesOn: day,
  zone,
  /** How many holds and resumes the cycle has sent so far. */
  holdNumber: count(0),
})

/** See `reportInput`. */
export type ReportInput = v.InferOutput<typeof reportInput>
