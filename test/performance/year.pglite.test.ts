import { pglite } from '@siklus/storage/pglite'
import { freshSchemaName, sharedPGlite } from '../pglite.ts'
import { yearContract } from './year.ts'

const prepare = async () =>
  pglite({ instance: await sharedPGlite(), schema: freshSchemaName(), partitions: { from: '2026-01', months: 24 } })

const prepared = prepare()

yearContract('pglite', {
  storage: () => prepared,
  transaction: async (run) => {
    await (await sharedPGlite()).transaction((trx) => run(trx))
  },
})
