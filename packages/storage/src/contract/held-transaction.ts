import type { OpenTransaction } from './host.ts'

/** A transaction of a library that wants a callback, held open until the test ends it. */
export interface HeldTransaction<T> extends Omit<OpenTransaction, 'transaction'> {
  readonly transaction: T
}

/** Begins a transaction by `run`, which gives it to a callback, commits when that returns and rolls back when it throws. */
export const heldTransaction = async <T>(
  run: (work: (transaction: T) => Promise<void>) => Promise<unknown>,
): Promise<HeldTransaction<T>> => {
  const undo = new Error('the host rolls back')
  const begun = Promise.withResolvers<T>()
  const ended = Promise.withResolvers<void>()
  const all = run(async (transaction) => {
    begun.resolve(transaction)
    await ended.promise
  })
  all.catch(begun.reject)
  const transaction = await begun.promise
  return {
    transaction,
    commit: async () => {
      ended.resolve()
      await all
    },
    rollback: async () => {
      ended.reject(undo)
      await all.catch((error: unknown) => {
        if (error !== undo) throw error
      })
    },
  }
}
