import type { Kysely } from 'kysely'
import { code, notNull } from './columns.ts'

/** The daily anchors, and what each holds of each case. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await createAnchor(db)
  await createAnchorLeaf(db)
}

/** One row a day. Its number is its key, so that two nodes cannot open two anchors behind the same one. */
const createAnchor = (db: Kysely<unknown>): Promise<void> =>
  db.schema
    .createTable('anchor')
    .addColumn('tenant', code, notNull)
    .addColumn('number', 'integer', notNull)
    .addColumn('day', 'date', notNull)
    .addColumn('state', code, notNull)
    .addColumn('previous', 'bytea', notNull)
    .addColumn('feed_from', 'text')
    .addColumn('feed_to', 'text')
    .addColumn('cases', 'integer')
    .addColumn('transitions', 'integer')
    .addColumn('root', 'bytea')
    .addColumn('sealed_at', 'timestamptz')
    .addColumn('hash', 'bytea')
    .addColumn('exported_at', 'timestamptz')
    .addColumn('exported_key', 'text')
    .addPrimaryKeyConstraint('anchor_pk', ['tenant', 'number'])
    .execute()

/**
 * The hashes of one case in one anchor, one behind the other. They stay when a closed month is removed: the root can still be recomputed.
 * Found by case, and by anchor in the order of its tree.
 */
const createAnchorLeaf = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('anchor_leaf')
    .addColumn('tenant', code, notNull)
    .addColumn('opened', 'date', notNull)
    .addColumn('case_id', 'uuid', notNull)
    .addColumn('number', 'integer', notNull)
    .addColumn('first_revision', 'integer', notNull)
    .addColumn('previous', 'bytea', notNull)
    .addColumn('hashes', 'bytea', notNull)
    .addPrimaryKeyConstraint('anchor_leaf_pk', ['tenant', 'opened', 'case_id', 'number'])
    .execute()
  await db.schema.createIndex('anchor_leaf_number').on('anchor_leaf').columns(['tenant', 'number', 'case_id']).execute()
}
