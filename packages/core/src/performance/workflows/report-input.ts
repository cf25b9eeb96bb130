import type * as v from 'valibot'
import { day, dayCount, payload, periodKey, zone } from './payload.ts'

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
})

/** See `reportInput`. */
export type ReportInput = v.InferOutput<typeof reportInput>
