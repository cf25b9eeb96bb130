// The engine starts many cases, each with parties, first transition, outbox row and deadline.
import type { OpenContender } from '../../measure/contender.ts'
import { serve } from '../../measure/serve.ts'
import { startWatch } from '../../measure/stopwatch.ts'
import { emptyEngineTables, rowsProof } from '../engine-tables.ts'
import { openEngine } from '../open-engine.ts'
import { startMany } from '../start-many.ts'
import { obligation } from '../workflows/obligation.ts'
import { obligationInput } from '../workload/obligation-input.ts'
import { startOf } from '../workload/starts.ts'

const open: OpenContender = async ({ cases, ...ground }) => {
  const { pool, org, says, close } = await openEngine({ cases, ...ground }, { workflows: [obligation] })
  let started = 0
  return {
    says,
    run: async () => {
      await emptyEngineTables(pool)
      const stop = startWatch()
      const ids = await startMany(org, cases, (n) => startOf(obligation, n, obligationInput(n)))
      started = new Set(ids).size
      return stop(ids.length)
    },
    proof: () =>
      Promise.all([
        ...['case', 'transition', 'outbox', 'timer'].map((table) => rowsProof(pool, { table, rows: started })),
        rowsProof(pool, { table: 'case_party', rows: 2 * started }),
      ]),
    close,
  }
}

serve(open)
