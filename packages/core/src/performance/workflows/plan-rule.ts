import { reason } from '../../case/reason.ts'
import { permenpanrb6 } from '../../packs/id-permenpanrb6-2022/laws.ts'
import { all, type Rule } from '../../workflow/rule.ts'
import { newestDraft, ofTheDraft } from './document-rule.ts'
import { numberOf } from './fact.ts'
import { newestFromParent } from './hold.ts'
import type { PlanContext } from './plan-context.ts'

const content = permenpanrb6.whole({
  status: 'unverified',
  note: 'A plan holds results, each with its indicator and the result of the leader it serves; read in public forms, not in an article.',
})

/** How many results a plan needs is the agency's rule: the law gives no number. */
const enoughResults: Rule<PlanContext> = ({ context: { minimumResults }, facts }) => {
  const results = numberOf(facts, 'results') ?? 0
  return (
    minimumResults === null || results >= minimumResults || [reason('plan.results.tooFew', { results, minimumResults })]
  )
}

const allAligned: Rule<PlanContext> = ({ facts }) => {
  const unaligned = numberOf(facts, 'unaligned') ?? 0
  return unaligned === 0 || [reason('plan.results.unaligned', { unaligned }, [content])]
}

const allWithIndicator: Rule<PlanContext> = ({ facts }) => {
  const without = numberOf(facts, 'withoutIndicator') ?? 0
  return without === 0 || [reason('plan.results.withoutIndicator', { without }, [content])]
}

const roundsLeft: Rule<PlanContext> = ({ context: { rounds, maximumRounds } }) =>
  maximumRounds === null || rounds < maximumRounds || [reason('plan.rounds.used', { rounds, maximumRounds })]

/** A signature names what it signs. Asked without a payload (for a button), it is taken to name the right document. */
const signsWhatWasAgreed: Rule<PlanContext, { readonly contentHash?: string }> = ({ event, facts }) =>
  event.contentHash === undefined || event.contentHash === facts.contentHash || [reason('plan.signature.otherContent')]

const hasSigningDue: Rule<PlanContext> = ({ context }) =>
  context.signingDays !== null || [reason('plan.signing.noDeadline')]

/** The rules of a plan, by the names its machine uses as guards. */
export const planRules = {
  newestFromParent,
  complete: all<PlanContext, never>(newestDraft, ofTheDraft(all(enoughResults, allAligned, allWithIndicator))),
  roundsLeft,
  signsWhatWasAgreed,
  hasSigningDue,
}
