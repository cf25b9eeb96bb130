import type pg from 'pg'
import { TENANT } from '../workload/people.ts'
import { handStep } from './hand-step.ts'
import { handId, OPENED } from './peer-tables.ts'
import { guardedSql, readSql } from './step-sql.ts'
import { stepStatement } from './step-statement.ts'

const read = stepStatement('read', readSql)
const guarded = stepStatement('guarded', guardedSql)

/** Moves the n-th permit by SELECT and the one guarded statement. Throws when it had moved in between. */
export const moveByOneStatement = async (pool: Pick<pg.Pool, 'query'>, n: number): Promise<void> => {
  const { rows } = await pool.query(read({ tenant: TENANT, opened: OPENED, id: handId(n) }))
  const { rows: moved } = await pool.query(guarded(handStep(n, rows[0])))
  if (moved.length !== 1) throw new Error(`case ${n} had moved`)
}
