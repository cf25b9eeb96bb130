import { InvalidCursor } from '../../values/invalid-cursor.ts'

/** A place in the feed: the transaction, and the row within it. */
export interface FeedPlace {
  readonly xid: string
  readonly id: string
}

/** A cursor taken apart: whose place it is, and the place as text. */
export interface FeedCursor {
  readonly epoch: string
  readonly place: string
}

/** Before everything. */
export const BEGINNING: FeedPlace = { xid: '0', id: '00000000-0000-0000-0000-000000000000' }

/** The place of a row, under an alias, as text. */
export const placeSql = (alias: string): string => `${alias}.xid::text || '.' || ${alias}.id::text`

const CURSOR = /^([0-9a-f]{8})\.(\d{1,19}\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Takes a cursor apart. Throws `InvalidCursor` where the text never was one. */
export const cursorParts = (cursor: string): FeedCursor => {
  const [, epoch, place] = CURSOR.exec(cursor) ?? []
  if (epoch === undefined || place === undefined) throw new InvalidCursor(cursor)
  return { epoch, place }
}

/** A place from its text. */
export const placeFrom = (text: string): FeedPlace => {
  const [xid = BEGINNING.xid, id = BEGINNING.id] = text.split('.')
  return { xid, id }
}
