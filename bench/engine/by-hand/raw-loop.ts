import pg from 'pg'
import type { DatabaseAddress, Measured, Turn } from '../../measure/contender.ts'
import { keepCalling } from '../../measure/keep-calling.ts'
import { handId } from './peer-tables.ts'
import { VARIABLES } from './pgbench-script.ts'
import { guardedSql, readSql } from './step-sql.ts'
import { stepStatement } from './step-statement.ts'

const read = stepStatement('raw-read', readSql)
const guarded = stepStatement('raw-guarded', guardedSql)

/** What pgbench's script does, over `pg`: a connection a client, constant values, nothing computed. */
export const runRawLoop = async (
  database: DatabaseAddress,
  turn: Pick<Turn, 'callers' | 'millis'>,
  next: (caller: number) => number,
): Promise<Measured> => {
  const clients = Array.from({ length: turn.callers }, () => new pg.Client({ ...database }))
  try {
    await Promise.all(clients.map((client) => client.connect()))
    return await keepCalling(turn, (caller) => moveOn(clients[caller], next(caller)))
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}

const moveOn = async (client: pg.Client | undefined, n: number): Promise<void> => {
  const id = handId(n)
  const { rows } = (await client?.query(read({ ...VARIABLES, id }))) ?? { rows: [] }
  const { state, revision: expected } = rows[0]
  const to = state === 'draft' ? 'submitted' : 'draft'
  const own = { id, expected, state: to, from: state, at: new Date().toISOString(), outbox: id }
  await client?.query(guarded({ ...VARIABLES, ...own, role: 'assessor', eventType: 'return' }))
}
