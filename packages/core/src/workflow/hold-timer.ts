import { baseOf, type Extension, extendedTimer } from '../case/extension.ts'
import type { Timer } from '../case/timer.ts'

/** A timer as it is while its case is on hold: it stands still from the given instant. */
export const stilled = (timer: Timer, at: string): Timer =>
  timer.pausedAt === null ? { ...timer, pausedAt: at } : timer

/** A timer that runs again: due later by as long as it stood still, and then as its extensions say. */
export const released = (timer: Timer, at: string, extensions: readonly Extension[]): Timer => {
  if (timer.pausedAt === null) return timer
  const stood = Date.parse(at) - Date.parse(timer.pausedAt)
  const { base: _base, ...plain } = timer
  const due = new Date(Date.parse(baseOf(timer)) + stood).toISOString()
  return extendedTimer({ ...plain, due, pausedAt: null }, extensions)
}
