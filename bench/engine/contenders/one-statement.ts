// SELECT and the one guarded statement from Node: the best that a program reaches by hand, one commit an action.
import pg from 'pg'
import { caseTurns } from '../../measure/case-turns.ts'
import type { OpenContender } from '../../measure/contender.ts'
import { keepCalling } from '../../measure/keep-calling.ts'
import { serve } from '../../measure/serve.ts'
import { moveByOneStatement } from '../by-hand/one-statement.ts'
import { openPeerPermits, outboxProof } from '../by-hand/peer-permits.ts'

const open: OpenContender = async (ground) => {
  const permits = await openPeerPermits(ground)
  const pools = {
    'pool of 32': new pg.Pool({ ...permits.database, max: 32 }),
    'pool of 4': new pg.Pool({ ...permits.database, max: 4 }),
  }
  const turns = caseTurns(ground.cases)
  let steps = 0
  return {
    says: 'one statement: pg from Node, named statements, pools of 32 and 4',
    run: ({ what, callers, millis }) => {
      const pool = what === 'pool of 4' ? pools['pool of 4'] : pools['pool of 32']
      return keepCalling({ callers, millis }, async (caller) => {
        await moveByOneStatement(pool, turns(caller, callers))
        steps += 1
      })
    },
    proof: async () => [...(await permits.proof(steps)), await outboxProof(permits, ground.cases + steps)],
    close: async () => {
      for (const pool of [...Object.values(pools), permits.pool]) await pool.end()
    },
  }
}

serve(open)
