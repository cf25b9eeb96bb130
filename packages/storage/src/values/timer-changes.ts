import type { CaseWrite, Timer } from '@siklus/core'
import { isoInstant } from './instant.ts'

/** What names a timer inside its case. */
export const timerKey = ({ state, delay }: Pick<Timer, 'state' | 'delay'>): string => JSON.stringify([state, delay])

/** The timers a write sets and drops, disjoint and each named once. A case that is done keeps none. */
export interface TimerChanges {
  readonly set: readonly Timer[]
  readonly drop: readonly Pick<Timer, 'state' | 'delay'>[]
  readonly dropAll: boolean
}

/** Reads the timer changes of a write: setting wins over dropping, the last of two settings wins. */
export const timerChanges = ({ timers, next }: CaseWrite): TimerChanges => {
  if (next.status === 'done') return { set: [], drop: [], dropAll: true }
  const set = new Map(timers.set.map((timer) => [timerKey(timer), inForm(timer)]))
  const drop = new Map(timers.drop.map((timer) => [timerKey(timer), timer]))
  return {
    set: [...set.values()],
    drop: [...drop].flatMap(([key, timer]) => (set.has(key) ? [] : [timer])),
    dropAll: false,
  }
}

const inForm = (timer: Timer): Timer => ({
  ...timer,
  due: isoInstant(timer.due),
  pausedAt: timer.pausedAt && isoInstant(timer.pausedAt),
  ...(timer.base !== undefined && { base: isoInstant(timer.base) }),
})
