// The bare batch path of a common deadline: read a thousand, write them by unnest.
import pg from 'pg'
import { demandDatabase, type OpenContender } from '../../measure/contender.ts'
import { serve } from '../../measure/serve.ts'
import { startWatch } from '../../measure/stopwatch.ts'
import { sweepBare } from '../by-hand/bare-sweep.ts'
import { insertCases } from '../by-hand/insert-cases.ts'
import { makePeerTables } from '../by-hand/peer-tables.ts'
import { rowsProof } from '../engine-tables.ts'
import { countOf, settleTables } from '../open-engine.ts'
import { PERIOD_MS } from '../workflows/obligation.ts'
import { obligationInput } from '../workload/obligation-input.ts'

const open: OpenContender = async ({ cases, ...ground }) => {
  const pool = new pg.Pool({ ...demandDatabase({ cases, ...ground }), max: 1 })
  await makePeerTables(pool)
  let now = Date.now()
  const inPeriod = () => new Date(now).toISOString()
  const kind = {
    workflow: 'obligation',
    state: 'open',
    due: inPeriod(),
    input: obligationInput,
    context: obligationInput,
  }
  await insertCases(pool, kind, { from: 0, to: cases })
  await settleTables(pool)
  let moved = 0
  return {
    says: 'bare batch path: pg from Node, a thousand cases a statement',
    run: async () => {
      const at = inPeriod()
      now += PERIOD_MS
      await pool.query('checkpoint')
      const stop = startWatch()
      const measured = stop(await sweepBare(pool, { at, nextDue: inPeriod() }))
      moved += measured.actions
      return measured
    },
    proof: async () => [
      ...(await Promise.all(
        ['transition', 'outbox'].map((table) => rowsProof(pool, { schema: 'peer', table, rows: cases + moved })),
      )),
      await rowsProof(pool, { schema: 'peer', table: 'timer', rows: cases }),
      {
        what: 'revisions',
        acknowledged: cases + moved,
        written: await countOf(pool, 'select sum(revision) from peer."case"'),
      },
    ],
    close: () => pool.end(),
  }
}

serve(open)
