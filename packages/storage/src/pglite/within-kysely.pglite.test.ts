import { Kysely, PGliteDialect, sql } from 'kysely'
import { freshSchemaName, sharedPGlite } from '../../../../test/pglite.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { type WithinFixture, withinContract } from '../contract/engine/within.contract.ts'
import { type HostRow, type HostTransaction, hostTableSql } from '../contract/host.ts'
import { type HostTransactionFixture, hostTransactionContract } from '../contract/host-transaction.contract.ts'
import { contractRecords } from '../contract/records.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'
import { pglite } from './pglite.ts'

interface Tables {
  readonly host_row: Omit<HostRow, 'bytes' | 'body'> & { readonly bytes: Uint8Array; readonly body: unknown }
}

const schema = freshSchemaName()
const records = [...contractRecords, leaveNote]

const prepare = async () => {
  const instance = await sharedPGlite()
  const storage = pglite({ instance, schema, records, partitions: { from: '2025-12', months: 14 } })
  await (await storage.open([])).close()
  for (const table of records) await createRecordTable(storage.sql.db, table)
  await instance.exec(hostTableSql(schema))
  return storage
}
const prepared = prepare()

const host = async () =>
  new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: await sharedPGlite() }) }).withSchema(schema)

const hostRows = async (on: Kysely<Tables>): Promise<readonly HostRow[]> =>
  (await on.selectFrom('host_row').selectAll().execute()).map(
    (row) => ({ ...row, bytes: Buffer.from(row.bytes).toString('hex') }) as HostRow,
  )

const begin = async (): Promise<HostTransaction> => {
  const trx = await (await host()).startTransaction().execute()
  const tables = trx.withSchema(schema)
  return {
    transaction: trx,
    value: async (text) => Object.values((await sql.raw<object>(text).execute(trx)).rows[0] ?? {})[0],
    insertHostRow: async ({ bytes, ...row }) =>
      void (await tables
        .insertInto('host_row')
        .values({ ...row, bytes: Buffer.from(bytes, 'hex') })
        .execute()),
    hostRows: () => hostRows(tables),
    commit: () => trx.commit().execute(),
    rollback: () => trx.rollback().execute(),
  }
}

const noTransactions = async () => {
  const ended = await begin()
  await ended.rollback()
  return [
    { value: await host(), got: 'a Kysely that is not in a transaction', pass: 'db.transaction()' },
    { value: ended.transaction, got: 'a Kysely transaction that has ended', pass: 'the trx' },
  ]
}

const fixture: HostTransactionFixture & WithinFixture = {
  name: 'Kysely on PGlite',
  ...{ schema, begin, hostRows: async () => hostRows(await host()), noTransactions },
  open: async (catalog) => (await prepared).open(catalog),
  storage: () => prepared,
}

hostTransactionContract(fixture)
withinContract(fixture)
