import type { BenchTable } from '../../measure/bench-table.ts'
import { deadlineTable } from './deadline.ts'
import { pureTable } from './pure.ts'
import { relayTable } from './relay.ts'
import { sendTable } from './send.ts'
import { startTable } from './start.ts'
import { withinTable } from './within.ts'

/** Enough that no case is hot; more would only take longer to prepare. */
const SINGLE_ACTS = 20_000

/** The whole bench for a number of cases in the rows that move many; rows of single acts use up to 20,000 of them. */
export const engineTables = (cases: number): readonly BenchTable[] => [
  sendTable(Math.min(cases, SINGLE_ACTS)),
  withinTable(Math.min(cases, SINGLE_ACTS)),
  startTable(cases),
  deadlineTable(cases),
  relayTable(cases),
  pureTable(cases),
]
