import type { Case } from '../case/case.ts'
import { CaseNotFound } from '../case/errors.ts'
import type { By } from '../engine/engine.ts'
import type { TenantKit } from './kit.ts'

/** A case of the reader's scope that moves through this workflow, or `CaseNotFound`. */
export const demandCase = async (
  kit: TenantKit,
  { id, workflow }: { readonly id: string; readonly workflow: 'cycle' | 'plan' | 'report' | 'evaluation' },
  options: By,
): Promise<Case> => {
  const item = await kit.engine.load(id, options)
  if (item.workflow !== workflow) throw new CaseNotFound(kit.tenant, id)
  return item
}
