import * as Effect from 'effect/Effect'
import type { Case } from '../case/case.ts'
import type { EngineError } from '../case/errors.ts'
import type { ChainEntry } from '../case/transition.ts'
import { standingOf } from '../workflow/describe.ts'
import type { Place } from './core.ts'
import { port } from './port.ts'
import type { Loaded } from './read.ts'

/** The case as it was right after one of its revisions: the answer that was given then. */
export const answerOf = (place: Place, loaded: Loaded, revision: number): Effect.Effect<Case, EngineError> =>
  port((call) => place.connection.chain(loaded.case, call)).pipe(
    Effect.map((chain) => {
      const link = chain[revision - 1]
      return link === undefined || revision === loaded.case.revision
        ? loaded.case
        : asOf(loaded, link.entry as ChainEntry, link.hash)
    }),
  )

const asOf = (loaded: Loaded, entry: ChainEntry, head: string): Case => ({
  ...loaded.case,
  ...entry.after,
  state: entry.to,
  tags: standingOf(loaded.definition, entry.after).tags,
  revision: entry.revision,
  head,
  updatedAt: entry.at,
})
