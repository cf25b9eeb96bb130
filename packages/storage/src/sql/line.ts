import type { SqlExecutor } from './executor.ts'

/** Where the statements go. `patience` is how long a write waits for a lock (`3000ms`); null on a host's transaction, which has its own. */
export interface Line {
  readonly executor: SqlExecutor
  readonly patience: string | null
}
