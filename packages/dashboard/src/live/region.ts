import { RESET, topicEvent } from './topics.ts'

/** A part of a page that refreshes itself. */
export interface LiveRegion {
  /** The id of the element, which is also what is taken out of the page that comes back. */
  readonly id: string
  /** The page to load: this one, with its filters. Any address that contains an element with the id. */
  readonly url: string
  /** What it shows: `inbox`, `case:0190…`. It refreshes when one of them changes. */
  readonly topics: readonly string[]
}

/**
 * The attributes of a region that follows the live feed: `<section {...liveRegion({ id: 'queue', url, topics: ['inbox'] })}>`. The page
 * is asked for as anybody asks for it, so access decides what comes back; the region is morphed, so focus, typing and open folds
 * survive. Without scripts, or when the feed is down, loading the page shows the same. Throws `BadTopic`.
 */
export const liveRegion = ({ id, url, topics }: LiveRegion) => ({
  id,
  'hx-get': url,
  'hx-trigger': [...topics, RESET].map((topic) => `${topicEvent(topic)} from:body delay:100ms`).join(', '),
  'hx-select': `#${id}`,
  'hx-target': 'this',
  'hx-swap': 'outerMorph',
  'hx-sync': 'this:replace',
  'hx-status:4xx': 'swap:none',
  'hx-status:5xx': 'swap:none',
})
