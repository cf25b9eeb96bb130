import type { BenchTable } from '../../measure/bench-table.ts'
import { perSecond } from '../../measure/measures.ts'
import { contender } from './contender.ts'
import { MASS } from './start.ts'

/** Cases that start cases. */
export const relayTable = (cases: number): BenchTable => ({
  name: 'relay',
  contenders: { relay: contender('engine-relay'), direct: contender('engine-relay') },
  cases,
  ...MASS,
  rows: [
    {
      id: 'relay',
      name: '100,000 cycles started with their plans through the relay, against starting 200,000 cases directly',
      measure: perSecond('cases'),
      ours: [{ contender: 'relay', what: 'through the relay', callers: 1, label: 'through the relay' }],
      theirs: [{ contender: 'direct', what: 'directly', callers: 1, label: 'directly' }],
      target: { atLeast: 0.5 },
    },
  ],
})
