import * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { ChainEntry } from '../../case/transition.ts'
import type { CaseHistory } from '../../workflow/replay-histories.ts'
import type { Core, Place } from '../core.ts'
import { port } from '../port.ts'
import { demandOverseer } from './permit-versions.ts'
import type { VersionPage } from './versions.ts'

const PAGE = 50
const MOST = 200

/** A page size between one and the most. */
export const pageSize = (limit: number | undefined, most: number): number =>
  Math.max(1, Math.min(Math.trunc(limit ?? PAGE) || PAGE, most))

/** What was recorded of the cases of one version, one page. */
export const histories = (
  core: Core,
  place: Place,
  { id, version, by, after, limit }: VersionPage & { readonly id: string; readonly version: number },
): Effect.Effect<readonly CaseHistory[], EngineError> =>
  Effect.gen(function* () {
    yield* demandOverseer(core, place, by, 'export histories')
    const query = { tenant: place.tenant, scope: { kind: 'all' } as const, workflow: id, version }
    const page = { limit: pageSize(limit, MOST), ...(after !== undefined && { after }) }
    const cases = yield* port((call) => core.storage.list(query, page, call))
    return yield* Effect.forEach(cases, (item) =>
      Effect.map(
        port((call) => core.storage.chain(item, call)),
        (chain) => ({ caseId: item.id, entries: chain.map(({ entry }) => entry as ChainEntry) }),
      ),
    )
  })
