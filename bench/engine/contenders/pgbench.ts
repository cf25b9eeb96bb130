// The database's own tool running SELECT and the one guarded statement: what single commits can reach at all.
import { caseTurns } from '../../measure/case-turns.ts'
import type { OpenContender } from '../../measure/contender.ts'
import { serve } from '../../measure/serve.ts'
import { findPgbench } from '../by-hand/find-pgbench.ts'
import { openPeerPermits, outboxProof } from '../by-hand/peer-permits.ts'
import { pgbenchVersion, runPgbench } from '../by-hand/pgbench.ts'
import { runRawLoop } from '../by-hand/raw-loop.ts'

const STAND_IN = 'no pgbench on this machine: a raw loop over pg stands in'

const open: OpenContender = async (ground) => {
  const permits = await openPeerPermits(ground)
  const path = findPgbench()
  const turns = caseTurns(ground.cases)
  let steps = 0
  let turn = 0
  return {
    says: path === undefined ? STAND_IN : await pgbenchVersion(path),
    run: async ({ what, ...length }) => {
      const own = { ...length, database: permits.database, cases: ground.cases, turn }
      const measured =
        path === undefined || what === 'stand-in'
          ? await runRawLoop(permits.database, length, (caller) => turns(caller, length.callers))
          : await runPgbench({ ...own, path })
      steps += measured.actions
      turn += Math.ceil(measured.actions / length.callers)
      return measured
    },
    proof: async () => [...(await permits.proof(steps)), await outboxProof(permits, ground.cases + steps)],
    close: () => permits.pool.end(),
  }
}

serve(open)
