import type { By } from '../../engine/engine.ts'
import { viewOf } from '../case-lines.ts'
import { demandCase } from '../demand-case.ts'
import { mayTry, submittedOf } from '../documents/drafting.ts'
import type { TenantKit } from '../kit.ts'
import { ASSESS, assessmentsOf, draftNow } from './assessment.ts'
import type { EvaluationView } from './evaluating.ts'
import { isKeptFrom } from './unpublished.ts'

/** An evaluation as its reader sees it. */
export const viewEvaluation = async (kit: TenantKit, evaluation: string, options: By): Promise<EvaluationView> => {
  const item = await demandCase(kit, { id: evaluation, workflow: 'evaluation' }, options)
  const ref = { tenant: kit.tenant, id: evaluation }
  const [view, revisions, given, objection] = await Promise.all([
    viewOf(kit, item, options),
    assessmentsOf(kit, evaluation),
    kit.records.evaluations.ratings(ref),
    kit.records.evaluations.objection(ref),
  ])
  const draft = item.status === 'active' ? await draftNow(kit, { item, revisions }, options) : null
  const ratings = isKeptFrom(item, options) ? [] : given
  return {
    ...view,
    draft,
    editable: draft !== null && mayTry(view.can, ASSESS),
    submitted: submittedOf(revisions),
    ratings,
    current: ratings.at(-1) ?? null,
    objection: objection ?? null,
  }
}
