import { engineTables } from './engine/rows/index.ts'
import { runBench } from './measure/run-bench.ts'

/** The durable engine beside its peers and the raw limit of the database. See bench/README.md for the rows and flags. */
export const engineBench = (args: readonly string[]): Promise<void> =>
  runBench({ name: 'engine', tables: engineTables }, args)
