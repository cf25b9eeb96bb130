import * as Effect from 'effect/Effect'
import type { AnchorLeaf } from '../../case/anchor/anchor.ts'
import type { EngineError } from '../../case/errors.ts'
import type { Core } from '../core.ts'
import { port } from '../port.ts'

/** How many leaves are in hand at a time. */
const PAGE = 1000

/** Which anchor of which tenant. */
export interface AnchorRef {
  readonly tenant: string
  readonly number: number
}

/** The next leaves of an anchor, in the order of its tree; fewer than a page: the last. */
export const leafPage = (
  core: Core,
  { tenant, number }: AnchorRef,
  after: string | undefined,
  limit = PAGE,
): Effect.Effect<readonly AnchorLeaf[], EngineError> =>
  port((call) => core.storage.anchorLeaves(tenant, number, { limit, ...(after !== undefined && { after }) }, call))

/** Folds all leaves of an anchor, a page at a time. */
export const foldLeaves = <A>(
  core: Core,
  ref: AnchorRef,
  first: A,
  onto: (before: A, leaf: AnchorLeaf) => A,
): Effect.Effect<A, EngineError> =>
  Effect.gen(function* () {
    let folded = first
    let after: string | undefined
    do {
      const page: readonly AnchorLeaf[] = yield* leafPage(core, ref, after)
      folded = page.reduce(onto, folded)
      after = page.at(-1)?.case
    } while (after !== undefined)
    return folded
  })
