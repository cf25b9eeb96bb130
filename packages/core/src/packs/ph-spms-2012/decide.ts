import { type Decimal, decimal } from '../../policy/decimal.ts'
import { evaluate, type On } from '../../policy/evaluate.ts'
import type { Finding, Kept } from '../../policy/finding.ts'
import type { FactsFor } from '../../policy/rule.ts'
import { labelAt } from '../../policy/scale.ts'
import { adjectivalScaleU } from './adjectival-scales.ts'
import { appealDecision } from './appeal-decision.ts'
import { type AppealWindow, appealWindow } from './appeal-window.ts'
import { type Consequence, consequence } from './consequence.ts'
import { type FinalRating, finalRating } from './final-rating.ts'
import { type IndividualMean, individualMean } from './individual-mean.ts'
import { ipcrRating } from './ipcr-rating.ts'
import { phSpmsPack } from './pack.ts'
import type { SpmsRating } from './ratings.ts'

/** Facts of a final rating: the outputs, each rated on at least one of quality, efficiency and timeliness. Fractions are text: `'97.5'`. */
export type FinalRatingFacts = FactsFor<typeof finalRating>

/** Facts of an individual rating in two parts: the outputs, and the rating of core values. */
export type IpcrRatingFacts = FactsFor<typeof ipcrRating>

/** Facts of the comparison of an office with its people. */
export type IndividualMeanFacts = FactsFor<typeof individualMean>

/** Facts of an appeal: the days on which the rating was received and the appeal filed, and whose rating it is. */
export type AppealFacts = FactsFor<typeof appealWindow>

/** Facts of a consequence: this rating, the one before, the end of the period and the day of a written notice. */
export type ConsequenceFacts = FactsFor<typeof consequence>

/** What a rating of at most two decimals is called, by the default bands alone: for previews. Throws `OffScale` outside 1 to 5. */
export const spmsRatingOf = (value: Decimal | string): SpmsRating => labelAt(adjectivalScaleU, decimal(value))

/**
 * A final rating, and why: the average, each output and each dimension stand beneath. `on` is the last day of the period. By the default
 * scales; an agency decides with `evaluate(adopt(phSpmsPack, …), 'final-rating', …)`. Throws `InvalidFacts` for an output without a rating.
 */
export const finalRatingFinding = (facts: FinalRatingFacts, { on }: On): Finding<Kept<FinalRating>> =>
  evaluate(phSpmsPack, finalRating, facts, { on })

/** An individual rating in two parts, and why. Fails as `finalRatingFinding`. */
export const ipcrRatingFinding = (facts: IpcrRatingFacts, { on }: On): Finding<Kept<FinalRating>> =>
  evaluate(phSpmsPack, ipcrRating, facts, { on })

/** Whether the people of an office are rated above it on average: advice for who calibrates. */
export const individualMeanFinding = (facts: IndividualMeanFacts, { on }: On): Finding<Kept<IndividualMean>> =>
  evaluate(phSpmsPack, individualMean, facts, { on })

/** Whether an appeal is admissible, and why, by the law of the day of receipt. Throws `InvalidFacts` when filed before receipt. */
export const appealFinding = (facts: AppealFacts): Finding<AppealWindow> =>
  evaluate(phSpmsPack, appealWindow, facts, { on: facts.receivedOn })

/** The last day on which an appeal is decided, and why, by the law of the day of filing. */
export const appealDecisionFinding = (filedOn: string): Finding<string> =>
  evaluate(phSpmsPack, appealDecision, { filedOn }, { on: filedOn })

/** What may follow from a rating, and why, by the law of the last day of the period. */
export const consequenceFinding = (facts: ConsequenceFacts): Finding<Consequence> =>
  evaluate(phSpmsPack, consequence, facts, { on: facts.periodEndsOn })
