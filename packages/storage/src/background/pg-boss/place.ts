import type { PGlite } from '@electric-sql/pglite'
import type { Pool } from 'pg'
import type { BackendProfile, Db } from 'pg-boss'
import { poolDb } from './pool-db.ts'

/** The database the jobs lie in: the host's pool, or the PGlite that runs inside this process. */
export type PgBossPlace =
  | {
      /** The host's pool. It stays the host's. */
      readonly pool: Pool
      /** `citus` where the pool leads to a coordinator; the tables of the jobs stay on it. */
      readonly backend?: 'postgres' | 'citus'
      readonly instance?: never
    }
  | {
      /** The instance, or how to get it once it is open: the same one the storage uses. */
      readonly instance: PGlite | (() => Promise<PGlite>)
      readonly pool?: never
      readonly backend?: never
    }

/** A place, opened for pg-boss. */
export interface OpenPlace {
  /** The pool or the PGlite itself. */
  readonly database: object
  readonly db: Db
  readonly backend: BackendProfile
  /** Whether the schema is made and brought up to date at every start: embedded, nobody else would. */
  readonly migrates: boolean
  /** Runs statements in one transaction. */
  transaction<A>(run: (db: Db) => Promise<A>): Promise<A>
}

/** Opens a place. `pg-boss` is given, because it is loaded only where it is used. */
export const openPlace = async (
  place: PgBossPlace,
  { fromPglite }: Pick<typeof import('pg-boss'), 'fromPglite'>,
): Promise<OpenPlace> => {
  if (place.pool) return onPool(place.pool, place.backend ?? 'postgres')
  const instance = typeof place.instance === 'function' ? await place.instance() : place.instance
  return {
    database: instance,
    db: fromPglite(instance),
    backend: 'pglite',
    migrates: true,
    transaction: (run) =>
      instance.transaction((tx) => run({ executeSql: async (text, values = []) => tx.query(text, values) })),
  }
}

const onPool = (pool: Pool, backend: BackendProfile): OpenPlace => {
  const db = poolDb(pool)
  return { database: pool, db, backend, migrates: false, transaction: db.transaction }
}
