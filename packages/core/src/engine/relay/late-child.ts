import * as Effect from 'effect/Effect'
import type { Case } from '../../case/case.ts'
import type { EngineError } from '../../case/errors.ts'
import { CANCEL, HELD, HOLD, RESUME } from '../../workflow/kit.ts'
import type { Core, Place } from '../core.ts'
import { readCase } from '../read.ts'
import { tellOne } from '../tell.ts'

/** A child that came late learns that its parent is on hold, or ended meanwhile. */
export const catchUp = (core: Core, place: Place, child: string, parent: Case): Effect.Effect<void, EngineError> => {
  const news = newsOf(parent)
  return news === undefined ? Effect.void : bring(core, place, child, { parent, news })
}

const newsOf = ({ status, tags }: Case): string | undefined => {
  if (status === 'done') return CANCEL
  return tags.includes(HELD) ? HOLD : undefined
}

interface News {
  readonly parent: Case
  readonly news: string
}

/** Brings news, and looks whether they are still so: what the parent said meanwhile the child may have let pass. */
const bring = (core: Core, place: Place, child: string, { parent, news }: News): Effect.Effect<void, EngineError> => {
  const source = { case: parent.id, revision: parent.revision }
  const told = { id: child, event: { type: news }, source, key: `${parent.id}:${parent.revision}:late` }
  return tellOne(core, place, told).pipe(
    Effect.andThen(news === CANCEL ? Effect.succeed(undefined) : readCase(core, place, parent.id)),
    Effect.flatMap((found) => {
      if (!found || found.case.revision === parent.revision) return Effect.void
      const now = newsOf(found.case) ?? RESUME
      return now === news ? Effect.void : bring(core, place, child, { parent: found.case, news: now })
    }),
  )
}
