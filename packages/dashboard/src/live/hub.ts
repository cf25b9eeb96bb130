import { createMemory } from './memory.ts'
import { createReader } from './reader.ts'
import { createSubscription, type LiveMessage, type Subscription } from './subscription.ts'
import { systemTimers, type Timers } from './timers.ts'

/** What a hub is made of. Times are in milliseconds. */
export interface HubOptions<T, S> {
  /** Reads changes from now on, until the signal aborts. */
  readonly source: (signal: AbortSignal) => AsyncIterable<T>
  /** Whether this subscriber may know of this change. A failure counts as no. */
  readonly allow: (subscriber: S, change: T) => Promise<boolean>
  /** What a change touches, in words that pages listen to. Never a row, never a name. */
  readonly topicsOf: (change: T) => readonly string[]
  /** Sets this hub apart from others behind one address, and from itself before a restart. A random id. */
  readonly instance: string
  /** Changes within this time become one message. 500 unless told. */
  readonly window?: number
  /** Messages to many subscribers are spread over this time, so that not all load their page at once. 0 unless told. */
  readonly spread?: number
  /** A number from 0 to below 1. `Math.random` unless told. */
  readonly random?: () => number
  /** The source is kept open this long after the last subscriber left: people who go from page to page leave and come. 30,000 unless told. */
  readonly linger?: number
  /** The pause before a source that broke is opened again. 2,000 unless told. */
  readonly retry?: number
  /** How many changes can be told again to those who were away. 2,000 unless told. */
  readonly remember?: number
  readonly timers?: Timers
  /** Is told why a source or a check failed. */
  readonly report?: (error: unknown) => void
}

/** A subscriber's wishes: where it was before, when it stops, and how it is reached. */
export interface Listening {
  /** The last id it got, or the position its page was drawn at; left out, it hears only what comes. */
  readonly after?: string | undefined
  readonly signal: AbortSignal
  readonly send: (message: LiveMessage) => Promise<void>
}

/** One reader of the change feed for any number of listeners. */
export interface Hub<S> {
  /** Where the feed stands: a page drawn now may listen from here and misses nothing. */
  position(): string
  /** Listens until the signal aborts. */
  subscribe(subscriber: S, listening: Listening): void
}

/**
 * Reads the source while somebody listens, and tells each listener which topics changed, as far as they may know. Bursts become one
 * message; a listener that cannot keep up gets its topics together; one that was away gets what it missed, or `reset`.
 */
export const createHub = <T, S>(options: HubOptions<T, S>): Hub<S> => {
  const {
    source,
    timers = systemTimers,
    window = 500,
    linger = 30_000,
    retry = 2_000,
    report = () => undefined,
  } = options
  const memory = createMemory<T>(options.instance, options.remember ?? 2_000)
  const listeners = new Set<Subscription<T>>()
  let waiting: T[] = []
  let runs = 0
  let keepOpen = (): void => undefined

  const flush = (): void => {
    if (waiting.length === 0) return
    const batch = memory.add(waiting)
    waiting = []
    for (const listener of listeners) listener.deliver(batch.changes)
  }
  const accept = (change: T): void => {
    waiting.push(change)
    if (waiting.length === 1) timers.after(window, flush)
  }
  const broke = (error: unknown): void => {
    report(error)
    begin(undefined)
    timers.after(retry, () => listeners.size > 0 && open())
  }
  const reader = createReader({ source, accept, broke })
  const begin = (run: number | undefined): void => {
    waiting = []
    memory.begin(run)
  }
  /** Whoever listened to the run before may have missed something in between. */
  const open = (): void => {
    if (reader.isOpen()) return
    runs += 1
    begin(runs)
    reader.open()
    for (const listener of listeners) listener.reset()
  }
  const close = (): void => {
    if (listeners.size > 0) return
    reader.close()
    begin(undefined)
  }
  const leave = (listener: Subscription<T>): void => {
    listener.end()
    listeners.delete(listener)
    if (listeners.size === 0) keepOpen = timers.after(linger, close)
  }
  const subscriptionOf = (subscriber: S, send: Listening['send']): Subscription<T> =>
    createSubscription<T>({
      send,
      topicsOf: options.topicsOf,
      allow: (change) => options.allow(subscriber, change),
      position: memory.position,
      delay: () => Math.floor((options.random ?? Math.random)() * (options.spread ?? 0)),
      timers,
      report,
    })

  return {
    position: memory.position,
    subscribe: (subscriber, { after, signal, send }) => {
      if (signal.aborted) return
      keepOpen()
      const missed = memory.since(after)
      const listener = subscriptionOf(subscriber, send)
      open()
      listeners.add(listener)
      signal.addEventListener('abort', () => leave(listener), { once: true })
      if (missed === 'unknown') listener.reset()
      else listener.deliver(missed.flatMap(({ changes }) => changes))
    },
  }
}
