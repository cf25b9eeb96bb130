import type { Case } from '../../case/case.ts'
import type { By } from '../../engine/engine.ts'
import type { Acting } from '../case-view.ts'
import { demandCase } from '../demand-case.ts'
import type { Document, DocumentMark, Draft } from '../documents/document.ts'
import { asSeen, type DocumentKind, draftOf, freeze, mayTry, saveDraft } from '../documents/drafting.ts'
import { InvalidDocument, NotEditable } from '../documents/errors.ts'
import { instantOf, type TenantKit } from '../kit.ts'
import { emptyPlan, planInForce } from '../planning/plan-in-force.ts'
import { assessmentCounts, assessmentFaults, assessmentGaps, firstAssessment } from './assessment-check.ts'
import type { AssessmentBody } from './evaluation.ts'

/** The event that hands a self-assessment in; who may send it may edit the draft. */
export const ASSESS = 'evaluation.assess'

type OfEvaluation = { readonly evaluation: string; readonly seen: DocumentMark }

const kindOf = ({ records }: TenantKit): DocumentKind<AssessmentBody> => ({
  table: 'evaluation_document',
  records: records.evaluations.documents,
  counts: assessmentCounts,
})

/** All revisions of a self-assessment, oldest first. */
export const assessmentsOf = (
  { tenant, records }: TenantKit,
  evaluation: string,
): Promise<readonly Document<AssessmentBody>[]> => records.evaluations.documents.revisions({ tenant, id: evaluation })

/** The open draft: the stored one, or a line for every result of the plan in force. */
export const draftNow = async (
  kit: TenantKit,
  { item, revisions }: { readonly item: Case; readonly revisions: readonly Document<AssessmentBody>[] },
  options: By,
): Promise<Draft<AssessmentBody> | null> => {
  const isFirst = revisions.length === 0 && item.parent !== null
  const plan = isFirst ? await planInForce(kit, item.parent ?? '', options) : emptyPlan
  return draftOf(revisions, firstAssessment(plan))
}

/** Stores a self-assessment. */
export const save = async (
  kit: TenantKit,
  { evaluation, seen, body }: OfEvaluation & { readonly body: AssessmentBody },
  options: By,
): Promise<Draft<AssessmentBody>> => {
  await demandCase(kit, { id: evaluation, workflow: 'evaluation' }, options)
  if (!mayTry(await kit.engine.can(evaluation, options), ASSESS)) throw new NotEditable(evaluation, 'self-assessment')
  const faults = assessmentFaults(body)
  if (faults.length > 0) throw new InvalidDocument('self-assessment', faults)
  return saveDraft(kit, kindOf(kit), { caseId: evaluation, seen, body, author: options.by.person })
}

/** Freezes a self-assessment as it was seen and hands it in. */
export const assess = async (kit: TenantKit, { evaluation, seen }: OfEvaluation, acting: Acting): Promise<Case> => {
  await demandCase(kit, { id: evaluation, workflow: 'evaluation' }, acting)
  if (mayTry(await kit.engine.can(evaluation, acting), ASSESS)) await demandComplete(kit, { evaluation, seen })
  const records = [freeze(kindOf(kit), { caseId: evaluation, seen, at: instantOf(kit) })]
  return asSeen(kit, kindOf(kit), {
    caseId: evaluation,
    seen,
    act: () => kit.engine.send(evaluation, { type: ASSESS, document: seen.revision }, { ...acting, records }),
  })
}

/** A draft that moved on is not looked at here: the act itself finds that out. */
const demandComplete = async (kit: TenantKit, { evaluation, seen }: OfEvaluation): Promise<void> => {
  const newest = (await assessmentsOf(kit, evaluation)).at(-1)
  if (newest?.revision !== seen.revision || newest.edit !== seen.edit) return
  const gaps = assessmentGaps(newest.body)
  if (gaps.length > 0) throw new InvalidDocument('self-assessment', gaps)
}
