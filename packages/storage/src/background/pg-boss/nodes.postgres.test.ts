import { drizzle } from 'drizzle-orm/node-postgres'
import knex from 'knex'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { getRollbackPlans } from 'pg-boss'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../../test/postgres.ts'
import { migrateJobs, printJobsSchema } from './jobs-schema.ts'
import { pgBoss } from './pg-boss.ts'
import { poolDb } from './pool-db.ts'

let database: FreshDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 6 })
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

const queue = { name: 'shared', retries: 0, backoff: { firstSeconds: 1, mostSeconds: 1 }, attemptSeconds: 60 }
const jobs = Array.from({ length: 40 }, (_, n) => ({ id: `job-${n}`, queue: 'shared', tenant: 't', data: { n } }))

test('a schema that is missing or old is not started on; migrating makes it, once, and brings it up to date', async () => {
  const node = pgBoss({ pool })
  const refused = { _tag: 'SchemaNotMigrated', schema: 'siklus_jobs' }
  await expect(node.start([queue])).rejects.toMatchObject(refused)
  expect(await migrateJobs(pool)).toBe(true)
  expect(await migrateJobs(pool)).toBe(false)
  await pool.query(getRollbackPlans('siklus_jobs'))
  // a server builds the indexes of an update some seconds after the last; as if those had passed
  await pool.query('update siklus_jobs.version set bam_on = null')
  await expect(node.start([queue])).rejects.toMatchObject(refused)
  expect(await migrateJobs(pool)).toBe(true)
  await node.start([queue])
  await node.stop()
})

test('the printed schema is one to start on, also on the coordinator of Citus', async () => {
  await pool.query(await printJobsSchema({ schema: 'printed', backend: 'citus' }))
  const node = pgBoss({ pool, schema: 'printed', backend: 'citus' })
  await node.start([queue])
  expect(await node.enqueue(jobs.slice(0, 2))).toBe(2)
  expect(await node.stats()).toMatchObject([{ waiting: 2 }])
  await node.stop()
  expect(await migrateJobs(pool, { schema: 'printed', backend: 'citus' })).toBe(false)
})

test('two nodes share the work: every job is done once, and neither node does all', async () => {
  const bothWork = Promise.withResolvers<void>()
  const done = new Map<string, string[]>()
  const all = Promise.withResolvers<void>()
  const node = async (name: string) => {
    const background = pgBoss({ pool, pollSeconds: 0.5 })
    await background.start([queue])
    await background.work('shared', { concurrency: 3 }, async ({ id }) => {
      done.set(id, [...(done.get(id) ?? []), name])
      if (new Set([...done.values()].flat()).size === 2) bothWork.resolve()
      await bothWork.promise
      if (done.size === jobs.length) all.resolve()
    })
    return background
  }
  const nodes = await Promise.all([node('one'), node('two')])
  expect(await nodes[0]?.enqueue(jobs)).toBe(jobs.length)
  await all.promise
  await Promise.all(nodes.map((each) => each.stop()))
  expect([...done.values()].every((by) => by.length === 1)).toBe(true)
  expect(new Set([...done.values()].flat())).toEqual(new Set(['one', 'two']))
})

test('a script that fails half-way leaves nobody in its transaction', async () => {
  const single = new pg.Pool({ ...database, max: 1 })
  await expect(poolDb(single).executeSql('begin; select 1/0; commit')).rejects.toMatchObject({ code: '22012' })
  expect((await single.query('select 1 as n')).rows).toEqual([{ n: 1 }])
  const gone = poolDb(single).executeSql('select pg_terminate_backend(pg_backend_pid())')
  await expect(gone).rejects.toThrow()
  expect((await single.query('select 2 as n')).rows).toEqual([{ n: 2 }])
  await single.end()
})

test('a database that is away is an outage that may pass', async () => {
  const nowhere = new pg.Pool({ host: '/nonexistent', max: 1 })
  await expect(pgBoss({ pool: nowhere }).start([queue])).rejects.toMatchObject({
    _tag: 'StorageUnavailable',
    retryable: true,
  })
  await nowhere.end()
})

test('several queues at once are enqueued all or none', async () => {
  const node = pgBoss({ pool })
  const names = ['first', 'second']
  await node.start(names.map((name) => ({ ...queue, name })))
  const given = names.map((name) => ({ id: 'same', queue: name, tenant: 't', data: {} }))
  await pool.query(`create function siklus_jobs.refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
    create trigger refuse before insert on siklus_jobs.job_common for each row when (new.name = 'second') execute function siklus_jobs.refuse()`)
  await expect(node.enqueue(given)).rejects.toMatchObject({ _tag: 'StorageUnavailable' })
  await pool.query('drop trigger refuse on siklus_jobs.job_common')
  expect(await node.enqueue(given)).toBe(2)
  await node.stop()
})

test('jobs join a transaction of Kysely, Drizzle and Knex', async () => {
  const node = pgBoss({ pool })
  await node.start([{ ...queue, name: 'libraries' }])
  const enqueue = (library: string) => (transaction: unknown) =>
    node.enqueue([{ id: library, queue: 'libraries', tenant: 't', data: { text: "what? :then $1 '" } }], transaction)
  await new Kysely({ dialect: new PostgresDialect({ pool }) }).transaction().execute(enqueue('kysely'))
  await drizzle({ client: pool }).transaction(enqueue('drizzle'))
  const db = knex({ client: 'pg', connection: { ...database } })
  await db.transaction(enqueue('knex'))
  await db.destroy()
  expect(await node.stats()).toMatchObject([{ queue: 'libraries', waiting: 3 }])
  await node.stop()
})
