import type { Engine } from '@siklus/core'
import type { Pool } from 'pg'

const budi = { person: 'budi' }

/** An approval and a row of the host's own, in one transaction: both, or neither. */
export const orderTrip = async (engine: Engine, pool: Pool, id: string): Promise<void> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const org = engine.in('kota-andir').within(client)
    const { unit, period, context } = await org.load(id, { by: budi })
    const row = { case_id: id, unit, period, days: Number(context.days) }
    const records = [{ op: 'insert' as const, table: 'travel_order', row }]
    await org.send(id, { type: 'approve' }, { by: budi, records })
    await client.query('insert into ticket (trip, place) values ($1, $2)', [id, context.place])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
