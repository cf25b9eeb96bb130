import type { Case, Principal, Transition } from '@siklus/core'
import type { PageDeps } from '../page-env.ts'

const PUBLISH = 'evaluation.publish'

/** Until its result is published, the owner of an evaluation reads that it was rated, not how. */
const isUnpublished = (item: Case, steps: readonly Transition[], person: string): boolean =>
  item.workflow === 'evaluation' &&
  item.parties.some(({ role, person: owner }) => role === 'owner' && owner === person) &&
  !steps.some(({ event }) => event.type === PUBLISH)

const withoutPayload = (step: Transition): Transition => ({ ...step, event: { type: step.event.type }, facts: {} })

/**
 * The history of a case as this person may read it, oldest first. Fails with `CaseNotFound` outside the person's scope. What others wrote
 * in an evaluation that is not published yet is kept from its owner; the steps themselves are shown.
 */
export const visibleHistory = async (
  { org }: Pick<PageDeps, 'org'>,
  id: string,
  by: Principal,
): Promise<readonly Transition[]> => {
  const [item, steps] = await Promise.all([org.load(id, { by }), org.history(id, { by })])
  if (!isUnpublished(item, steps, by.person)) return steps
  return steps.map((step) => (step.by === by.person ? step : withoutPayload(step)))
}
