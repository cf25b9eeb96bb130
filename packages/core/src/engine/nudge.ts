/** Wakes whoever waits for work in this process. A hint: losing one only costs a poll interval. */
export interface Nudge {
  nudge(): void
  /** Resolves at the next nudge, after `ms`, or when the signal aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>
}

/** A nudge between the writers and the workers of one engine. */
export const createNudge = (): Nudge => {
  const waiting = new Set<() => void>()
  return {
    nudge: () => {
      for (const wake of waiting) wake()
    },
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer)
          waiting.delete(wake)
          signal.removeEventListener('abort', wake)
          resolve()
        }
        const timer = setTimeout(wake, signal.aborted ? 0 : ms)
        waiting.add(wake)
        signal.addEventListener('abort', wake, { once: true })
      }),
  }
}
