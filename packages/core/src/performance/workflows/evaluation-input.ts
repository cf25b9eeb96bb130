import * as v from 'valibot'
import { count, day, dayCount, orNone, payload, zone } from './payload.ts'

/** What a cycle starts an evaluation with. */
export const evaluationInput = payload({
  year: v.pipe(v.number('year.invalid'), v.integer('year.invalid')),
  /** Last day of the period: the law of that day applies. */
  to: day,
  unitHead: v.boolean('unitHead.invalid'),
  /** How many reports the cycle has in all. */
  reports: count(0),
  selfAssessmentDue: day,
  ratingDue: day,
  publishDue: orNone(day),
  receiptDays: dayCount,
  objectionDecisionDays: dayCount,
  zone,
  /** How many holds and resumes the cycle has sent so far. */
  holdNumber: count(0),
})

/** See `evaluationInput`. */
export type EvaluationInput = v.InferOutput<typeof evaluationInput>
