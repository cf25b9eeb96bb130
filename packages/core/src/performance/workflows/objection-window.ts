import { type ObjectionFacts, objectionFinding } from '../../packs/id-permenpanrb6-2022/index.ts'
import type { EvaluationContext } from './evaluation-context.ts'
import { heldUntil } from './hold.ts'
import { laterDay, localDay } from './local-day.ts'

/**
 * The days between which the window is counted, in the zone of the unit: of receipt, and of filing. Time on hold in between does not
 * count, as it does not for the deadline that closes the window. Null before receipt.
 */
const objectionDays = (evaluation: EvaluationContext, at: string): ObjectionFacts | null => {
  const { receipt, zone } = evaluation
  if (receipt === null) return null
  const held = heldUntil(evaluation, at) - receipt.heldMs
  const receivedOn = localDay(Date.parse(receipt.at), zone)
  const filedOn = localDay(Date.parse(at) - held, zone)
  // a clock that stood behind must not turn into a filing before receipt
  return { receivedOn, filedOn: laterDay(filedOn, receivedOn) }
}

/** Whether an objection filed at an instant is in time, and by which articles: PP 30/2019 art. 59 through the pack. Null before receipt. */
export const objectionWindowAt = (evaluation: EvaluationContext, at: string) => {
  const days = objectionDays(evaluation, at)
  return days && objectionFinding(days)
}
