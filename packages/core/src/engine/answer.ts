import * as Effect from 'effect/Effect'
import type { Case } from '../case/case.ts'
import type { EngineError } from '../case/errors.ts'
import type { ChainEntry } from '../case/transition.ts'
import { standingOf } from '../workflow/describe.ts'
import type { Core, Place } from './core.ts'
import { attempt, port } from './port.ts'
import type { Loaded } from './read.ts'

/**
 * The case as it was right after one of its revisions: the answer that was given then. It may have been migrated since: the answer is
 * told by the version of then, and fails with `UnknownWorkflow` when that is not registered any more.
 */
export const answerOf = (
  core: Core,
  place: Place,
  { loaded, revision }: { readonly loaded: Loaded; readonly revision: number },
): Effect.Effect<Case, EngineError> =>
  port((call) => place.connection.chain(loaded.case, call)).pipe(
    Effect.flatMap((chain) => {
      const link = chain[revision - 1]
      if (link === undefined || revision === loaded.case.revision) return Effect.succeed(loaded.case)
      return attempt(() => asOf(core, loaded, link.entry as ChainEntry, link.hash))
    }),
  )

const asOf = ({ registry }: Core, loaded: Loaded, entry: ChainEntry, head: string): Case => ({
  ...loaded.case,
  ...entry.after,
  state: entry.to,
  tags: standingOf(registry.get(entry.after.workflow, entry.after.version), entry.after).tags,
  revision: entry.revision,
  head,
  updatedAt: entry.at,
})
