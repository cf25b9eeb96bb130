import * as v from 'valibot'
import { count, day, dayCount, orNone, payload, zone } from './payload.ts'

/** What a cycle starts a plan with. */
export const planInput = payload({
  ordinal: count(1),
  /** Whether a plan is in force already, which stays so until this one is signed. */
  supersedes: v.boolean('supersedes.invalid'),
  dueOn: day,
  reviewDays: dayCount,
  signingDays: orNone(dayCount),
  minimumResults: orNone(count(1)),
  maximumRounds: orNone(count(0)),
  zone,
  /** How many holds and resumes the cycle has sent so far. */
  holdNumber: count(0),
})

/** See `planInput`. */
export type PlanInput = v.InferOutput<typeof planInput>
