import { type Kysely, sql } from 'kysely'
import { code, notNull } from './columns.ts'

/** Long actions over many cases: what is done, and one row per frozen target. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await createRun(db)
  await createRunRow(db)
}

const createRun = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('run')
    .addColumn('tenant', code, notNull)
    .addColumn('id', 'uuid', notNull)
    .addColumn('kind', code, notNull)
    .addColumn('status', code, notNull)
    .addColumn('what', 'jsonb', notNull)
    .addColumn('by', 'text', notNull)
    .addColumn('on_behalf_of', 'text')
    .addColumn('reason', 'text', notNull)
    .addColumn('created_at', 'timestamptz', notNull)
    .addColumn('updated_at', 'timestamptz', notNull)
    .addColumn('total', 'integer', notNull)
    .addColumn('done', 'integer', notNull)
    .addColumn('failed', 'integer', notNull)
    .addPrimaryKeyConstraint('run_pk', ['tenant', 'id'])
    .execute()
  await db.schema.createIndex('run_kind').on('run').columns(['tenant', 'kind', 'id']).execute()
}

// the two small indexes find what is left and what went wrong; most rows end as done, and then stand in neither
const createRunRow = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('run_row')
    .addColumn('tenant', code, notNull)
    .addColumn('run', 'uuid', notNull)
    .addColumn('n', 'integer', notNull)
    .addColumn('case_id', 'uuid')
    .addColumn('given', 'jsonb')
    .addColumn('outcome', code, notNull)
    .addColumn('detail', 'jsonb')
    .addPrimaryKeyConstraint('run_row_pk', ['tenant', 'run', 'n'])
    .execute()
  for (const outcome of ['waiting', 'failed'])
    await db.schema
      .createIndex(`run_row_${outcome}`)
      .on('run_row')
      .columns(['tenant', 'run', 'n'])
      .where(sql.ref('outcome'), '=', sql.lit(outcome))
      .execute()
}
