import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../test/postgres.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { type WithinFixture, withinContract } from '../contract/engine/within.contract.ts'
import { withinRacesContract } from '../contract/engine/within-races.contract.ts'
import { type HostRow, type HostTransaction, hostTableSql, type Isolation } from '../contract/host.ts'
import { type HostTransactionFixture, hostTransactionContract } from '../contract/host-transaction.contract.ts'
import { contractRecords } from '../contract/records.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'
import { migrate } from './migrate.ts'
import { postgres } from './postgres.ts'

interface Tables {
  readonly host_row: {
    readonly id: number
    readonly note: string | null
    readonly tags: readonly string[]
    readonly body: unknown
    readonly bytes: Buffer
  }
}

let database: FreshDatabase
let pool: pg.Pool
let db: Kysely<Tables>
const records = [...contractRecords, leaveNote]
const storage = () => postgres({ pool, records })

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 8 })
  db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  await migrate(pool, { partitions: { from: '2025-12', months: 14 } })
  for (const table of records) await createRecordTable(storage().sql.db, table)
  await pool.query(hostTableSql('public'))
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

const hostRows = async (on: Kysely<Tables>): Promise<readonly HostRow[]> =>
  (await on.selectFrom('host_row').selectAll().orderBy('id').execute()).map(
    (row) => ({ ...row, bytes: row.bytes.toString('hex') }) as HostRow,
  )

const insertHostRow = async (trx: Kysely<Tables>, { id, note, tags, body, bytes }: HostRow) => {
  const row = { id, note, tags, body: JSON.stringify(body), bytes: Buffer.from(bytes, 'hex') }
  await trx.insertInto('host_row').values(row).execute()
}

const begin = async (isolation: Isolation = 'read committed'): Promise<HostTransaction> => {
  const trx = await db.startTransaction().setIsolationLevel(isolation).execute()
  return {
    transaction: trx,
    value: async (text) => Object.values((await sql.raw<object>(text).execute(trx)).rows[0] ?? {})[0],
    insertHostRow: (row) => insertHostRow(trx, row),
    hostRows: () => hostRows(trx),
    commit: () => trx.commit().execute(),
    rollback: () => trx.rollback().execute(),
  }
}

const noTransactions = async () => {
  const ended = await begin()
  await ended.commit()
  const undone = await begin()
  await undone.rollback()
  return [
    { value: db, got: 'a Kysely that is not in a transaction', pass: 'db.transaction()' },
    { value: ended.transaction, got: 'a Kysely transaction that has ended', pass: 'the trx' },
    { value: undone.transaction, got: 'a Kysely transaction that has ended', pass: 'the trx' },
  ]
}

const fixture: HostTransactionFixture & WithinFixture = {
  name: 'Kysely',
  ...{ schema: 'siklus', begin, hostRows: () => hostRows(db), noTransactions },
  open: (catalog) => storage().open(catalog),
  storage: async () => storage(),
}

hostTransactionContract(fixture)
withinContract(fixture)
withinRacesContract(fixture)

test('a trx that outlives its callback is refused with its first statement', async () => {
  const opened = await storage().open([])
  const all = { tenant: 't', scope: { kind: 'all' } } as const
  let leaked: Transaction<Tables> | undefined
  await db.transaction().execute(async (trx) => {
    leaked = trx
    expect(await opened.within(trx).count(all, 1)).toBe(0)
  })
  const late = { _tag: 'NotInTransaction', got: 'a Kysely transaction that has ended' }
  await expect(opened.within(leaked).count(all, 1)).rejects.toMatchObject(late)
})
