import pg from 'pg'
import { type DatabaseAddress, demandDatabase, type Ground, type Proof } from '../../measure/contender.ts'
import { countOf, settleTables } from '../open-engine.ts'
import { permitInput } from '../workload/permit-input.ts'
import { type HandKind, insertCases } from './insert-cases.ts'
import { makePeerTables } from './peer-tables.ts'

/** Permits in the tables of somebody who writes them by hand. */
export interface PeerPermits {
  readonly database: DatabaseAddress
  /** For what is not measured. */
  readonly pool: pg.Pool
  /** Revisions and history beside the steps that were acknowledged. */
  proof(steps: number): Promise<readonly Proof[]>
}

const PERMIT: HandKind = {
  ...{ workflow: 'permit', state: 'draft', due: null },
  input: permitInput,
  context: (n) => ({ ...permitInput(n), note: '', rounds: 0 }),
}

/** Makes the tables and writes the permits. */
export const openPeerPermits = async (ground: Ground): Promise<PeerPermits> => {
  const database = demandDatabase(ground)
  const pool = new pg.Pool({ ...database, max: 2 })
  await makePeerTables(pool)
  await insertCases(pool, PERMIT, { from: 0, to: ground.cases })
  await settleTables(pool)
  return {
    database,
    pool,
    proof: async (steps) => {
      const acknowledged = ground.cases + steps
      return [
        { what: 'revisions', acknowledged, written: await countOf(pool, 'select sum(revision) from peer."case"') },
        { what: 'transitions', acknowledged, written: await countOf(pool, 'select count(*) from peer.transition') },
      ]
    },
  }
}

/** The outbox rows of `openPeerPermits`, where the outbox is a table of one's own. */
export const outboxProof = async ({ pool }: Pick<PeerPermits, 'pool'>, acknowledged: number): Promise<Proof> => ({
  what: 'outbox rows',
  acknowledged,
  written: await countOf(pool, 'select count(*) from peer.outbox'),
})
