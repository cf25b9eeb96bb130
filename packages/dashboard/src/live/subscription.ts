import type { Timers } from './timers.ts'
import { RESET } from './topics.ts'

/** What a browser is told: which topics changed, and the place in the feed to go on from. */
export interface LiveMessage {
  readonly id: string
  readonly topics: readonly string[]
}

/** One listener of a hub. */
export interface Subscription<T> {
  deliver(changes: readonly T[]): void
  /** Something was missed: everything must be loaded again. */
  reset(): void
  end(): void
}

interface SubscriptionOptions<T> {
  readonly send: (message: LiveMessage) => Promise<void>
  readonly topicsOf: (change: T) => readonly string[]
  readonly allow: (change: T) => Promise<boolean>
  readonly position: () => string
  readonly delay: () => number
  readonly timers: Timers
  readonly report: (error: unknown) => void
}

/** Hands messages to one listener, one at a time. What comes meanwhile waits and goes out together. */
export const createSubscription = <T>(options: SubscriptionOptions<T>): Subscription<T> => {
  let waiting: T[] = []
  let lost = false
  let busy = false
  let ended = false

  const allowed = async (change: T): Promise<boolean> => {
    try {
      return await options.allow(change)
    } catch (error) {
      options.report(error)
      return false
    }
  }
  const topicsIn = async (changes: readonly T[]): Promise<readonly string[]> => {
    const topics = new Set<string>()
    for (const change of changes) {
      const news = options.topicsOf(change).filter((topic) => !topics.has(topic))
      if (news.length > 0 && (await allowed(change))) for (const topic of news) topics.add(topic)
    }
    return [...topics]
  }
  const next = async (): Promise<LiveMessage> => {
    const id = options.position()
    const changes = waiting
    waiting = []
    if (!lost) return { id, topics: await topicsIn(changes) }
    lost = false
    return { id, topics: [RESET] }
  }
  const pump = async (): Promise<void> => {
    try {
      while (!ended && (lost || waiting.length > 0)) {
        const message = await next()
        if (!ended && message.topics.length > 0) await options.send(message)
      }
    } catch (error) {
      options.report(error)
    } finally {
      busy = false
    }
  }
  const wake = (): void => {
    if (busy || ended || !(lost || waiting.length > 0)) return
    busy = true
    options.timers.after(options.delay(), () => void pump())
  }
  return {
    deliver: (changes) => {
      waiting = waiting.concat(changes)
      wake()
    },
    reset: () => {
      lost = true
      waiting = []
      wake()
    },
    end: () => {
      ended = true
      waiting = []
    },
  }
}
