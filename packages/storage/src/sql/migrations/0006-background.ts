import { type Kysely, sql } from 'kysely'
import { code, notNull } from './columns.ts'

/** The notices people find in their inbox. What background work does lies in a schema of its own, which pg-boss makes. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('notice')
    .addColumn('tenant', code, notNull)
    .addColumn('person', code, notNull)
    .addColumn('id', code, notNull)
    .addColumn('template', 'text', notNull)
    .addColumn('case_id', 'uuid', notNull)
    .addColumn('revision', 'integer', notNull)
    .addColumn('at', 'timestamptz', notNull)
    .addColumn('read_at', 'timestamptz')
    .addColumn('data', 'jsonb', notNull)
    .addPrimaryKeyConstraint('notice_pk', ['tenant', 'person', 'id'])
    .execute()
  await db.schema.createIndex('notice_newest').on('notice').columns(['tenant', 'person', 'at', 'id']).execute()
  // the number on every page: as small as what is unread
  await db.schema
    .createIndex('notice_unread')
    .on('notice')
    .columns(['tenant', 'person'])
    .where(sql.ref('read_at'), 'is', null)
    .execute()
  await db.schema.createIndex('notice_age').on('notice').columns(['tenant', 'at']).execute()
}
