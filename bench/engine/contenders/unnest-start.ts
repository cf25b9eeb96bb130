// The same rows by `insert … select from unnest`, a thousand a statement: nothing is decided, nothing is hashed.
import pg from 'pg'
import { demandDatabase, type OpenContender } from '../../measure/contender.ts'
import { serve } from '../../measure/serve.ts'
import { startWatch } from '../../measure/stopwatch.ts'
import { type HandKind, insertCases } from '../by-hand/insert-cases.ts'
import { emptyPeerTables, makePeerTables } from '../by-hand/peer-tables.ts'
import { rowsProof } from '../engine-tables.ts'
import { obligationInput } from '../workload/obligation-input.ts'

const kind: HandKind = {
  workflow: 'obligation',
  state: 'open',
  due: new Date().toISOString(),
  input: obligationInput,
  context: obligationInput,
}

const open: OpenContender = async ({ cases, ...ground }) => {
  const pool = new pg.Pool({ ...demandDatabase({ cases, ...ground }), max: 1 })
  await makePeerTables(pool)
  return {
    says: 'insert … select from unnest: pg from Node, a thousand rows a statement',
    run: async () => {
      await emptyPeerTables(pool)
      await pool.query('checkpoint')
      const stop = startWatch()
      await insertCases(pool, kind, { from: 0, to: cases })
      return stop(cases)
    },
    proof: () =>
      Promise.all([
        ...['case', 'transition', 'outbox', 'timer'].map((table) =>
          rowsProof(pool, { schema: 'peer', table, rows: cases }),
        ),
        rowsProof(pool, { schema: 'peer', table: 'case_party', rows: 2 * cases }),
      ]),
    close: () => pool.end(),
  }
}

serve(open)
