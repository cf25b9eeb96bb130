import { NotInTransaction } from '@siklus/core'
import type { SqlExecutor } from '../executor.ts'
import { hasMethods, isRecord } from './has-methods.ts'
import { isPgClient, onPgClient, type PgOptions } from './on-pg-client.ts'

/** What is used of a Knex; only a transaction knows whether it is completed. */
export interface KnexLike {
  readonly isTransaction?: boolean
  readonly client: { readonly dialect?: unknown; acquireConnection(): Promise<unknown> }
  isCompleted?(): boolean
}

/** Whether a value is a Knex, a transaction or not. Both are functions. */
export const isKnex = (value: unknown): value is KnexLike =>
  typeof value === 'function' &&
  hasMethods(value, 'raw', 'transaction') &&
  'client' in value &&
  hasMethods(value.client, 'acquireConnection')

/**
 * Knex's open transaction, on the `pg` client that it holds: `trx.raw` would read question marks and colons of a statement as bindings,
 * and hand the answer to the host's own converters.
 */
export const onKnex = (knex: KnexLike, options: PgOptions): SqlExecutor => {
  if (knex.isTransaction !== true)
    throw new NotInTransaction('a Knex that is not in a transaction', 'the trx of knex.transaction(async (trx) => …)')
  if (knex.client.dialect !== 'postgresql')
    throw new NotInTransaction(`a Knex transaction on ${knex.client.dialect}`, 'one of a Knex with client: pg')
  demandOpen(knex)
  return {
    query: async (statement) => {
      demandOpen(knex)
      return onPgClient(await clientOf(knex), options).query(statement)
    },
  }
}

const demandOpen = (knex: KnexLike): void => {
  if (knex.isCompleted?.() !== false)
    throw new NotInTransaction('a Knex transaction that has ended', 'the trx before its callback returns')
}

const clientOf = async (knex: KnexLike) => {
  const connection = await knex.client.acquireConnection()
  if (isPgClient(connection)) return connection
  const name = isRecord(connection) ? connection.constructor : connection
  throw new NotInTransaction(`a Knex transaction over ${String(name)}`, 'one of a Knex with client: pg')
}
