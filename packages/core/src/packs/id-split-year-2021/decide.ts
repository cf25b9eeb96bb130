import { InvalidFacts } from '../../policy/errors.ts'
import { evaluate, type On } from '../../policy/evaluate.ts'
import type { Finding, Kept } from '../../policy/finding.ts'
import type { FactsFor } from '../../policy/rule.ts'
import { type FinalValue, finalValue as pp30Final } from '../id-pp30-2019/final-value.ts'
import { type Pp46Value, finalValue as pp46Final } from '../id-pp46-2011/final-value.ts'
import { pp46 } from '../id-pp46-2011/laws.ts'
import { pp30 } from './laws.ts'
import { type MergedValue, mergedValue } from './merged-value.ts'
import { splitYearPack } from './pack.ts'

/** Facts of the merge: the value of each half, and whether a named person found an innovation. */
export type SplitYearFacts = FactsFor<typeof mergedValue>

/** The findings of both halves of one person's 2021. */
export interface Halves {
  readonly firstHalf: Finding<Kept<Pp46Value>>
  readonly secondHalf: Finding<Kept<FinalValue>>
}

/** What a half must be: the law and rule it was decided by, and its days. A pack that an agency adopted cites the same law. */
interface Expected {
  readonly field: keyof Halves
  readonly law: string
  readonly rule: string
  readonly from: string
  readonly to: string
}

const first: Expected = {
  ...{ field: 'firstHalf', law: pp46.id, rule: pp46Final.id },
  ...{ from: '2021-01-01', to: '2021-06-30' },
}
const second: Expected = {
  ...{ field: 'secondHalf', law: pp30.id, rule: pp30Final.id },
  ...{ from: '2021-07-01', to: '2021-12-31' },
}

/**
 * The facts of the merge from the findings of both halves; the innovation is the one that was found in the second. Throws `InvalidFacts`
 * naming the half whose finding is of another law, another rule or other days.
 */
export const splitYearFacts = ({ firstHalf, secondHalf }: Halves): SplitYearFacts => {
  demandHalf(firstHalf, first)
  demandHalf(secondHalf, second)
  return {
    firstHalf: firstHalf.value.value,
    secondHalf: secondHalf.value.value,
    hasInnovation: secondHalf.inputs.hasInnovation === true,
  }
}

const demandHalf = ({ pack, rule, on, cites }: Finding, { field, ...expected }: Expected): void => {
  const isOfLaw = rule === expected.rule && cites.some(({ law }) => law === expected.law)
  if (isOfLaw && on >= expected.from && on <= expected.to) return
  const allowed = `a finding of '${expected.rule}' by ${expected.law} on a day from ${expected.from} to ${expected.to}`
  throw new InvalidFacts(mergedValue.id, [{ field, allowed, got: `'${rule}' of '${pack}' on ${on}` }])
}

/**
 * The value and predicate of 2021, and why. `on` is 31 December 2021, or any day of the second half. Throws `InvalidFacts` for values off
 * their scales and `RuleNotInForce` on other days.
 */
export const splitYearFinding = (facts: SplitYearFacts, { on }: On): Finding<Kept<MergedValue>> =>
  evaluate(splitYearPack, mergedValue, facts, { on })
