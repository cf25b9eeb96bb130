import type { Call } from '../../ports/call.ts'
import { type Core, instant } from '../core.ts'
import type { TenantFeed } from './feeds.ts'

/** How far behind a reader of the feed is, in milliseconds; zero when it is not. */
export interface FeedLag {
  /** Since the oldest change that the reader has not been told of, whatever the cause. */
  readonly lagMs: number
  /** Since the oldest committed change that nobody can be told of yet, because a writing transaction that began earlier is still open. */
  readonly heldBackMs: number
}

/** What a host's own code asks about the feed itself. Nothing here tells of a case. */
export interface FeedOperations {
  /** The cursor of now: who draws a page here and then reads the changes behind it misses nothing. Null before the first change. */
  position(): Promise<string | null>
  /** The lag of a named reader (`relay`); without a name that of this engine's own subscribers. */
  lag(reader?: string): Promise<FeedLag>
}

/** Asks about the feed of a tenant. */
export const feedOperations = (core: Core, feed: TenantFeed): FeedOperations => ({
  position: () => core.storage.tail(feed.tenant),
  lag: async (reader) => lagBehind(core, feed.tenant, await standing(core, feed, reader)),
})

/** How long the changes of a tenant behind a cursor have waited. */
export const lagBehind = async (core: Core, tenant: string, cursor: string | null, call?: Call): Promise<FeedLag> => {
  const { untold, held } = await core.storage.lag(tenant, cursor, call)
  const since = (at: string | null) => (at === null ? 0 : Math.max(0, Date.parse(instant(core)) - Date.parse(at)))
  return { lagMs: Math.max(since(untold), since(held)), heldBackMs: since(held) }
}

const standing = async (core: Core, feed: TenantFeed, reader: string | undefined): Promise<string | null> => {
  if (reader !== undefined) return core.storage.cursor(feed.tenant, reader)
  return (await feed.position()) ?? core.storage.tail(feed.tenant)
}
