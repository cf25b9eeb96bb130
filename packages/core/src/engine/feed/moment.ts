interface Waiter {
  go(): void
  fail(error: unknown): void
}

/** Some who wait for a moment. */
export interface Waiting {
  readonly all: Set<Waiter>
  /** Lets them go on. */
  pass(): void
}

/** A moment that many wait for, again and again, until it fails for good. */
export interface Moment {
  /** Resolves when the moment comes or the signal aborts; fails with the error that ended it. */
  wait(signal: AbortSignal): Promise<void>
  /** Those who wait now: who comes later waits for the next moment. */
  take(): Waiting
  /** Lets those who were taken and did not go on wait again. */
  give(waiting: Waiting): void
  fail(error: unknown): void
  failed(): boolean
}

/** A moment that has not come yet. */
export const createMoment = (): Moment => {
  let waiters = new Set<Waiter>()
  let failure: { readonly error: unknown } | undefined
  const take = (): Waiting => {
    const all = waiters
    waiters = new Set()
    return { all, pass: () => drain(all, (waiter) => waiter.go()) }
  }
  return {
    take,
    give: ({ all }) => drain(all, (waiter) => waiters.add(waiter)),
    wait: (signal) => {
      if (failure) return Promise.reject(failure.error)
      return signal.aborted ? Promise.resolve() : waitIn((waiter) => waiters.add(waiter), signal)
    },
    fail: (error) => {
      failure = { error }
      drain(take().all, (waiter) => waiter.fail(error))
    },
    failed: () => failure !== undefined,
  }
}

const waitIn = (join: (waiter: Waiter) => void, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const go = () => {
      signal.removeEventListener('abort', go)
      resolve()
    }
    const fail = (error: unknown) => {
      signal.removeEventListener('abort', go)
      reject(error)
    }
    signal.addEventListener('abort', go, { once: true })
    join({ go, fail })
  })

const drain = <A>(all: Set<A>, tell: (one: A) => void): void => {
  const list = [...all]
  all.clear()
  for (const one of list) tell(one)
}
