import type { BenchTable } from '../../measure/bench-table.ts'
import { p99, perSecond } from '../../measure/measures.ts'
import type { Lane } from '../../measure/row.ts'
import { contender } from './contender.ts'

const CALLERS = 64

const send: Lane = { contender: 'engine', what: 'send', callers: CALLERS, label: `send, ${CALLERS} callers` }
const freeze: Lane = { ...send, what: 'freeze', label: `send that freezes, ${CALLERS} callers` }
const sendAlone: Lane = { ...send, callers: 1, label: 'send, 1 caller' }

const pgbench = [8, 16, 32].map(
  (clients): Lane => ({
    contender: 'pgbench',
    what: 'one statement',
    callers: clients,
    label: `pgbench, ${clients} clients`,
  }),
)
const byPool = [32, 4].map(
  (size): Lane => ({
    contender: 'one statement',
    what: `pool of ${size}`,
    callers: CALLERS,
    label: `SELECT + one statement, pool of ${size}`,
  }),
)
const oneAlone: Lane = {
  contender: 'one statement',
  what: 'pool of 4',
  callers: 1,
  label: 'SELECT + one statement, 1 caller',
}
const dbos: Lane = { contender: 'dbos', what: 'workflow', callers: CALLERS, label: `DBOS, ${CALLERS} callers` }
const textbook: Lane = {
  contender: 'textbook',
  what: 'transaction',
  callers: CALLERS,
  label: `textbook transaction, ${CALLERS} callers`,
}

const steps = perSecond('steps')

/** Single acts of people: the durable path, its peers, and the raw limit. */
export const sendTable = (cases: number): BenchTable => ({
  name: 'send',
  contenders: {
    engine: contender('engine-send'),
    pgbench: contender('pgbench'),
    'one statement': contender('one-statement'),
    dbos: contender('dbos'),
    textbook: contender('textbook'),
  },
  cases,
  warmUp: true,
  rows: [
    {
      id: 'send-pgbench',
      name: 'durable `engine.send`, 64 callers, full work (decide, roles, chain, outbox), against pgbench running SELECT + the one guarded statement at its best of 8, 16 and 32 clients',
      measure: steps,
      ours: [send],
      theirs: pgbench,
      target: { atLeast: 2.5 },
    },
    {
      id: 'send-dbos',
      name: 'the same against DBOS (workflow with one step, same rows) at 64 callers',
      measure: steps,
      ours: [send],
      theirs: [dbos],
      target: { atLeast: 25 },
    },
    {
      id: 'send-textbook',
      name: 'the same against the textbook transaction from Node with a pg-boss job as outbox, 64 callers',
      measure: steps,
      ours: [send],
      theirs: [textbook],
      target: { atLeast: 8 },
    },
    {
      id: 'send-p99',
      name: 'p99 of `send` at 64 callers against the hand-written SELECT + one statement',
      measure: p99,
      ours: [send],
      theirs: byPool,
      target: { atMost: 1 },
    },
    {
      id: 'send-alone',
      name: 'one caller, no concurrency, against SELECT + one statement',
      measure: steps,
      ours: [sendAlone],
      theirs: [oneAlone],
      target: { atLeast: 0.85 },
    },
    {
      id: 'send-freeze',
      name: '`send` that freezes a document (records in the same write), 64 callers, against plain `send`',
      measure: steps,
      ours: [freeze],
      theirs: [send],
      target: { atLeast: 0.6 },
    },
  ],
})
