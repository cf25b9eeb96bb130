// A common deadline of many cases, swept by the engine: alone, or while people send events to other cases.
import { setTimeout } from 'node:timers/promises'
import { caseTurns } from '../../measure/case-turns.ts'
import type { OpenContender, Proof, Turn } from '../../measure/contender.ts'
import { serve } from '../../measure/serve.ts'
import { startWatch } from '../../measure/stopwatch.ts'
import { countOf, type OpenedEngine, openEngine, settleTables } from '../open-engine.ts'
import { peopleAtWork } from '../people-at-work.ts'
import { permitProof } from '../permit-proof.ts'
import { openPermits, sendNext } from '../permits.ts'
import { startMany } from '../start-many.ts'
import { untilNothingIsDue } from '../sweep.ts'
import { obligation, PERIOD_MS } from '../workflows/obligation.ts'
import { permit } from '../workflows/permit.ts'
import { obligationInput } from '../workload/obligation-input.ts'
import { startOf } from '../workload/starts.ts'

const PERMITS = 2000
const MONTHS = 24

const open: OpenContender = async ({ cases, ...ground }) => {
  let ahead = 0
  const clock = { now: () => Date.now() + ahead }
  const needs = { workflows: [obligation, permit], clock, months: MONTHS }
  const opened = await openEngine({ cases, ...ground }, needs)
  const { pool, org } = opened
  await startMany(org, cases, (n) => startOf(obligation, n, obligationInput(n)))
  const permits = await openPermits(org, Math.min(PERMITS, cases))
  const turns = caseTurns(permits.ids.length)
  await settleTables(pool)
  let fired = 0
  const calmDown = async () => {
    await org.settle()
    await pool.query('checkpoint')
  }
  const sweep = async () => {
    ahead += PERIOD_MS
    const stop = startWatch()
    const measured = stop(await untilNothingIsDue(org))
    if (measured.actions !== cases) throw new Error(`of ${cases} deadlines ${measured.actions} fired`)
    fired += cases
    return measured
  }
  const people = (turn: Turn) =>
    peopleAtWork(turn, (caller) => sendNext(org, { permits, n: turns(caller, turn.callers) }))
  return {
    says: opened.says,
    run: async (turn) => {
      await calmDown()
      if (turn.what === 'sweep') return sweep()
      const working = people(turn)
      if (turn.what === 'people during a sweep') await sweep()
      else await setTimeout(turn.millis)
      return working.stop()
    },
    proof: async () => [...(await permitProof(opened, permits)), ...(await sweepProof(opened, { cases, fired }))],
    close: opened.close,
  }
}

const sweepProof = async (
  { pool }: OpenedEngine,
  { cases, fired }: { readonly cases: number; readonly fired: number },
): Promise<readonly Proof[]> => [
  {
    what: 'revisions',
    acknowledged: cases + fired,
    written: await countOf(pool, `select sum(revision) from siklus."case" where workflow = 'obligation'`),
  },
  {
    what: 'deadlines in the history',
    acknowledged: fired,
    written: await countOf(pool, `select count(*) from siklus.transition where event ->> 'type' = 'deadline'`),
  },
  { what: 'armed deadlines', acknowledged: cases, written: await countOf(pool, 'select count(*) from siklus.timer') },
]

serve(open)
