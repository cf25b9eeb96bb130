import type { BenchTable } from '../../measure/bench-table.ts'
import { clockEach, cpuEach, perCpuSecond } from '../../measure/measures.ts'
import type { Lane } from '../../measure/row.ts'
import { pureContender } from './contender.ts'

const importing = (what: string, label: string): Lane => ({ contender: 'import', what, callers: 1, label })
const core = importing('core', '@siklus/core')
const base = importing('base', 'xstate and modules of effect')

/** What costs no database. */
export const pureTable = (cases: number): BenchTable => ({
  name: 'pure',
  contenders: { decide: pureContender('decide'), import: pureContender('cold-import') },
  cases,
  warmUp: true,
  rows: [
    {
      id: 'decide',
      name: 'decide + chain + JSON per CPU second',
      measure: perCpuSecond('steps'),
      ours: [{ contender: 'decide', what: 'step', callers: 1, label: 'decide + chain + JSON' }],
      theirs: 60_000,
      target: { atLeast: 1 },
    },
    {
      id: 'import',
      name: 'cold import of `@siklus/core`',
      measure: cpuEach,
      ours: [core],
      theirs: [base],
      target: { atMost: 1.3 },
    },
    {
      id: 'import-clock',
      name: 'cold import of `@siklus/core`, by the clock',
      measure: clockEach,
      ours: [core],
      theirs: [base],
      target: { atMost: 1.3 },
    },
  ],
})
