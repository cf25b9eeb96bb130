import type { Change } from '../../ports/outbox.ts'
import type { TenantFeed } from './feeds.ts'
import { LOOK, type Poller } from './poller.ts'
import type { FeedWindow } from './window.ts'

/** Where a subscriber begins, and when it stops. */
export interface FeedOptions {
  /** Behind this cursor; null: everything that is kept; without one from now on (a change of the last moment may still come). */
  readonly after?: string | null | undefined
  readonly signal: AbortSignal
}

/**
 * The changes behind a cursor, in the order of the feed, none left out and none twice, in batches as they come. While the tenant's poller knows the
 * cursor the batches come from its window; who is far behind, or too slow for the window, reads for itself until it has caught up.
 */
export async function* changeBatches(feed: TenantFeed, options: FeedOptions): AsyncGenerator<readonly Change[]> {
  const { signal } = options
  if (signal.aborted) return
  const { poller, leave } = feed.join(signal)
  try {
    const window = await poller.window()
    let cursor = options.after === undefined ? window.cursor : options.after
    while (!signal.aborted) {
      const known = window.behind(cursor, LOOK)
      const changes = known ?? (await feed.read(cursor, LOOK, signal))
      if (changes.length > 0 && !signal.aborted) yield changes
      cursor = changes.at(-1)?.cursor ?? cursor
      if (known) await (known.length === 0 && poller.more(signal))
      else if (changes.length < LOOK) cursor = await meet(feed, poller, { window, cursor, signal })
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    leave()
  }
}

/** Every change of a tenant, one by one. For code of the host that stands above access: it tells topics, never hand it to a person. */
export async function* allChanges(feed: TenantFeed, options: FeedOptions): AsyncGenerator<Change> {
  for await (const changes of changeBatches(feed, options)) yield* changes
}

interface Reached {
  readonly window: FeedWindow
  readonly cursor: string | null
  readonly signal: AbortSignal
}

/** Brings a subscriber that has read to the end together with the poller: the cursor from which it goes on, known to the window if it can be. */
const meet = async (feed: TenantFeed, poller: Poller, { window, cursor, signal }: Reached): Promise<string | null> => {
  await poller.caughtUp(signal)
  if (window.behind(cursor, 1)) return cursor
  // behind a row that was purged: with nothing after it, the end of the feed is the same place
  const end = await feed.tail(signal)
  const missed = await feed.read(cursor, 1, signal)
  if (missed.length > 0) return cursor
  await poller.caughtUp(signal)
  // a storage whose end is none of its changes must not be asked again and again
  if (!window.behind(end, 1)) await poller.more(signal)
  return end
}
