import type { Context, Env, Handler } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { Hub } from './hub.ts'
import type { LiveMessage } from './subscription.ts'
import { systemTimers, type Timers } from './timers.ts'

/** How a feed is served. Times are in milliseconds. */
export interface LiveRouteOptions<S, E extends Env> {
  /** Who listens, from the request. `allow` of the hub gets it with every change. */
  readonly subscriberOf: (c: Context<E>) => S
  /** A comment line is sent this often, so that no proxy takes the silence for death. 15,000 unless told. */
  readonly heartbeat?: number
  /** How long a browser waits before it comes back. 3,000 unless told. */
  readonly retry?: number
  /** A connection is closed after this time; the browser comes back and is identified anew. 15 minutes unless told. */
  readonly maxAge?: number
  readonly timers?: Timers
}

const MINUTE = 60_000

const write = (stream: SSEStreamingApi, { id, topics }: LiveMessage): Promise<void> =>
  stream.writeSSE({ event: 'siklus:change', id, data: JSON.stringify({ topics }) })

const beat = (stream: SSEStreamingApi, every: number, timers: Timers): (() => void) => {
  let cancel = (): void => undefined
  const next = (): void => {
    cancel = timers.after(every, () => {
      void stream.write(': \n\n')
      next()
    })
  }
  next()
  return () => cancel()
}

/**
 * The live feed as server-sent events. Each message is one event `siklus:change` with the topics as JSON; the browser goes on from
 * `Last-Event-ID`, or on first contact from `at`, the position its page was drawn at. Mount it below the sign-in gate.
 */
export const liveRoute = <S, E extends Env>(hub: Hub<S>, options: LiveRouteOptions<S, E>): Handler<E> => {
  const { subscriberOf, heartbeat = 15_000, retry = 3_000, maxAge = 15 * MINUTE, timers = systemTimers } = options
  return (c) => {
    const subscriber = subscriberOf(c)
    const after = c.req.header('Last-Event-ID') ?? c.req.query('at')
    // Nginx would collect the stream before passing it on.
    c.header('X-Accel-Buffering', 'no')
    return streamSSE(c, async (stream) => {
      const done = new AbortController()
      const ended = new Promise<void>((resolve) => done.signal.addEventListener('abort', () => resolve()))
      stream.onAbort(() => done.abort())
      // The extension reads `retry` only from a message with an event or data.
      await stream.writeSSE({ event: 'siklus:hello', data: '', retry })
      const stopBeat = beat(stream, heartbeat, timers)
      const stopAge = timers.after(maxAge, () => done.abort())
      hub.subscribe(subscriber, { after, signal: done.signal, send: (message) => write(stream, message) })
      await ended
      stopBeat()
      stopAge()
    })
  }
}
