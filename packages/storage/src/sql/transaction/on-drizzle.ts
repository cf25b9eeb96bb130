import { NotInTransaction } from '@siklus/core'
import type { SqlExecutor } from '../executor.ts'
import { isRecord } from './has-methods.ts'
import { isPgClient, onPgClient, type PgOptions } from './on-pg-client.ts'
import { isPGliteTransaction, onPGlite } from './on-pglite.ts'

/** What is used of a database or transaction of Drizzle: the driver's own connection lies in its session. */
export interface DrizzleLike {
  readonly session: { readonly client?: unknown }
}

// under this symbol every class of Drizzle says what it is, also to another copy of the library
const KIND = Symbol.for('drizzle:entityKind')

/** Whether a value is a database or transaction of Drizzle. */
export const isDrizzle = (value: unknown): value is DrizzleLike =>
  kindsOf(value).length > 0 && isRecord(value) && isRecord(value.session)

/** Drizzle's open transaction, on the connection of its driver: node-postgres or PGlite. */
export const onDrizzle = (drizzle: DrizzleLike, options: PgOptions): SqlExecutor => {
  const kinds = kindsOf(drizzle)
  if (!kinds.includes('PgTransaction'))
    throw new NotInTransaction(
      `a Drizzle ${kinds.includes('PgDatabase') ? 'database' : `${kinds[0]}, which is not for PostgreSQL`}`,
      'the tx of db.transaction(async (tx) => …)',
    )
  const { client } = drizzle.session
  if (isPGliteTransaction(client)) return onPGlite(client)
  if (isPgClient(client)) return onPgClient(client, options)
  throw new NotInTransaction(
    `a Drizzle ${kinds[0]}, whose driver is not known here`,
    'one of drizzle-orm/node-postgres or drizzle-orm/pglite',
  )
}

/** What a class and those above it call themselves, the nearest first. */
const kindsOf = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  const kinds: string[] = []
  for (let proto = Object.getPrototypeOf(value); proto !== null; proto = Object.getPrototypeOf(proto)) {
    const made = proto.constructor
    if (Object.hasOwn(made ?? {}, KIND)) kinds.push(String(made[KIND]))
  }
  return kinds
}
