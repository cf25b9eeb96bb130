// Many years started with their plans: each year asks for its plan by a message, which the relay delivers; or as many cases directly.
import type { OpenContender } from '../../measure/contender.ts'
import { serve } from '../../measure/serve.ts'
import { startWatch } from '../../measure/stopwatch.ts'
import { emptyEngineTables, rowsProof } from '../engine-tables.ts'
import { openEngine } from '../open-engine.ts'
import { untilDelivered } from '../relay.ts'
import { startMany } from '../start-many.ts'
import { year, yearPlan } from '../workflows/year.ts'
import { obligationInput } from '../workload/obligation-input.ts'
import { startOf } from '../workload/starts.ts'

const open: OpenContender = async ({ cases, ...ground }) => {
  const { pool, org, says, close } = await openEngine({ cases, ...ground }, { workflows: [year, yearPlan] })
  const all = 2 * cases
  const ways: Readonly<Record<string, () => Promise<void>>> = {
    'through the relay': async () => {
      await startMany(org, cases, (n) => startOf(year, n, obligationInput(n)))
      await untilDelivered(org, { pool, cases: all })
    },
    directly: async () => {
      await startMany(org, all, (n) => startOf(yearPlan, n, obligationInput(n)))
    },
  }
  return {
    says,
    run: async ({ what }) => {
      await emptyEngineTables(pool)
      const stop = startWatch()
      await ways[what]?.()
      return stop(all)
    },
    proof: () =>
      Promise.all([
        ...['case', 'transition', 'outbox'].map((table) => rowsProof(pool, { table, rows: all })),
        rowsProof(pool, { table: 'case_party', rows: 2 * all }),
      ]),
    close,
  }
}

serve(open)
