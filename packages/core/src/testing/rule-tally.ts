import type { Json } from '../case/json.ts'
import type { AnyRule } from '../policy/rule.ts'
import { promisedPart, type Watched } from './policy-ask.ts'
import type { RoundedAnswer } from './rounding-check.ts'

/** What the facts of a check led to, over all days: what no single case can show. */
export interface RuleTally {
  readonly answers: RoundedAnswer[]
  readonly labels: Set<Json>
}

/** Nothing decided yet. */
export const emptyTally = (): RuleTally => ({ answers: [], labels: new Set() })

/** Counts what some facts led to. */
export const count = (tally: RuleTally, rule: AnyRule, { finding, calls }: Watched): void => {
  const answer = promisedPart(rule, finding.value)
  tally.answers.push({ calls, answer })
  tally.labels.add(answer)
}
