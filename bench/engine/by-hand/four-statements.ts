import type pg from 'pg'
import { TENANT } from '../workload/people.ts'
import { handStep } from './hand-step.ts'
import { handId, OPENED } from './peer-tables.ts'
import { moveSql, readSql, recordSql, type StepSlot, tellSql } from './step-sql.ts'
import { stepStatement } from './step-statement.ts'

const lock = stepStatement('lock', (slot) => `${readSql(slot)} for update`)
const move = stepStatement('move', moveSql)
const record = stepStatement('record', (slot) => recordSql(slot, `${slot('expected')}::integer + 1`))
const tell = stepStatement('tell', (slot) => tellSql(slot, `${slot('expected')}::integer + 1`))

/** What a step wrote, by slot. */
export type HandValues = Readonly<Record<StepSlot, unknown>>

/** SELECT … FOR UPDATE, UPDATE, INSERT into the history: the n-th permit's next step in a transaction that somebody else opened. */
export const moveLocked = async (client: Pick<pg.PoolClient, 'query'>, n: number): Promise<HandValues> => {
  const { rows } = await client.query(lock({ tenant: TENANT, opened: OPENED, id: handId(n) }))
  const step = handStep(n, rows[0])
  await client.query(move(step))
  await client.query(record(step))
  return step
}

/** The fourth: INSERT into an outbox table. */
export const tellOf = (client: Pick<pg.PoolClient, 'query'>, step: HandValues) => client.query(tell(step))
