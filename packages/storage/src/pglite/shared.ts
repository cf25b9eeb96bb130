import type { PGlite } from '@electric-sql/pglite'
import { StorageUnavailable } from '@siklus/core'

/** An open database, and how to close it. */
export interface Opened {
  readonly instance: PGlite
  close(): Promise<void>
}

/** One database for everybody who opens the same storage: opened by the first, closed with the last. */
export interface Shared {
  /** The database, while somebody uses it; otherwise fails with `StorageUnavailable`. */
  get(): Promise<PGlite>
  /** Counts a user; the answer counts it out, once. */
  use(): Promise<() => Promise<void>>
}

/** Shares what `open` gives. A failed opening is forgotten, so that the next try opens again. */
export const shared = (open: () => Promise<Opened>): Shared => {
  let opened: Promise<Opened> | undefined
  let users = 0
  const leave = async () => {
    users -= 1
    if (users > 0) return
    const last = opened
    opened = undefined
    await (await last)?.close()
  }
  return {
    get: async () => {
      if (!opened) throw new StorageUnavailable('This storage is not open; createEngine opens it', { retryable: false })
      return (await opened).instance
    },
    use: async () => {
      users += 1
      opened ??= open()
      const release = once(leave)
      try {
        await opened
        return release
      } catch (error) {
        // what never opened cannot be closed; leaving forgets it
        await release().catch(() => {})
        throw error
      }
    },
  }
}

/** A database that somebody else opens and closes: always there. */
export const lent = (instance: PGlite): Shared => ({ get: async () => instance, use: async () => async () => {} })

const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}
