import { evaluate, type On } from '../../policy/evaluate.ts'
import type { Finding } from '../../policy/finding.ts'
import type { FactsFor } from '../../policy/rule.ts'
import { forcedDistribution } from './forced-distribution.ts'
import { type HigherLevelReview, higherLevelReview } from './higher-level-review.ts'
import type { SummaryLevel } from './levels.ts'
import { us5cfr430Pack } from './pack.ts'
import { stepIncreaseBar } from './step-increase-bar.ts'
import { summaryLevel } from './summary-level.ts'

/** Facts of a summary level: the rated elements, and what the ratings rest on. */
export type SummaryLevelFacts = FactsFor<typeof summaryLevel>

/** Facts of a program: the levels whose number of employees it limits or prescribes. */
export type DistributionFacts = FactsFor<typeof forcedDistribution>

/** Facts of a review: the level, and whether a higher level of management has reviewed it. */
export type ReviewFacts = FactsFor<typeof higherLevelReview>

/**
 * The summary level, and why. `on` is the last day of the period. Throws `InvalidFacts` for a presumed rating and for a plan without
 * elements, `RuleNotInForce` before 2007. By the stand-in method; a program decides with `evaluate(adopt(us5cfr430Pack, …), …)`.
 */
export const summaryLevelFinding = (facts: SummaryLevelFacts, { on }: On): Finding<SummaryLevel> =>
  evaluate(us5cfr430Pack, summaryLevel, facts, { on })

/** Whether a program is allowed, seen from how it spreads levels, and why. */
export const forcedDistributionFinding = (facts: DistributionFacts, { on }: On): Finding<boolean> =>
  evaluate(us5cfr430Pack, forcedDistribution, facts, { on })

/** Whether a level needs the review of a higher level and may be issued, and why. */
export const higherLevelReviewFinding = (facts: ReviewFacts, { on }: On): Finding<HigherLevelReview> =>
  evaluate(us5cfr430Pack, higherLevelReview, facts, { on })

/** Whether a level bars a step increase, and why. */
export const stepIncreaseBarFinding = (level: SummaryLevel, { on }: On): Finding<boolean> =>
  evaluate(us5cfr430Pack, stepIncreaseBar, { level }, { on })
