// A host that writes its own row and, by hand, the four statements of a step in one transaction.
import pg from 'pg'
import { caseTurns } from '../../measure/case-turns.ts'
import type { OpenContender } from '../../measure/contender.ts'
import { keepCalling } from '../../measure/keep-calling.ts'
import { serve } from '../../measure/serve.ts'
import { moveLocked, tellOf } from '../by-hand/four-statements.ts'
import { changesProof, insertChange, makeHostTable } from '../by-hand/host-change.ts'
import { inTransaction } from '../by-hand/in-transaction.ts'
import { openPeerPermits, outboxProof } from '../by-hand/peer-permits.ts'
import { ownerOf } from '../workload/people.ts'

const POOL = 8

const open: OpenContender = async (ground) => {
  const permits = await openPeerPermits(ground)
  const pool = new pg.Pool({ ...permits.database, max: POOL })
  await makeHostTable(pool)
  const turns = caseTurns(ground.cases)
  let steps = 0
  const act = (n: number) =>
    inTransaction(pool, async (client) => {
      await insertChange(client, ownerOf(n))
      await tellOf(client, await moveLocked(client, n))
    })
  return {
    says: `host by hand: four statements, pg from Node, pool of ${POOL}`,
    run: ({ callers, millis }) =>
      keepCalling({ callers, millis }, async (caller) => {
        await act(turns(caller, callers))
        steps += 1
      }),
    proof: async () => [
      ...(await permits.proof(steps)),
      await outboxProof(permits, ground.cases + steps),
      await changesProof(pool, steps),
    ],
    close: async () => {
      for (const one of [pool, permits.pool]) await one.end()
    },
  }
}

serve(open)
