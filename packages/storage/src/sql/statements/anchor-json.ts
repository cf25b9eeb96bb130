import type { AnchorLeaf, KeptAnchor, NumberedLeaf } from '@siklus/core'
import { dateSql, instantSql } from '../column-sql.ts'
import type { Rows } from '../executor.ts'

const hex = (column: string): string => `encode(${column}, 'hex')`

/** A row of `anchor`, under an alias, as jsonb in the form of `KeptAnchor`. */
export const anchorJson = (a: string): string => `jsonb_build_object(
    'tenant', ${a}.tenant, 'number', ${a}.number, 'day', ${dateSql(`${a}.day`)}, 'state', ${a}.state,
    'previous', ${hex(`${a}.previous`)}, 'from', ${a}.feed_from, 'to', ${a}.feed_to,
    'seal', case when ${a}.hash is null then null else jsonb_build_object('cases', ${a}.cases, 'transitions', ${a}.transitions,
      'root', ${hex(`${a}.root`)}, 'sealedAt', ${instantSql(`${a}.sealed_at`)}, 'hash', ${hex(`${a}.hash`)}) end,
    'exported', case when ${a}.exported_at is null then null else jsonb_build_object('at', ${instantSql(`${a}.exported_at`)},
      'key', ${a}.exported_key) end)`

/** A row of `anchor_leaf`, under an alias, as jsonb: the hashes still as one text. */
export const leafJson = (l: string): string => `jsonb_build_object('anchor', ${l}.number, 'case', ${l}.case_id,
    'from', ${l}.first_revision, 'previous', ${hex(`${l}.previous`)}, 'hashes', ${hex(`${l}.hashes`)})`

/** The anchors from their rows. */
export const anchorsOf = (rows: Rows): readonly KeptAnchor[] => rows.map((row) => JSON.parse(String(row.item)))

/** The leaf that a row holds, as `leafJson` gave it. */
export const leafOf = (row: Omit<NumberedLeaf, 'hashes'> & { readonly hashes: string }): NumberedLeaf => ({
  ...row,
  hashes: row.hashes.match(/.{1,64}/g) ?? [],
})

/** The leaves of one anchor from their rows. */
export const leavesOf = (rows: Rows): readonly AnchorLeaf[] =>
  rows.map((row) => {
    const { anchor: _anchor, ...leaf } = leafOf(JSON.parse(String(row.item)))
    return leaf
  })
