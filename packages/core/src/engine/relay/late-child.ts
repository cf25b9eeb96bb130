import * as Effect from 'effect/Effect'
import type { Case } from '../../case/case.ts'
import type { EngineError } from '../../case/errors.ts'
import { CANCEL, HELD, HOLD } from '../../workflow/kit.ts'
import type { Core, Place } from '../core.ts'
import { tellOne } from '../tell.ts'

/** A child that came late learns that its parent is on hold, or ended meanwhile. */
export const catchUp = (core: Core, place: Place, child: string, parent: Case): Effect.Effect<void, EngineError> => {
  const source = { case: parent.id, revision: parent.revision }
  const bring = (type: string) =>
    tellOne(core, place, { id: child, event: { type }, source, key: `${parent.id}:${parent.revision}:late` })
  if (parent.status === 'done') return bring(CANCEL)
  return parent.tags.includes(HELD) ? bring(HOLD) : Effect.void
}
