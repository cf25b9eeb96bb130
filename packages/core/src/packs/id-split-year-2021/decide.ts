import { evaluate, type On } from '../../policy/evaluate.ts'
import type { Finding, Kept } from '../../policy/finding.ts'
import type { FactsFor } from '../../policy/rule.ts'
import type { FinalValue } from '../id-pp30-2019/final-value.ts'
import type { Pp46Value } from '../id-pp46-2011/final-value.ts'
import { type MergedValue, mergedValue } from './merged-value.ts'
import { splitYearPack } from './pack.ts'

/** Facts of the merge: the value of each half, and whether a named person found an innovation. */
export type SplitYearFacts = FactsFor<typeof mergedValue>

/** The findings of both halves of one person's 2021. */
export interface Halves {
  readonly firstHalf: Finding<Kept<Pp46Value>>
  readonly secondHalf: Finding<Kept<FinalValue>>
}

/** The facts of the merge from the findings of both halves; the innovation is the one that was found in the second. */
export const splitYearFacts = ({ firstHalf, secondHalf }: Halves): SplitYearFacts => ({
  firstHalf: firstHalf.value.value,
  secondHalf: secondHalf.value.value,
  hasInnovation: secondHalf.inputs.hasInnovation === true,
})

/**
 * The value and predicate of 2021, and why. `on` is 31 December 2021, or any day of the second half. Throws `InvalidFacts` for values off
 * their scales and `RuleNotInForce` on other days.
 */
export const splitYearFinding = (facts: SplitYearFacts, { on }: On): Finding<Kept<MergedValue>> =>
  evaluate(splitYearPack, mergedValue, facts, { on })
