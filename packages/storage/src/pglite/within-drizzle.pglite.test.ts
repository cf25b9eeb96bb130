import { sql } from 'drizzle-orm'
import { customType, integer, jsonb, pgSchema, text } from 'drizzle-orm/pg-core'
import { drizzle, type PgliteDatabase } from 'drizzle-orm/pglite'
import { freshSchemaName, sharedPGlite } from '../../../../test/pglite.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { type WithinFixture, withinContract } from '../contract/engine/within.contract.ts'
import { heldTransaction } from '../contract/held-transaction.ts'
import { type HostRow, type HostTransaction, hostTableSql } from '../contract/host.ts'
import { type HostTransactionFixture, hostTransactionContract } from '../contract/host-transaction.contract.ts'
import { contractRecords } from '../contract/records.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'
import { pglite } from './pglite.ts'

const schema = freshSchemaName()
const records = [...contractRecords, leaveNote]
const hostRow = pgSchema(schema).table('host_row', {
  id: integer().primaryKey(),
  note: text(),
  tags: text().array().notNull(),
  body: jsonb().$type<HostRow['body']>().notNull(),
  bytes: customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })().notNull(),
})
type Tx = Parameters<Parameters<PgliteDatabase['transaction']>[0]>[0]

const prepare = async () => {
  const instance = await sharedPGlite()
  const storage = pglite({ instance, schema, records, partitions: { from: '2025-12', months: 14 } })
  await (await storage.open([])).close()
  for (const table of records) await createRecordTable(storage.sql.db, table)
  await instance.exec(hostTableSql(schema))
  return storage
}
const prepared = prepare()
const database = async () => drizzle(await sharedPGlite())

const hostRows = async (on: Pick<Tx, 'select'>): Promise<readonly HostRow[]> =>
  (await on.select().from(hostRow)).map((row) => ({ ...row, bytes: Buffer.from(row.bytes).toString('hex') }))

const begin = async (): Promise<HostTransaction> => {
  const db = await database()
  const held = await heldTransaction<Tx>((work) => db.transaction(work))
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
  await ended.rollback()
  return [
    { value: await database(), got: 'a Drizzle database', pass: 'db.transaction(async (tx)' },
    { value: ended.transaction, got: 'a PGlite transaction that has ended', pass: 'before its callback returns' },
  ]
}

const fixture: HostTransactionFixture & WithinFixture = {
  name: 'Drizzle on PGlite',
  ...{ schema, begin, hostRows: async () => hostRows(await database()), noTransactions },
  open: async (catalog) => (await prepared).open(catalog),
  storage: () => prepared,
}

hostTransactionContract(fixture)
withinContract(fixture)
