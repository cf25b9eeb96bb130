import type { DueTimer } from '../case/timer.ts'

// people's own acts wait no longer than the deciding of one part takes
const PART = 125

/** Timers in parts of about 125, in their order. Those of one case stay together, so that they never meet. */
export const partsOf = (due: readonly DueTimer[]): readonly (readonly DueTimer[])[] => {
  const parts: DueTimer[][] = []
  for (const ofCase of Map.groupBy(due, ({ caseId }) => caseId).values()) {
    const last = parts.at(-1)
    if (last && last.length < PART) last.push(...ofCase)
    else parts.push([...ofCase])
  }
  return parts
}
