import { freshSchemaName, sharedPGlite } from '../../../../test/pglite.ts'
import { engineContract } from '../contract/engine/engine.contract.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'
import { pglite } from './pglite.ts'

const partitions = { from: '2025-12', months: 14 }

const prepare = async () => {
  const storage = pglite({
    instance: await sharedPGlite(),
    schema: freshSchemaName(),
    records: [leaveNote],
    partitions,
  })
  // opening migrates; the record table is the host's to create
  await (await storage.open([])).close()
  await createRecordTable(storage.sql.db, leaveNote)
  return storage
}

const prepared = prepare()

// what the engine promises in a host's transaction stands in within-….pglite.test.ts
engineContract({ name: 'pglite', storage: () => prepared })
