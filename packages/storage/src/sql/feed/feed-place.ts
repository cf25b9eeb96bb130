import { InvalidCursor } from '../../values/invalid-cursor.ts'

/**
 * A place in the feed: the transaction, the revision, and the row. The revision goes before the id, which nodes with clocks apart make:
 * several acts of one case may lie at one transaction (see `TOLD_AT`).
 */
export interface FeedPlace {
  readonly xid: string
  readonly revision: string
  readonly id: string
}

/** A cursor taken apart: whose place it is, and the place as text. */
export interface FeedCursor {
  readonly epoch: string
  readonly place: string
}

/** Before everything. */
export const BEGINNING: FeedPlace = { xid: '0', revision: '0', id: '00000000-0000-0000-0000-000000000000' }

/** The place of a row, under an alias, as text. */
export const placeSql = (alias: string): string =>
  `${alias}.xid::text || '.' || ${alias}.revision::text || '.' || ${alias}.id::text`

/** The place of a row, under an alias, as columns, in the order of the feed. */
export const placeColumns = (alias: string): string => `${alias}.xid, ${alias}.revision, ${alias}.id`

/** The columns of a place from its text, an SQL expression. */
export const placeFromText = (text: string): string =>
  `split_part(${text}, '.', 1)::xid8 as xid, split_part(${text}, '.', 2)::integer as revision, split_part(${text}, '.', 3)::uuid as id`

/** The columns of the place before everything. */
export const BEGINNING_SQL = placeFromText(`'${BEGINNING.xid}.${BEGINNING.revision}.${BEGINNING.id}'`)

const CURSOR = /^([0-9a-f]{8})\.(\d{1,19}\.\d{1,9}\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Takes a cursor apart. Throws `InvalidCursor` where the text never was one. */
export const cursorParts = (cursor: string): FeedCursor => {
  const [, epoch, place] = CURSOR.exec(cursor) ?? []
  if (epoch === undefined || place === undefined) throw new InvalidCursor(cursor)
  return { epoch, place }
}

/** A place from its text. */
export const placeFrom = (text: string): FeedPlace => {
  const [xid = BEGINNING.xid, revision = BEGINNING.revision, id = BEGINNING.id] = text.split('.')
  return { xid, revision, id }
}
