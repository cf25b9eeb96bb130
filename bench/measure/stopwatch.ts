import type { Measured } from './contender.ts'

/** Stops, and answers what was done since the start; `waits` are the milliseconds of single answers. */
export type Stop = (actions: number, waits?: readonly number[]) => Measured

/** Starts measuring. */
export const startWatch = (): Stop => {
  const begun = performance.now()
  const cpu = process.cpuUsage()
  return (actions, waits = []) => {
    const millis = performance.now() - begun
    const { user, system } = process.cpuUsage(cpu)
    const sorted = waits.toSorted((a, b) => a - b)
    return { actions, millis, cpuMillis: (user + system) / 1000, p50: share(sorted, 0.5), p99: share(sorted, 0.99) }
  }
}

/** The smallest number that this share of all does not exceed; 0 of none. */
const share = (sorted: readonly number[], part: number): number => sorted[Math.ceil(sorted.length * part) - 1] ?? 0
