import { PolicyMistake } from '../policy/errors.ts'
import { alteredOnly } from './altered-rules.ts'
import { checkPolicy } from './check-policy.ts'
import type { Alterations } from './small-regime.ts'

/** A fault by name, what must be said of it, and the rules that have it. It is made when the test runs: its definition may throw. */
export type SeededFault = readonly [name: string, says: RegExp, fault: () => Alterations]

/** What the check says of a fault, or what the definition said before it came to a check. */
export const toldOf = (fault: SeededFault[2]): string => {
  try {
    return checkPolicy(alteredOnly(fault()), { runs: 40 }).findings.join('\n')
  } catch (error) {
    if (error instanceof PolicyMistake) return `definition: ${error.message}`
    throw error
  }
}
