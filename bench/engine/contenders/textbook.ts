// The textbook transaction from Node: lock, update, insert, and a pg-boss job as outbox, on one connection.
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { caseTurns } from '../../measure/case-turns.ts'
import type { OpenContender } from '../../measure/contender.ts'
import { keepCalling } from '../../measure/keep-calling.ts'
import { packageVersion } from '../../measure/package-version.ts'
import { serve } from '../../measure/serve.ts'
import { moveLocked } from '../by-hand/four-statements.ts'
import { inTransaction } from '../by-hand/in-transaction.ts'
import { openPeerPermits } from '../by-hand/peer-permits.ts'
import { countOf } from '../open-engine.ts'

const POOL = 32
const QUEUE = 'outbox'

const open: OpenContender = async (ground) => {
  const permits = await openPeerPermits(ground)
  const pool = new pg.Pool({ ...permits.database, max: POOL })
  const db = (on: Pick<pg.Pool, 'query'>) => ({
    executeSql: (text: string, values?: unknown[]) => on.query(text, values),
  })
  // its upkeep would run beside the measured work
  const boss = new PgBoss({ db: db(permits.pool), supervise: false, schedule: false })
  boss.on('error', (error) => console.error(error))
  await boss.start()
  await boss.createQueue(QUEUE)
  const turns = caseTurns(ground.cases)
  let steps = 0
  const act = (n: number) =>
    inTransaction(pool, async (client) => {
      const { id, expected, eventType, state, at, by, messages } = await moveLocked(client, n)
      await boss.send(QUEUE, { id, expected, eventType, state, at, by, messages }, { db: db(client) })
    })
  return {
    says: `textbook transaction: pg from Node, pool of ${POOL}, pg-boss ${packageVersion('pg-boss')}`,
    run: ({ callers, millis }) =>
      keepCalling({ callers, millis }, async (caller) => {
        await act(turns(caller, callers))
        steps += 1
      }),
    proof: async () => {
      const jobs = await countOf(permits.pool, 'select count(*) from pgboss.job where name = $1', [QUEUE])
      return [...(await permits.proof(steps)), { what: 'jobs', acknowledged: steps, written: jobs }]
    },
    close: async () => {
      await boss.stop({ graceful: false })
      for (const one of [pool, permits.pool]) await one.end()
    },
  }
}

serve(open)
