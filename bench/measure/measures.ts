import type { Measure } from './row.ts'

/** Acknowledged actions per second of the clock. */
export const perSecond = (things: string): Measure => ({
  unit: `${things}/s`,
  best: 'highest',
  read: ({ actions, millis }) => (actions / millis) * 1000,
})

/** Actions per second of CPU time of the contender's process. */
export const perCpuSecond = (things: string): Measure => ({
  unit: `${things}/CPU s`,
  best: 'highest',
  read: ({ actions, cpuMillis }) => (actions / cpuMillis) * 1000,
})

/** What 99 of 100 answers do not exceed. */
export const p99: Measure = { unit: 'ms, p99', best: 'lowest', read: (seen) => seen.p99 }

/** CPU time of one action. */
export const cpuEach: Measure = {
  unit: 'CPU ms',
  best: 'lowest',
  read: ({ actions, cpuMillis }) => cpuMillis / actions,
}

/** Time of one action by the clock. */
export const clockEach: Measure = { unit: 'ms', best: 'lowest', read: ({ actions, millis }) => millis / actions }
