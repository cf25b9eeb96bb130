import { freshSchemaName, sharedPGlite } from '../../../../../test/pglite.ts'
import { performanceContract } from '../../contract/performance/performance.contract.ts'
import { pglite } from '../../pglite/pglite.ts'

const schema = freshSchemaName()

performanceContract({
  name: 'pglite',
  open: async () => {
    const instance = await sharedPGlite()
    const storage = pglite({ instance, schema, partitions: { from: '2026-01', months: 3 } })
    return { storage: await storage.open([]), records: storage.records }
  },
})
