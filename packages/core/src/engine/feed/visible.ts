import * as Effect from 'effect/Effect'
import type { Case } from '../../case/case.ts'
import type { Principal } from '../../case/principal.ts'
import type { Scope } from '../../ports/access.ts'
import type { Change } from '../../ports/outbox.ts'
import { type Core, ownPlace } from '../core.ts'
import { inScope, scopeOf } from '../permit.ts'
import type { TenantFeed } from './feeds.ts'
import { changeBatches, type FeedOptions } from './subscribe.ts'

// so few that rights which were lost bite at once, even where the reader takes its time over each change
const CHECK = 50

/** The changes to cases that a principal may see at the moment they are told. What he may see is asked anew for each batch. */
export async function* visibleChanges(
  core: Core,
  feed: TenantFeed,
  { by, ...options }: FeedOptions & { readonly by: Principal },
): AsyncGenerator<Change> {
  for await (const batch of changeBatches(feed, options))
    for (let from = 0; from < batch.length; from += CHECK)
      yield* await visibleOf(core, feed, { by, changes: batch.slice(from, from + CHECK) })
}

const visibleOf = async (
  core: Core,
  feed: TenantFeed,
  { by, changes }: { readonly by: Principal; readonly changes: readonly Change[] },
): Promise<readonly Change[]> => {
  const scope = await Effect.runPromise(scopeOf(core, ownPlace(core, feed.tenant), by))
  if (seesNothing(scope)) return []
  const cases = await feed.cases([...new Set(changes.map((change) => change.caseId))])
  return changes.filter(({ caseId }) => isVisible(scope, cases.get(caseId)))
}

const seesNothing = (scope: Scope): boolean => scope.kind === 'none' || (scope.kind === 'any' && scope.of.length === 0)

const isVisible = (scope: Scope, item: Case | undefined): boolean => item !== undefined && inScope(scope, item)
