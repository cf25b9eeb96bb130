import * as Effect from 'effect/Effect'
import type { Principal } from '../case/principal.ts'
import type { Change } from '../ports/outbox.ts'
import type { Core, Place } from './core.ts'
import { find } from './query.ts'

const BATCH = 200
const IDLE_MS = 1000

/** Where a reader of the feed begins, and when it stops. */
export interface FeedOptions {
  /** Behind this cursor; null: everything that is kept; without one from now on. */
  readonly after?: string | null | undefined
  readonly signal: AbortSignal
}

/** Every change of a tenant, in commit order. For code of the host that stands above access: it tells topics, never hand it to a person. */
export async function* allChanges(core: Core, place: Place, options: FeedOptions): AsyncGenerator<Change> {
  let after = options.after === undefined ? await core.storage.tail(place.tenant, options) : options.after
  while (!options.signal.aborted) {
    const changes = await core.storage.changes(place.tenant, after, BATCH, options)
    for (const change of changes) yield change
    after = changes.at(-1)?.cursor ?? after
    if (changes.length < BATCH) await core.nudge.wait(IDLE_MS, options.signal)
  }
}

/** The changes to cases that a principal may see at the moment they are told. */
export async function* visibleChanges(
  core: Core,
  place: Place,
  by: Principal,
  options: FeedOptions,
): AsyncGenerator<Change> {
  for await (const change of allChanges(core, place, options)) {
    if (await Effect.runPromise(find(core, place, change.caseId, by))) yield change
  }
}
