import { type RunningPostgres, startPostgres } from '../../test/postgres.ts'

/**
 * PostgreSQL 18 from npm as it is installed, with durable commits; connections for the pools of all contenders of a table at once.
 * The tests' own servers trade durability for speed.
 */
export const startDurablePostgres = (): Promise<RunningPostgres> =>
  startPostgres({ settings: ['fsync=on', 'max_connections=250'] })
