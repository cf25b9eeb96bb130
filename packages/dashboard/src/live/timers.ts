/** How to wait. Tests bring their own and move time by hand. */
export interface Timers {
  /** Runs something once after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, run: () => void): () => void
}

/** The process's own timers. They never keep a process alive. */
export const systemTimers: Timers = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
