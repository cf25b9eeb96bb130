import type { PGlite } from '@electric-sql/pglite'
import type { Engine } from '@siklus/core'
import { leave } from '@siklus/core/testing'
import { expect, test } from 'vitest'
import { freshSchemaName, sharedPGlite } from '../../../../test/pglite.ts'
import { ani, openEngine, parties } from '../contract/engine/fixture.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'
import { pglite } from './pglite.ts'

// What docs/embedding.md shows of PGlite, as it stands there: the guide's own test looks for its lines here.

const insertTicket = 'insert into pg_temp.guide_ticket (trip, place) values ($1, $2)'

const withPGlite = async (engine: Engine, db: PGlite, trip: { readonly id: string; readonly place: string }) => {
  await db.transaction(async (tx) => {
    await engine.in('kota-andir').within(tx).send(trip.id, { type: 'submit' }, { by: ani })
    await tx.query(insertTicket, [trip.id, trip.place])
  })
}

test('as the guide shows it with PGlite, act and ticket are kept together or not at all', async () => {
  const instance = await sharedPGlite()
  const partitions = { from: '2026-01', months: 1 }
  const storage = pglite({ instance, schema: freshSchemaName(), records: [leaveNote], partitions })
  await using engine = await openEngine({ name: 'guide', storage: async () => storage })
  await createRecordTable(storage.sql.db, leaveNote)
  await instance.exec("create temp table guide_ticket (trip uuid, place text check (place <> 'Atlantis'))")
  const org = engine.in('kota-andir')
  for (const [place, revision] of [
    ['Atlantis', 1],
    ['Bandung', 2],
  ] as const) {
    const { id } = await org.start(leave, { days: 2 }, { by: ani, parties })
    const ended = withPGlite(engine, instance, { id, place })
    await (place === 'Atlantis' ? expect(ended).rejects.toThrow() : ended)
    const { rows } = await instance.query('select place from pg_temp.guide_ticket where trip = $1', [id])
    expect([(await org.load(id, { by: ani })).revision, rows]).toEqual([revision, revision === 1 ? [] : [{ place }]])
  }
})
