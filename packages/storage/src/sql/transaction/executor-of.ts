import { NotInTransaction } from '@siklus/core'
import type { SqlExecutor } from '../executor.ts'
import { hasMethods, isRecord } from './has-methods.ts'
import { isDrizzle, onDrizzle } from './on-drizzle.ts'
import { isKnex, onKnex } from './on-knex.ts'
import { isKysely, onKysely } from './on-kysely.ts'
import { isPgClient, onPgClient, type PgOptions } from './on-pg-client.ts'
import { isPGliteTransaction, onPGlite } from './on-pglite.ts'

/**
 * The executor of a host's open transaction: a `pg` client after BEGIN, or a transaction of Kysely, PGlite, Drizzle or Knex.
 * Throws `NotInTransaction` for everything else, above all for a pool or a database handle, on which the host's rollback would not reach
 * what was written. Also the executor throws it, once the transaction has ended.
 */
export const executorOf = (transaction: unknown, options: PgOptions = { named: true }): SqlExecutor => {
  if (isKysely(transaction)) return onKysely(transaction)
  if (isDrizzle(transaction)) return onDrizzle(transaction, options)
  if (isKnex(transaction)) return onKnex(transaction, options)
  if (isPGliteTransaction(transaction)) return onPGlite(transaction)
  if (isPgClient(transaction)) return onPgClient(transaction, options)
  throw notOne(transaction)
}

const ANY = 'a pg client after BEGIN, or a transaction of Kysely, Drizzle, Knex or PGlite'

const notOne = (value: unknown): NotInTransaction => {
  if (!isRecord(value)) return new NotInTransaction(String(value), ANY)
  if (hasMethods(value, 'then')) return new NotInTransaction('a promise', 'what it resolves to: await it first')
  const name = value.constructor?.name ?? 'plain object'
  if (hasMethods(value, 'connect', 'query') && 'totalCount' in value)
    return new NotInTransaction('a pg pool', "a client of pool.connect() after client.query('begin')")
  if (hasMethods(value, 'query', 'exec', 'transaction'))
    return new NotInTransaction('a PGlite database', 'the tx of pglite.transaction(async (tx) => …)')
  return new NotInTransaction(`a ${name}, which is not an open transaction`, ANY)
}
