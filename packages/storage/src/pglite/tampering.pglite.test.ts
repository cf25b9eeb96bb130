import { freshSchemaName, sharedPGlite } from '../../../../test/pglite.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { tamperingContract } from '../contract/engine/tampering.contract.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'
import { pglite } from './pglite.ts'

const schema = freshSchemaName()

const prepare = async () => {
  const partitions = { from: '2025-12', months: 6 }
  const storage = pglite({ instance: await sharedPGlite(), schema, records: [leaveNote], partitions })
  await (await storage.open([])).close()
  await createRecordTable(storage.sql.db, leaveNote)
  return storage
}

const prepared = prepare()

tamperingContract({
  name: 'pglite',
  schema,
  storage: () => prepared,
  sql: async (text, values) => (await (await sharedPGlite()).query<Record<string, unknown>>(text, [...values])).rows,
})
