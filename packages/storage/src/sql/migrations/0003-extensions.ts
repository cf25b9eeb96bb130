import { type Kysely, sql } from 'kysely'
import { code, notNull } from './columns.ts'

/** Extensions of deadlines, and what a timer needs for them: the month its case was opened in, and when it would have fallen due without. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('extension')
    .addColumn('tenant', code, notNull)
    .addColumn('id', 'uuid', notNull)
    .addColumn('workflow', code, notNull)
    .addColumn('deadlines', 'jsonb', notNull)
    .addColumn('unit', code, notNull)
    .addColumn('span_from', 'timestamptz', notNull)
    .addColumn('span_to', 'timestamptz', notNull)
    .addColumn('until', 'timestamptz', notNull)
    .addColumn('reason', 'text', notNull)
    .addColumn('by', 'text', notNull)
    .addColumn('on_behalf_of', 'text')
    .addColumn('at', 'timestamptz', notNull)
    .addPrimaryKeyConstraint('extension_pk', ['tenant', 'id'])
    .execute()
  await db.schema.alterTable('timer').addColumn('opened', 'date').addColumn('base', 'timestamptz').execute()
  // the first 48 bits of a case's id are the millisecond it was opened in
  const opened = sql<string>`date_trunc('month', to_timestamp(('x' || left(replace(case_id::text, '-', ''), 12))::bit(48)::bigint / 1000.0) at time zone 'UTC')::date`
  await db.withTables<{ timer: { opened: string } }>().updateTable('timer').set({ opened }).execute()
  await db.schema
    .alterTable('timer')
    .alterColumn('opened', (column) => column.setNotNull())
    .execute()
}
