import type { Engine } from '@siklus/core'
import { createRecordTable, migrate } from '@siklus/storage/postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/postgres.ts'
import { onServer, openEngine } from './open-engine.ts'
import { orderTrip } from './order-trip.ts'
import { travelOrder, trip } from './trip.ts'

let database: FreshDatabase
let pool: pg.Pool
let engine: Engine

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 4 })
  // dropping the database ends connections that the pool is still closing
  pool.on('error', () => {})
  await migrate(pool, { partitions: { from: new Date().toISOString().slice(0, 7), months: 2 } })
  const storage = onServer(pool)
  await createRecordTable(storage.sql.db, travelOrder)
  await pool.query('create table ticket (trip uuid primary key, place text not null check (place <> $$Atlantis$$))')
  engine = await openEngine(storage)
})

afterAll(async () => {
  await engine.close()
  await pool.end()
  await database.drop()
})

const submitted = async (place: string) => {
  const org = engine.in('kota-andir')
  const parties = [
    { role: 'owner', person: 'ani', basis: 'own request' },
    { role: 'head', person: 'budi', basis: 'SK 12/2025' },
  ]
  const { id } = await org.start(trip, { place, days: 2 }, { by: { person: 'ani' }, parties })
  await org.send(id, { type: 'submit' }, { by: { person: 'ani' } })
  return id
}

const kept = async (id: string) => {
  const { state } = await engine.in('kota-andir').load(id, { by: { person: 'ani' } })
  const [orders, tickets] = await Promise.all([
    pool.query('select days from siklus.travel_order where case_id = $1', [id]),
    pool.query('select place from ticket where trip = $1', [id]),
  ])
  return [state, orders.rows, tickets.rows]
}

test('case, order and ticket are kept together', async () => {
  const id = await submitted('Bandung')
  await orderTrip(engine, pool, id)
  expect(await kept(id)).toEqual(['ordered', [{ days: 2 }], [{ place: 'Bandung' }]])
})

test('a ticket that fails takes case and order back with it', async () => {
  const id = await submitted('Atlantis')
  await expect(orderTrip(engine, pool, id)).rejects.toThrow(/ticket_place_check/)
  expect(await kept(id)).toEqual(['submitted', [], []])
})
