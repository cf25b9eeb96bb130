import type { Engine } from '@siklus/core'
import { leave } from '@siklus/core/testing'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import knex, { type Knex } from 'knex'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../test/postgres.ts'
import { ani, openEngine, parties } from '../contract/engine/fixture.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'
import { migrate } from './migrate.ts'
import { postgres } from './postgres.ts'

// What docs/embedding.md shows of each library, as it stands there: the guide's own test looks for its lines here.

interface Tables {
  readonly ticket: { readonly trip: string; readonly place: string }
}

const ticket = pgTable('ticket', { trip: uuid().primaryKey(), place: text().notNull() })

const withKysely = async (engine: Engine, db: Kysely<Tables>, trip: Ticket) => {
  await db.transaction().execute(async (trx) => {
    await engine.in('kota-andir').within(trx).send(trip.id, { type: 'submit' }, { by: ani })
    await trx.insertInto('ticket').values({ trip: trip.id, place: trip.place }).execute()
  })
}

const withDrizzle = async (engine: Engine, db: NodePgDatabase, trip: Ticket) => {
  await db.transaction(async (tx) => {
    await engine.in('kota-andir').within(tx).send(trip.id, { type: 'submit' }, { by: ani })
    await tx.insert(ticket).values({ trip: trip.id, place: trip.place })
  })
}

const withKnex = async (engine: Engine, db: Knex, trip: Ticket) => {
  await db.transaction(async (trx) => {
    await engine.in('kota-andir').within(trx).send(trip.id, { type: 'submit' }, { by: ani })
    await trx('ticket').insert({ trip: trip.id, place: trip.place })
  })
}

interface Ticket {
  readonly id: string
  readonly place: string
}

let database: FreshDatabase
let pool: pg.Pool
let knexDb: Knex
let engine: Engine

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 6 })
  const { host, port, user } = database
  knexDb = knex({
    client: 'pg',
    connection: { host, port, user, database: database.database },
    pool: { min: 0, max: 2 },
  })
  await migrate(pool, { partitions: { from: '2026-01', months: 1 } })
  await createRecordTable(postgres({ pool }).sql.db, leaveNote)
  await pool.query("create table ticket (trip uuid primary key, place text not null check (place <> 'Atlantis'))")
  engine = await openEngine({ name: 'guide', storage: async () => postgres({ pool, records: [leaveNote] }) })
})

afterAll(async () => {
  await engine.close()
  await knexDb.destroy()
  await pool.end()
  await database.drop()
})

const kysely = () => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })

test.each([
  ['Kysely', (trip: Ticket) => withKysely(engine, kysely(), trip)],
  ['Drizzle', (trip: Ticket) => withDrizzle(engine, drizzle(pool), trip)],
  ['Knex', (trip: Ticket) => withKnex(engine, knexDb, trip)],
] as const)('as the guide shows it with %s, act and ticket are kept together or not at all', async (_, order) => {
  const org = engine.in('kota-andir')
  for (const [place, revision] of [
    ['Atlantis', 1],
    ['Bandung', 2],
  ] as const) {
    const { id } = await org.start(leave, { days: 2 }, { by: ani, parties })
    const ended = order({ id, place })
    await (place === 'Atlantis' ? expect(ended).rejects.toThrow() : ended)
    const { rows } = await pool.query('select place from ticket where trip = $1', [id])
    expect([(await org.load(id, { by: ani })).revision, rows]).toEqual([revision, revision === 1 ? [] : [{ place }]])
  }
})
