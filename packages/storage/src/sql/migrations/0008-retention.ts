import { type Kysely, sql } from 'kysely'
import { code, notNull } from './columns.ts'

/** What the feed needs to tell readers that they missed something, its epoch and how far the outbox was purged; and which months were retired. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await createFeedEpoch(db)
  await createFeedFloor(db)
  await createRetiredMonth(db)
}

/** One row, under the empty tenant, which nobody has. `server` is where the transactions were last seen to fit the outbox. */
const createFeedEpoch = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('feed_epoch')
    .addColumn('tenant', code, notNull)
    .addColumn('epoch', 'uuid', notNull)
    .addColumn('server', 'text', notNull)
    .addPrimaryKeyConstraint('feed_epoch_pk', ['tenant'])
    .execute()
  await db
    .withTables<{ feed_epoch: { tenant: string; epoch: string; server: string } }>()
    .insertInto('feed_epoch')
    .values({ tenant: sql.lit(''), epoch: sql`gen_random_uuid()`, server: sql.lit('') })
    .execute()
}

/** Up to where each tenant's outbox was purged. */
const createFeedFloor = (db: Kysely<unknown>): Promise<void> =>
  db.schema
    .createTable('feed_floor')
    .addColumn('tenant', code, notNull)
    .addColumn('xid', sql`xid8`, notNull)
    .addColumn('revision', 'integer', notNull)
    .addColumn('id', 'uuid', notNull)
    .addPrimaryKeyConstraint('feed_floor_pk', ['tenant'])
    .execute()

/** Which months of a tenant's cases were retired, on the strength of which export. */
const createRetiredMonth = (db: Kysely<unknown>): Promise<void> =>
  db.schema
    .createTable('retired_month')
    .addColumn('tenant', code, notNull)
    .addColumn('month', 'date', notNull)
    .addColumn('manifest', 'text', notNull)
    .addColumn('at', 'timestamptz', notNull)
    .addPrimaryKeyConstraint('retired_month_pk', ['tenant', 'month'])
    .execute()
