import { type Decimal, decimal } from '../../policy/decimal.ts'
import { evaluate, type On } from '../../policy/evaluate.ts'
import type { Finding, Kept } from '../../policy/finding.ts'
import type { FactsFor } from '../../policy/rule.ts'
import { labelAt } from '../../policy/scale.ts'
import { activityValue } from './activity-value.ts'
import { pp46BandScale } from './band.ts'
import type { Pp46Band } from './bands.ts'
import { finalValue, type Pp46Value } from './final-value.ts'
import { pp46Pack } from './pack.ts'
import { skpValue } from './skp-value.ts'

/** Facts of one row of a plan. All numbers are text: `'0.1'`. */
export type ActivityFacts = FactsFor<typeof activityValue>

/** Facts of one plan (SKP). */
export type SkpFacts = FactsFor<typeof skpValue>

/** Facts of a person's year: the plans, the behaviour, and whether the post is structural. */
export type FinalValueFacts = FactsFor<typeof finalValue>

/** What a value is called, by the bands alone: for previews. What is to be official comes from `pp46Finding`. */
export const pp46BandOf = (value: Decimal | string): Pp46Band => labelAt(pp46BandScale, decimal(value))

/**
 * The value of a row, and why: each aspect stands beneath. Throws `InvalidFacts` where an activity that was not done has output, and
 * `RuleNotInForce` before 2014 and after June 2021.
 */
export const activityFinding = (facts: ActivityFacts, { on }: On): Finding<string> =>
  evaluate(pp46Pack, activityValue, facts, { on })

/** The value of one plan, and why: each row stands beneath. Fails as `activityFinding`. */
export const skpFinding = (facts: SkpFacts, { on }: On): Finding<string> => evaluate(pp46Pack, skpValue, facts, { on })

/**
 * The value of a year and its band, and why. `on` is the last day of the period: 31 December, in 2021 30 June. Throws `InvalidFacts`
 * also where leadership is missing in a structural post, or rated in another; `RuleNotInForce` before 2014 and after June 2021.
 */
export const pp46Finding = (facts: FinalValueFacts, { on }: On): Finding<Kept<Pp46Value>> =>
  evaluate(pp46Pack, finalValue, facts, { on })
