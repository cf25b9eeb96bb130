import type { BenchTable } from '../../measure/bench-table.ts'
import { perSecond } from '../../measure/measures.ts'
import { contender } from './contender.ts'

/** A turn starts every case anew, so few rounds are enough. */
export const MASS = { warmUp: false, mostRounds: 3 } as const

/** Many cases started at once. */
export const startTable = (cases: number): BenchTable => ({
  name: 'start',
  contenders: { engine: contender('engine-start'), unnest: contender('unnest-start') },
  cases,
  ...MASS,
  rows: [
    {
      id: 'start',
      name: 'start 100,000 cases against `insert … select from unnest` of the same rows',
      measure: perSecond('cases'),
      ours: [{ contender: 'engine', what: 'start', callers: 1, label: 'start many' }],
      theirs: [{ contender: 'unnest', what: 'insert', callers: 1, label: 'insert from unnest' }],
      target: { atLeast: 0.5 },
    },
  ],
})
