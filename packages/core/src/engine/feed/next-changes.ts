import * as Effect from 'effect/Effect'
import type { CursorExpired, EngineError } from '../../case/errors.ts'
import type { Change } from '../../ports/outbox.ts'
import type { Core, Place } from '../core.ts'
import { port } from '../port.ts'

/** What a named reader has before it: where it stands, and the changes behind that. */
export interface NextChanges {
  readonly from: string | null
  readonly changes: readonly Change[]
}

/** Which reader, and how much it takes at a time. */
export interface NamedReader {
  readonly reader: string
  readonly limit: number
}

/**
 * The next changes of a named reader. Where somebody purged what it had not read it cannot wait for ever: the host is told of the gap, and
 * the reader is put to the oldest change that is kept.
 */
export const nextChanges = (core: Core, place: Place, named: NamedReader): Effect.Effect<NextChanges, EngineError> =>
  Effect.gen(function* () {
    const { tenant } = place
    const from = yield* port((call) => core.storage.cursor(tenant, named.reader, call))
    const read = port((call) => core.storage.changes(tenant, from, named.limit, call))
    return yield* read.pipe(
      Effect.map((changes): NextChanges => ({ from, changes })),
      Effect.catchTag('CursorExpired', (expired) => stepOverGap(core, place, named, { from, expired })),
    )
  })

interface Gap {
  readonly from: string | null
  readonly expired: CursorExpired
}

const stepOverGap = (
  core: Core,
  place: Place,
  named: NamedReader,
  { from, expired }: Gap,
): Effect.Effect<NextChanges, EngineError> => {
  const to = expired.oldest
  // without a place to go on from (a feed of another epoch) nobody can say what was missed
  if (to === null) return Effect.fail(expired)
  core.onError(expired, { tenant: place.tenant })
  const move = { tenant: place.tenant, reader: named.reader, from, to }
  return Effect.flatMap(
    port((call) => core.storage.advance(move, call)),
    () => nextChanges(core, place, named),
  )
}
