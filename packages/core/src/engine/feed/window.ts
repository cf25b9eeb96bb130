import type { Change } from '../../ports/outbox.ts'

/** The newest changes that were read, up to a number: whoever goes on behind one of them needs no query of its own. */
export interface FeedWindow {
  /** The cursor of the newest change, or the one the window began behind. */
  readonly cursor: string | null
  /** Adds what was read behind `cursor`; the oldest make room. */
  add(changes: readonly Change[]): void
  /** The changes behind a cursor, up to `limit`; undefined where the window does not know it (too old, or newer than what was read). */
  behind(cursor: string | null, limit: number): readonly Change[] | undefined
}

/** A window that begins behind a cursor and keeps up to `most` changes. */
export const createWindow = (start: string | null, most: number): FeedWindow => {
  let changes: readonly Change[] = []
  let base = start
  let first = 0
  const places = new Map<string, number>()
  const trim = (): void => {
    const gone = changes.slice(0, Math.max(0, changes.length - most))
    for (const { cursor } of gone) places.delete(cursor)
    changes = changes.slice(gone.length)
    base = gone.at(-1)?.cursor ?? base
    first += gone.length
  }
  return {
    get cursor() {
      return changes.at(-1)?.cursor ?? base
    },
    add: (more) => {
      for (const [n, { cursor }] of more.entries()) places.set(cursor, first + changes.length + n + 1)
      changes = [...changes, ...more]
      trim()
    },
    behind: (cursor, limit) => {
      const place = cursor === base ? first : cursor === null ? undefined : places.get(cursor)
      return place === undefined ? undefined : changes.slice(place - first, place - first + limit)
    },
  }
}
