/** Something that drains when it is stopped: a worker, an engine's work. */
export interface Stoppable {
  stop(options?: { readonly timeoutMs?: number }): Promise<void>
}

/** Which signals, from where, and how patient. */
export interface SignalOptions {
  readonly signals?: readonly string[]
  /** Where the signals come from: the process, unless a test says otherwise. */
  readonly source?: SignalSource
  readonly timeoutMs?: number
  /** Told when the stop itself fails, for instance because the database is gone. */
  readonly onError?: (error: unknown) => void
}

/** The part of `process` that is needed. */
export interface SignalSource {
  on(signal: string, heard: () => void): unknown
  off(signal: string, heard: () => void): unknown
}

/** What `stopOnSignals` gives back. */
export interface SignalWatch {
  /** Resolves when a signal came and everything was stopped. Never rejects. */
  readonly stopped: Promise<void>
  /** Stops listening: the signals mean again what they mean to the process. */
  release(): void
}

/**
 * Stops in order at the first SIGTERM or SIGINT. The process is not ended: it ends by itself when nothing is left to do, so a host closes
 * its server and its engine after `stopped`. A second signal finds nobody listening and ends the process at once.
 */
export const stopOnSignals = (target: Stoppable, options: SignalOptions = {}): SignalWatch => {
  const { signals = ['SIGTERM', 'SIGINT'], source = process, timeoutMs, onError = () => {} } = options
  const { promise: stopped, resolve } = Promise.withResolvers<void>()
  const release = () => {
    for (const signal of signals) source.off(signal, heard)
  }
  const heard = () => {
    release()
    target
      .stop({ ...(timeoutMs !== undefined && { timeoutMs }) })
      .catch(onError)
      .finally(resolve)
  }
  for (const signal of signals) source.on(signal, heard)
  return { stopped, release }
}
