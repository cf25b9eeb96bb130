import type { PGlite } from '@electric-sql/pglite'

/** An open database, and how to close it. */
export interface Opened {
  readonly instance: PGlite
  close(): Promise<void>
}

/** One database for everybody who opens the same storage: opened by the first, closed with the last. */
export interface Shared {
  /** The database; opens it when nobody has yet. */
  get(): Promise<PGlite>
  /** Counts a user; the answer, called once, counts it out. */
  use(): Promise<() => Promise<void>>
}

/** Shares what `open` gives. A failed opening is forgotten, so that the next try opens again. */
export const shared = (open: () => Promise<Opened>): Shared => {
  let opened: Promise<Opened> | undefined
  let users = 0
  const start = () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
  const leave = async () => {
    users -= 1
    if (users > 0) return
    const last = opened
    opened = undefined
    await (await last)?.close()
  }
  return {
    get: async () => (await start()).instance,
    use: async () => {
      await start()
      users += 1
      let left = false
      return async () => {
        if (!left) await leave()
        left = true
      }
    },
  }
}
