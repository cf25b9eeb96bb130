// The engine with full work: `send` alone, and `send` that freezes a document in the same write.
import { caseTurns } from '../../measure/case-turns.ts'
import type { OpenContender } from '../../measure/contender.ts'
import { keepCalling } from '../../measure/keep-calling.ts'
import { serve } from '../../measure/serve.ts'
import { letterTable, openLetters } from '../letters.ts'
import { openEngine, settleTables } from '../open-engine.ts'
import { permitProof } from '../permit-proof.ts'
import { openPermits, sendNext } from '../permits.ts'
import { permit } from '../workflows/permit.ts'

const open: OpenContender = async (ground) => {
  const opened = await openEngine(ground, { workflows: [permit], records: [letterTable] })
  const { pool, org } = opened
  const permits = await openPermits(org, ground.cases)
  const letters = await openLetters(pool, permits.ids)
  const turns = caseTurns(ground.cases)
  await settleTables(pool)
  const sendFrozen = async (n: number): Promise<void> => {
    await sendNext(org, { permits, n, records: [letters.next(n)] })
    letters.written(n)
  }
  return {
    says: opened.says,
    run: ({ what, callers, millis }) => {
      const act = what === 'freeze' ? sendFrozen : (n: number) => sendNext(org, { permits, n })
      return keepCalling({ callers, millis }, (caller) => act(turns(caller, callers)))
    },
    proof: async () => [...(await permitProof(opened, permits)), await letters.proof()],
    close: opened.close,
  }
}

serve(open)
