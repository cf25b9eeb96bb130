import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import type { TenantEngine } from '@siklus/core'
import { leave } from '@siklus/core/testing'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { openFromTemplate } from '../../../../test/pglite-template.ts'
import { ani, openEngine, parties } from '../contract/engine/fixture.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { migrate } from '../postgres/migrate.ts'
import { postgres } from '../postgres/postgres.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'

/** A pool of `pg` that speaks to a PGlite in this process: a host keeps one code for both databases. */
const openPool = async () => {
  const instance = await openFromTemplate()
  // poolSize says it, but pg reads max: PGlite has one connection
  const pool = new pg.Pool({ ...(createPgConfig(instance) as object), max: 1 })
  onTestFinished(async () => {
    await pool.end()
    await instance.close()
  })
  await migrate(pool, { partitions: { from: '2025-12', months: 14 } })
  await createRecordTable(postgres({ pool }).sql.db, leaveNote)
  return pool
}

const submitted = async (org: Pick<TenantEngine, 'start' | 'send'>) => {
  const { id } = await org.start(leave, { days: 2 }, { by: ani, parties, key: 'k' })
  return org.send(id, { type: 'submit' }, { by: ani })
}

test('over pg’s own pool a case in PGlite follows the host’s client', async () => {
  const pool = await openPool()
  await pool.query('create table host_row (id integer)')
  await using engine = await openEngine({ name: 'pg', storage: async () => postgres({ pool, records: [leaveNote] }) })
  const org = engine.in('kab-andir')
  for (const end of ['rollback', 'commit']) {
    const client = await pool.connect()
    expect(() => org.within(client)).toThrow(expect.objectContaining({ _tag: 'NotInTransaction' }))
    await client.query('begin')
    const here = org.within(client)
    await client.query('insert into host_row values (1)')
    const { id } = await submitted(here).finally(async () => {
      await client.query(end)
      client.release()
    })
    await expect(here.load(id, { by: ani })).rejects.toMatchObject({ _tag: 'NotInTransaction' })
    const { rows } = await pool.query('select count(*)::int as n from host_row')
    const cases = await org.list({}, { by: ani })
    expect([rows[0].n, cases.map((item) => item.revision)]).toEqual(end === 'commit' ? [1, [2]] : [0, []])
  }
})
