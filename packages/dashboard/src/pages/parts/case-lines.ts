import { type Case, type Principal, partyOf } from '@siklus/core'
import type { CaseLine } from '@siklus/core/performance'
import type { PageDeps } from '../page-env.ts'

/** Cases of any workflow as lines of a list, with the names of their people. What is due is left to pages that know the kind. */
export const caseLines = async (
  { engine, performance }: PageDeps,
  items: readonly Case[],
  by: Principal,
): Promise<readonly CaseLine[]> => {
  const people = items.flatMap(({ parties }) => parties.map(({ person }) => person))
  const names = people.length === 0 ? {} : await performance.organisation.names([...new Set(people)], { by })
  const named = (id: string) => ({ id, name: names[id] ?? id })
  return items.map((item) => {
    const assessor = partyOf(item, 'assessor')
    return {
      case: item,
      labels: engine.standing(item).labels,
      owner: named(partyOf(item, 'owner') ?? ''),
      assessor: assessor === undefined ? null : named(assessor),
      dueOn: null,
    }
  })
}
