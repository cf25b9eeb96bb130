import { asc, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { customType, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../test/postgres.ts'
import { opening } from '../contract/acts.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { type WithinFixture, withinContract } from '../contract/engine/within.contract.ts'
import { withinRacesContract } from '../contract/engine/within-races.contract.ts'
import { heldTransaction } from '../contract/held-transaction.ts'
import { type HostRow, type HostTransaction, hostTableSql, type Isolation } from '../contract/host.ts'
import { type HostTransactionFixture, hostTransactionContract } from '../contract/host-transaction.contract.ts'
import { contractRecords } from '../contract/records.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'
import { migrate } from './migrate.ts'
import { postgres } from './postgres.ts'

const hostRow = pgTable('host_row', {
  id: integer().primaryKey(),
  note: text(),
  tags: text().array().notNull(),
  body: jsonb().$type<HostRow['body']>().notNull(),
  bytes: customType<{ data: Buffer }>({ dataType: () => 'bytea' })().notNull(),
})

let database: FreshDatabase
let pool: pg.Pool
const connect = () => drizzle(pool)
type Db = ReturnType<typeof connect>
type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]
let db: Db
const records = [...contractRecords, leaveNote]
const storage = () => postgres({ pool, records })

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 8 })
  db = connect()
  await migrate(pool, { partitions: { from: '2025-12', months: 14 } })
  for (const table of records) await createRecordTable(storage().sql.db, table)
  await pool.query(hostTableSql('public'))
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

const hostRows = async (on: Db | Tx): Promise<readonly HostRow[]> =>
  (await on.select().from(hostRow).orderBy(asc(hostRow.id))).map((row) => ({
    ...row,
    bytes: row.bytes.toString('hex'),
  }))

const begin = async (isolationLevel: Isolation = 'read committed'): Promise<HostTransaction> => {
  const held = await heldTransaction<Tx>((work) => db.transaction(work, { isolationLevel }))
  const tx = held.transaction
  return {
    ...held,
    value: async (statement) => Object.values((await tx.execute(sql.raw(statement))).rows[0] ?? {})[0],
    insertHostRow: async ({ tags, bytes, ...row }) =>
      void (await tx.insert(hostRow).values({ ...row, tags: [...tags], bytes: Buffer.from(bytes, 'hex') })),
    hostRows: () => hostRows(tx),
  }
}

const noTransactions = async () => {
  const ended = await begin()
  await ended.commit()
  const undone = await begin()
  await undone.rollback()
  const idle = 'a pg client that is not in a transaction'
  return [
    { value: db, got: 'a Drizzle database', pass: 'db.transaction(async (tx)' },
    { value: db.$client, got: 'a pg pool', pass: 'pool.connect()' },
    { value: ended.transaction, got: idle, pass: 'the client after' },
    { value: undone.transaction, got: idle, pass: 'the client after' },
  ]
}

const fixture: HostTransactionFixture & WithinFixture = {
  name: 'Drizzle',
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
  await db.transaction(async (tx) => {
    await at.storage.within(tx).write(outer)
    const nested = tx.transaction(async (savepoint) => {
      await at.storage.within(savepoint).write(inner)
      savepoint.rollback()
    })
    await expect(nested).rejects.toThrow('Rollback')
  })
  const there = await at.storage.read([{ ref: outer.ref }, { ref: inner.ref }])
  expect(there.map((record) => record?.case.id)).toEqual([outer.ref.id, undefined])
})

test('a tx that outlives its callback is refused, also when a stranger has begun on its client', async () => {
  const single = drizzle(new pg.Pool({ ...database, max: 1 }))
  const opened = await storage().open([])
  const all = { tenant: 't', scope: { kind: 'all' } } as const
  const mine = await single.transaction(async (tx) => opened.within(tx))
  await single.transaction(async (stranger) => {
    expect(await opened.within(stranger).count(all, 1)).toBe(0)
    const late = { _tag: 'NotInTransaction', got: 'a pg client that went back to its pool' }
    await expect(mine.count(all, 1)).rejects.toMatchObject(late)
  })
  await single.$client.end()
})

test('a Drizzle of another database or an unknown driver is refused', async () => {
  const opened = await storage().open([])
  const kind = Symbol.for('drizzle:entityKind')
  class MySqlTransaction {
    static readonly [kind] = 'MySqlTransaction'
    readonly session = {}
  }
  class PgTransaction {
    static readonly [kind] = 'PgTransaction'
    readonly session = { client: () => {} }
  }
  const refused = (got: string) => expect.objectContaining({ _tag: 'NotInTransaction', got })
  expect(() => opened.within(new MySqlTransaction())).toThrow(
    refused('a Drizzle MySqlTransaction, which is not for PostgreSQL'),
  )
  expect(() => opened.within(new PgTransaction())).toThrow(
    refused('a Drizzle PgTransaction, whose driver is not known here'),
  )
})
