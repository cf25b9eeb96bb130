import type { BenchTable } from '../../measure/bench-table.ts'
import { perSecond } from '../../measure/measures.ts'
import type { Lane } from '../../measure/row.ts'
import { contender } from './contender.ts'

const CALLERS = 8

const lane = (name: string, label: string): Lane => ({
  contender: name,
  what: 'transaction',
  callers: CALLERS,
  label: `${label}, ${CALLERS} callers`,
})

/** Acts inside a host's transaction, which writes a row of its own. */
export const withinTable = (cases: number): BenchTable => ({
  name: 'within',
  contenders: { engine: contender('engine-within'), host: contender('host-statements') },
  cases,
  warmUp: true,
  rows: [
    {
      id: 'within',
      name: "`within(trx)` against the host's own hand-written four statements in its transaction",
      measure: perSecond('transactions'),
      ours: [lane('engine', 'within(client)')],
      theirs: [lane('host', 'four statements')],
      target: { atLeast: 0.8 },
    },
  ],
})
