import { reason } from '../../case/reason.ts'
import { permenpanrb6Pack } from '../../packs/id-permenpanrb6-2022/index.ts'
import { resultRating } from '../../packs/id-permenpanrb6-2022/result-rating.ts'
import { valueOn } from '../../policy/dated.ts'
import { evaluate } from '../../policy/evaluate.ts'
import { all, type Rule, type Stamp } from '../../workflow/rule.ts'
import { newestDraft } from './document-rule.ts'
import type { EvaluationContext } from './evaluation-context.ts'
import { numberOf } from './fact.ts'
import { newestFromParent } from './hold.ts'
import { objectionWindowAt } from './objection-window.ts'
import { type RatingGiven, resultFacts, unitAchievementOf } from './rating.ts'

/** Asked for a button there is no rating yet: then the rules about ratings have nothing to say. */
const isGiven = (event: Partial<RatingGiven>): event is RatingGiven =>
  event.resultRating !== undefined && event.behaviourRating !== undefined

/** Nobody is rated on a year of which a report is still open. What was reviewed, waived or has lapsed is closed. */
const reportsClosed: Rule<EvaluationContext> = ({ context: { reports }, facts }) => {
  const notBegun = Math.max(0, reports - (numberOf(facts, 'reportsBegun') ?? 0))
  const open = (numberOf(facts, 'openReports') ?? 0) + notBegun
  return open === 0 || [reason('evaluation.reports.open', { open })]
}

/** SE 3/2023: the achievement of the unit is the rating of its head's results. */
const headTakesUnit: Rule<EvaluationContext, Partial<RatingGiven>> = ({ context, event }) => {
  const rules = valueOn(resultRating.params.headTakesUnitAchievement, context.to)
  if (!context.unitHead || !rules || !isGiven(event)) return true
  if (unitAchievementOf(context, event) === null)
    return [reason('evaluation.unitHead.noAchievement', undefined, resultRating.cites)]
  const { value, cites } = evaluate(permenpanrb6Pack, resultRating, resultFacts(context, event), { on: context.to })
  return value === event.resultRating || [reason('evaluation.unitHead.otherRating', { expected: value }, cites)]
}

const notYetAssessed: Rule<EvaluationContext> = ({ context }) =>
  context.document === null || [reason('evaluation.assessment.known')]

const hasPublishDue: Rule<EvaluationContext> = ({ context }) =>
  context.publishDue !== null || [reason('evaluation.publish.noDeadline')]

/** PP 30/2019 art. 59: within 14 days of receipt. */
const inTime: Rule<EvaluationContext, Stamp> = ({ context, event }) => {
  const finding = objectionWindowAt(context, event.at)
  if (finding === null || finding.value.inTime) return true
  return [reason('evaluation.objection.late', { day: finding.value.day, ...finding.params }, finding.cites)]
}

/** An objection that changes nothing is rejected, not decided by the same rating once more. */
const changesRating: Rule<EvaluationContext, Partial<RatingGiven>> = ({ context: { official }, event }) =>
  !isGiven(event) ||
  official?.resultRating !== event.resultRating ||
  official.behaviourRating !== event.behaviourRating || [reason('evaluation.revision.sameRating')]

/** The rules of an evaluation, by the names its machine uses as guards. */
export const evaluationRules = {
  newestFromParent,
  newestDraft,
  mayAssessLate: all<EvaluationContext, never>(notYetAssessed, newestDraft),
  mayRate: all<EvaluationContext, never>(reportsClosed, headTakesUnit),
  hasPublishDue,
  inTime,
  mayRevise: all<EvaluationContext, never>(changesRating, headTakesUnit),
}
