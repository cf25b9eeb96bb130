import { freshSchemaName, sharedPGlite } from '../../../../test/pglite.ts'
import { contractRecords } from '../contract/records.ts'
import { retentionContract } from '../contract/retention/retention.contract.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'
import { pglite } from './pglite.ts'

retentionContract({
  name: 'pglite',
  storage: async () => {
    const partitions = { from: '2026-01', months: 12 }
    const instance = await sharedPGlite()
    const storage = pglite({ instance, schema: freshSchemaName(), records: contractRecords, partitions })
    await (await storage.open([])).close()
    for (const table of contractRecords) await createRecordTable(storage.sql.db, table)
    return storage
  },
})
