import type { PGlite, Transaction } from '@electric-sql/pglite'
import { StorageUnavailable } from '@siklus/core'
import type { Pool, PoolClient } from 'pg'
import { translateError } from '../translate-error.ts'
import { onLentClient } from './lent-client.ts'

/** Runs some steps in a transaction of the storage's own; rolls back and fails with a step's own error when one fails. */
export type OwnTransaction = <A>(run: (transaction: unknown) => Promise<A>) => Promise<A>

/** On a client of the pool. `patience` is how long a step waits for a lock, `1000ms`. */
export const onPool =
  (pool: Pool, patience: string): OwnTransaction =>
  (run) =>
    toldApart(run, (steps) =>
      onLentClient(pool, async (client) => {
        // whatever the host's default: who lost a race shall see that it did, not fail
        await client.query(`begin isolation level read committed; set local lock_timeout = '${patience}'`)
        const answer = await steps(client)
        await commit(client)
        return answer
      }),
    )

/** On PGlite, where nobody else is heard meanwhile. */
export const onInstance =
  (get: () => Promise<PGlite>): OwnTransaction =>
  (run) =>
    toldApart(run, async (steps) =>
      (await get()).transaction(async (tx) => {
        const answer = await steps(tx)
        await demandWhole(tx)
        return answer
      }),
    )

type Steps<A> = (transaction: unknown) => Promise<A>

/** What a step threw stays what it is; what the driver threw at the ends of the transaction comes out as ours. */
const toldApart = async <A>(run: Steps<A>, transaction: (steps: Steps<A>) => Promise<A>): Promise<A> => {
  const thrown: unknown[] = []
  const steps: Steps<A> = async (inside) => {
    try {
      return await run(inside)
    } catch (error) {
      thrown.push(error)
      throw error
    }
  }
  try {
    return await transaction(steps)
  } catch (error) {
    throw thrown.length > 0 ? thrown[0] : translateError(error)
  }
}

// a transaction in which a statement failed cannot be committed: the server answers ROLLBACK, and no driver says so
const commit = async (client: PoolClient): Promise<void> => {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw rolledBack()
}

const demandWhole = async (tx: Transaction): Promise<void> => {
  try {
    await tx.query('select 1')
  } catch (cause) {
    throw rolledBack(cause)
  }
}

const rolledBack = (cause?: unknown): StorageUnavailable =>
  new StorageUnavailable('A statement of the transaction failed, so that all of it was rolled back', {
    retryable: false,
    cause,
  })
