import knex, { type Knex } from 'knex'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../test/postgres.ts'
import { opened, opening } from '../contract/acts.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { type WithinFixture, withinContract } from '../contract/engine/within.contract.ts'
import { withinRacesContract } from '../contract/engine/within-races.contract.ts'
import { type HostRow, type HostTransaction, hostTableSql, type Isolation } from '../contract/host.ts'
import { type HostTransactionFixture, hostTransactionContract } from '../contract/host-transaction.contract.ts'
import { contractRecords } from '../contract/records.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'
import { migrate } from './migrate.ts'
import { postgres } from './postgres.ts'

let database: FreshDatabase
let pool: pg.Pool
let db: Knex
const records = [...contractRecords, leaveNote]
const storage = () => postgres({ pool, records })

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 4 })
  const { host, port, user, database: name } = database
  // a host may well have such a converter: it must never see the engine's answers
  const postProcessResponse = (answer: unknown) => (Array.isArray(answer) ? answer.map(seen) : answer)
  db = knex({
    client: 'pg',
    connection: { host, port, user, database: name },
    pool: { min: 0, max: 6 },
    postProcessResponse,
  })
  await migrate(pool, { partitions: { from: '2025-12', months: 14 } })
  for (const table of records) await createRecordTable(storage().sql.db, table)
  await pool.query(hostTableSql('public'))
})

afterAll(async () => {
  await db.destroy()
  await pool.end()
  await database.drop()
})

const seen = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name.toLowerCase(), value]))

const hostRows = async (on: Knex): Promise<readonly HostRow[]> =>
  (await on('host_row').select('*').orderBy('id')).map((row) => ({ ...row, bytes: row.bytes.toString('hex') }))

const begin = async (isolationLevel: Isolation = 'read committed'): Promise<HostTransaction> => {
  const trx = await db.transaction({ isolationLevel })
  return {
    transaction: trx,
    value: async (text) => Object.values((await trx.raw(text)).rows[0] ?? {})[0],
    insertHostRow: async ({ tags, body, bytes, ...row }) =>
      void (await trx('host_row').insert({
        ...row,
        ...{ tags: [...tags], body: JSON.stringify(body), bytes: Buffer.from(bytes, 'hex') },
      })),
    hostRows: () => hostRows(trx),
    commit: async () => void (await trx.commit()),
    rollback: async () => void (await trx.rollback()),
  }
}

const noTransactions = async () => {
  const ended = await begin()
  await ended.commit()
  const undone = await begin()
  await undone.rollback()
  const awaited = db.transaction()
  await (await awaited).rollback()
  return [
    { value: db, got: 'a Knex that is not in a transaction', pass: 'knex.transaction(async (trx)' },
    { value: ended.transaction, got: 'a Knex transaction that has ended', pass: 'before its callback returns' },
    { value: undone.transaction, got: 'a Knex transaction that has ended', pass: 'before its callback returns' },
    { value: awaited, got: 'a promise', pass: 'await it' },
    { value: db.transactionProvider(), got: 'a Function', pass: 'a transaction of Kysely, Drizzle, Knex' },
  ]
}

const fixture: HostTransactionFixture & WithinFixture = {
  name: 'Knex',
  ...{ schema: 'siklus', begin, hostRows: () => hostRows(db), noTransactions },
  open: (catalog) => storage().open(catalog),
  storage: async () => storage(),
}

hostTransactionContract(fixture)
withinContract(fixture)
withinRacesContract(fixture)

test('a nested transaction takes back what was written within it, and nothing else', async () => {
  const at = { tenant: 'nested', storage: await storage().open([]) }
  const [outer, inner] = [opening(at), opening(at)]
  await db.transaction(async (trx) => {
    await at.storage.within(trx).write(outer)
    const nested = trx.transaction(async (savepoint) => {
      await at.storage.within(savepoint).write(inner)
      throw new Error('only the savepoint')
    })
    await expect(nested).rejects.toThrow('only the savepoint')
  })
  const there = await at.storage.read([{ ref: outer.ref }, { ref: inner.ref }])
  expect(there.map((record) => record?.case.id)).toEqual([outer.ref.id, undefined])
})

test('a nested transaction ends for itself, and with the outer one', async () => {
  const at = { tenant: 'nested-end', storage: await storage().open([]) }
  const item = await opened(at)
  const trx = await db.transaction()
  const nested = await trx.transaction()
  const here = at.storage.within(nested)
  await nested.commit()
  const ended = { _tag: 'NotInTransaction', got: 'a Knex transaction that has ended' }
  await expect(here.read([{ ref: item }])).rejects.toMatchObject(ended)
  expect(await at.storage.within(trx).read([{ ref: item }])).toHaveLength(1)
  await trx.rollback()
  await expect(async () => at.storage.within(trx).read([{ ref: item }])).rejects.toMatchObject(ended)
})

test('a Knex on another database is refused', async () => {
  const here = await storage().open([])
  const other = Object.assign(() => {}, {
    ...{ raw: () => {}, transaction: () => {}, isTransaction: true, isCompleted: () => false },
    client: { dialect: 'mysql', acquireConnection: async () => ({}) },
  })
  const refused = { _tag: 'NotInTransaction', got: 'a Knex transaction on mysql' }
  expect(() => here.within(other)).toThrow(expect.objectContaining(refused))
  const strange = Object.assign(other, { client: { dialect: 'postgresql', acquireConnection: async () => ({}) } })
  const count = here.within(strange).count({ tenant: 't', scope: { kind: 'all' } }, 1)
  await expect(count).rejects.toMatchObject({ _tag: 'NotInTransaction', got: expect.stringContaining('Object') })
})
