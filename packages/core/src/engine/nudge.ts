/** Wakes whoever waits for work in this process. A hint: losing one only costs a poll interval. */
export interface Nudge {
  /** Something happened in a tenant; without one, anywhere. */
  nudge(tenant?: string): void
  /** Resolves at the next nudge (of the tenant, when one is named), after `ms`, or when the signal aborts. */
  wait(ms: number, signal: AbortSignal, tenant?: string): Promise<void>
  /** Listens to a tenant, or to all, until `end`: no nudge is lost between two waits. */
  listen(tenant?: string): NudgeListener
}

/** An ear for nudges. */
export interface NudgeListener {
  /** Resolves when there was a nudge since the last wait, which may be at once, after `ms`, or when the signal aborts. */
  wait(ms: number, signal: AbortSignal): Promise<'nudge' | 'time'>
  /** What a nudge does, for this ear alone. */
  wake(): void
  end(): void
}

/** A nudge between the writers and the workers of one engine. */
export const createNudge = (): Nudge => {
  const ears = new Set<{ readonly tenant: string | undefined; readonly wake: () => void }>()
  const listen: Nudge['listen'] = (tenant) => {
    const { wait, wake } = createEar()
    const ear = { tenant, wake }
    ears.add(ear)
    return { wait, wake, end: () => void ears.delete(ear) }
  }
  return {
    listen,
    nudge: (tenant) => {
      for (const ear of ears) if (tenant === undefined || (ear.tenant ?? tenant) === tenant) ear.wake()
    },
    wait: async (ms, signal, tenant) => {
      const listener = listen(tenant)
      await listener.wait(ms, signal)
      listener.end()
    },
  }
}

const createEar = (): Omit<NudgeListener, 'end'> => {
  const sleep = createSleep()
  let heard = false
  return {
    wake: () => {
      heard = true
      sleep.cut()
    },
    wait: async (ms, signal) => {
      if (!heard) await sleep.take(ms, signal)
      const why = heard ? 'nudge' : 'time'
      heard = false
      return why
    },
  }
}

/** A sleep that can be cut short. */
export interface Sleep {
  /** Resolves after `ms`, when it is cut, or when the signal aborts. One at a time. */
  take(ms: number, signal: AbortSignal): Promise<void>
  cut(): void
}

/** Sleeps on the machine's timer. */
export const createSleep = (): Sleep => {
  let wake = (): void => {}
  return {
    cut: () => wake(),
    take: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve()
        wake = () => {
          clearTimeout(timer)
          signal.removeEventListener('abort', wake)
          resolve()
        }
        const timer = setTimeout(wake, ms)
        signal.addEventListener('abort', wake, { once: true })
      }),
  }
}
