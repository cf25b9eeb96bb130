import type { Pool } from 'pg'
import type { SqlStorage } from '../sql/open-sql.ts'

/** A database that a command works on. */
export interface CommandDatabase {
  readonly pool: Pool
  readonly schema: string
  readonly storage: SqlStorage
}

/** Connects for one piece of work. `pg` is loaded here only: help needs no driver. */
export const onDatabase = async <A>(
  { url, schema }: { readonly url: string; readonly schema: string },
  work: (database: CommandDatabase) => Promise<A>,
): Promise<A> => {
  const [{ Pool }, { postgres }] = [(await import('pg')).default, await import('../postgres/postgres.ts')]
  const pool = new Pool({ connectionString: url, max: 2 })
  try {
    return await work({ pool, schema, storage: postgres({ pool, schema }) })
  } finally {
    await pool.end()
  }
}
