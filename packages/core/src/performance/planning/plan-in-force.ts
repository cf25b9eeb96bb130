import type { Case } from '../../case/case.ts'
import type { By } from '../../engine/engine.ts'
import { allOf } from '../case-lines.ts'
import { submittedOf } from '../documents/drafting.ts'
import type { TenantKit } from '../kit.ts'
import type { PlanBody } from './plan.ts'

/** A plan with nothing in it. */
export const emptyPlan: PlanBody = { results: [], behaviour: [], supports: [] }

/** The ordinal of a plan within its cycle. */
const ordinalOf = ({ context }: Case): number => {
  const ordinal = context.ordinal
  return typeof ordinal === 'number' ? ordinal : 0
}

/** The plans of a cycle in the reader's scope, newest first. */
const plansOf = async (kit: TenantKit, cycle: string, options: By): Promise<readonly Case[]> => {
  const plans = await allOf(kit, { workflow: 'plan', parent: cycle }, options)
  return plans.toSorted((a, b) => ordinalOf(b) - ordinalOf(a))
}

/** What stands in the plan of a cycle that is in force: its last submitted document. An empty plan while none is. */
export const planInForce = async (kit: TenantKit, cycle: string, options: By): Promise<PlanBody> => {
  const plan = (await plansOf(kit, cycle, options)).find(({ state }) => state === 'inForce')
  if (!plan) return emptyPlan
  const [newest] = submittedOf(await kit.records.plans.documents.revisions({ tenant: kit.tenant, id: plan.id }))
  return newest?.body ?? emptyPlan
}

/** What a plan's first draft starts from: nothing, or for a plan that supersedes another what is in force. */
export const firstBody = async (kit: TenantKit, plan: Case, options: By): Promise<PlanBody> =>
  plan.parent === null || ordinalOf(plan) < 2 ? emptyPlan : planInForce(kit, plan.parent, options)
