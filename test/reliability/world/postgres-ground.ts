import { createRecordTable, migrate, postgres } from '@siklus/storage/postgres'
import type pg from 'pg'
import { hostTable, orphansIn } from '../books/orphans.ts'
import { type Gate, gated } from '../faults/gate.ts'
import { paper } from './paper.ts'
import type { Ground, HostDoor } from './stage.ts'
import { MONTHS } from './time.ts'

const SCHEMA = 'siklus'

/** Makes the tables of an empty database: the engine's, the records' and the host's own. */
export const preparePostgres = async (pool: pg.Pool): Promise<void> => {
  await migrate(pool, { partitions: MONTHS })
  await createRecordTable(postgres({ pool }).sql.db, paper)
  await pool.query(hostTable(SCHEMA))
}

/** A PostgreSQL whose every statement goes through the gate, the host's own included. */
export const postgresGround = (pool: pg.Pool, gate: Gate): Ground => {
  const line = gated(pool, gate)
  return {
    storage: postgres({ pool: line, records: [paper] }),
    host: hostOn(line),
    orphans: orphansIn(async (text, values) => (await pool.query(text, [...values])).rows, SCHEMA),
  }
}

const hostOn =
  (pool: pg.Pool): HostDoor =>
  async (org, work) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const insert = `insert into "${SCHEMA}".host_row values ($1, $2) on conflict do nothing`
      const insertRow = async (act: string) => void (await client.query(insert, [org.tenant, act]))
      const answer = await work({ here: org.within(client), insertRow })
      await client.query('commit')
      client.release()
      return answer
    } catch (error) {
      // a connection that failed is not used again, whatever state it is in
      client.release(true)
      throw error
    }
  }

/**
 * A connection may break at any moment, also while nobody waits for an answer: on its way out of the pool, between two statements of a
 * transaction. An error that nobody hears ends the process, so somebody listens as long as the client lives.
 */
export const hearErrors = (pool: pg.Pool): pg.Pool => {
  const ignore = (): void => {}
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return pool
}
