// DBOS: a workflow with one step a call; the step writes the same rows by the one guarded statement, DBOS its own journal around it.
import { DBOS } from '@dbos-inc/dbos-sdk'
import pg from 'pg'
import { caseTurns } from '../../measure/case-turns.ts'
import type { OpenContender } from '../../measure/contender.ts'
import { keepCalling } from '../../measure/keep-calling.ts'
import { packageVersion } from '../../measure/package-version.ts'
import { serve } from '../../measure/serve.ts'
import { moveByOneStatement } from '../by-hand/one-statement.ts'
import { openPeerPermits, outboxProof } from '../by-hand/peer-permits.ts'
import { countOf } from '../open-engine.ts'

const POOL = 32

const open: OpenContender = async (ground) => {
  const permits = await openPeerPermits(ground)
  const pool = new pg.Pool({ ...permits.database, max: POOL })
  const systemDatabasePool = new pg.Pool({ ...permits.database, max: POOL })
  const move = DBOS.registerWorkflow((n: number) => DBOS.runStep(() => moveByOneStatement(pool, n), { name: 'move' }), {
    name: 'move',
  })
  DBOS.setConfig({ name: 'siklus-bench', systemDatabasePool, logLevel: 'error', tracingEnabled: false })
  await DBOS.launch()
  const turns = caseTurns(ground.cases)
  let steps = 0
  const journal = async (what: string, table: string) => ({
    what,
    acknowledged: steps,
    written: await countOf(permits.pool, `select count(*) from dbos.${table}`),
  })
  return {
    says: `DBOS ${packageVersion('@dbos-inc/dbos-sdk')}, pools of ${POOL}`,
    run: ({ callers, millis }) =>
      keepCalling({ callers, millis }, async (caller) => {
        await move(turns(caller, callers))
        steps += 1
      }),
    proof: async () => [
      ...(await permits.proof(steps)),
      await outboxProof(permits, ground.cases + steps),
      await journal('workflows', "workflow_status where status = 'SUCCESS'"),
      await journal('steps of workflows', 'operation_outputs'),
    ],
    close: async () => {
      await DBOS.shutdown()
      for (const one of [pool, permits.pool]) await one.end()
      if (!systemDatabasePool.ended) await systemDatabasePool.end()
    },
  }
}

serve(open)
