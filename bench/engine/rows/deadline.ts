import type { BenchTable } from '../../measure/bench-table.ts'
import { p99, perSecond } from '../../measure/measures.ts'
import type { Lane } from '../../measure/row.ts'
import { contender } from './contender.ts'
import { MASS } from './start.ts'

const PEOPLE = 8

const sweep: Lane = { contender: 'engine', what: 'sweep', callers: 1, label: 'settle until nothing is due' }
const people = (what: string, label: string): Lane => ({ contender: 'engine', what, callers: PEOPLE, label })

/** One deadline that falls for everybody, and the people who work meanwhile. */
export const deadlineTable = (cases: number): BenchTable => ({
  name: 'deadline',
  contenders: { engine: contender('engine-sweep'), bare: contender('bare-sweep') },
  cases,
  ...MASS,
  rows: [
    {
      id: 'deadline',
      name: 'common deadline of 100,000 cases, every case decided and chained, against the bare batch path (read, unnest write) of the same rows',
      measure: perSecond('cases'),
      ours: [sweep],
      theirs: [{ contender: 'bare', what: 'sweep', callers: 1, label: 'read, unnest write' }],
      target: { atLeast: 0.8 },
    },
    {
      id: 'deadline-p99',
      name: 'p99 of interactive `send` meanwhile against idle',
      measure: p99,
      ours: [people('people during a sweep', `${PEOPLE} people during a sweep`)],
      theirs: [people('people alone', `${PEOPLE} people, nothing else`)],
      target: { atMost: 3 },
    },
  ],
})
