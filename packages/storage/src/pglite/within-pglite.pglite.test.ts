import type { Transaction } from '@electric-sql/pglite'
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

const prepare = async () => {
  const instance = await sharedPGlite()
  const storage = pglite({ instance, schema, records, partitions: { from: '2025-12', months: 14 } })
  await (await storage.open([])).close()
  for (const table of records) await createRecordTable(storage.sql.db, table)
  await instance.exec(hostTableSql(schema))
  return storage
}
const prepared = prepare()

const hostRows = async (on: Pick<Transaction, 'query'>): Promise<readonly HostRow[]> => {
  const { rows } = await on.query<HostRow & { readonly bytes: Uint8Array }>(`select * from ${schema}.host_row`)
  return rows.map((row) => ({ ...row, bytes: Buffer.from(row.bytes).toString('hex') }))
}

const insert = `insert into ${schema}.host_row (id, note, tags, body, bytes) values ($1, $2, $3, $4, $5)`

const begin = async (): Promise<HostTransaction> => {
  const instance = await sharedPGlite()
  const held = await heldTransaction<Transaction>((work) => instance.transaction(work))
  const tx = held.transaction
  return {
    ...held,
    value: async (text) => Object.values((await tx.query<object>(text)).rows[0] ?? {})[0],
    insertHostRow: async ({ id, note, tags, body, bytes }) =>
      void (await tx.query(insert, [id, note, tags, body, Buffer.from(bytes, 'hex')])),
    hostRows: () => hostRows(tx),
  }
}

const noTransactions = async () => {
  const ended = await begin()
  await ended.commit()
  const undone = await begin()
  await undone.rollback()
  const late = { got: 'a PGlite transaction that has ended', pass: 'before its callback returns' }
  return [
    { value: await sharedPGlite(), got: 'a PGlite database', pass: 'pglite.transaction(async (tx)' },
    { value: ended.transaction, ...late },
    { value: undone.transaction, ...late },
  ]
}

const fixture: HostTransactionFixture & WithinFixture = {
  name: 'PGlite',
  ...{ schema, begin, hostRows: async () => hostRows(await sharedPGlite()), noTransactions },
  open: async (catalog) => (await prepared).open(catalog),
  storage: () => prepared,
}

hostTransactionContract(fixture)
withinContract(fixture)
