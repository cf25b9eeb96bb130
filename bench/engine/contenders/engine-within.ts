// A host that writes its own row and sends an event within the same transaction.
import { caseTurns } from '../../measure/case-turns.ts'
import type { OpenContender } from '../../measure/contender.ts'
import { keepCalling } from '../../measure/keep-calling.ts'
import { serve } from '../../measure/serve.ts'
import { changesProof, insertChange, makeHostTable } from '../by-hand/host-change.ts'
import { inTransaction } from '../by-hand/in-transaction.ts'
import { openEngine, settleTables } from '../open-engine.ts'
import { permitProof } from '../permit-proof.ts'
import { openPermits, sendNext } from '../permits.ts'
import { permit } from '../workflows/permit.ts'
import { ownerOf } from '../workload/people.ts'

const POOL = 8

const open: OpenContender = async (ground) => {
  const opened = await openEngine(ground, { workflows: [permit], connections: POOL })
  const { pool, org } = opened
  const permits = await openPermits(org, ground.cases)
  await makeHostTable(pool)
  await settleTables(pool)
  const turns = caseTurns(ground.cases)
  const act = (n: number) =>
    inTransaction(pool, async (client) => {
      await insertChange(client, ownerOf(n))
      await sendNext(org.within(client), { permits, n })
    })
  return {
    says: `${opened.says}, within the host's transaction`,
    run: ({ callers, millis }) => keepCalling({ callers, millis }, (caller) => act(turns(caller, callers))),
    proof: async () => [...(await permitProof(opened, permits)), await changesProof(pool, permits.steps())],
    close: opened.close,
  }
}

serve(open)
