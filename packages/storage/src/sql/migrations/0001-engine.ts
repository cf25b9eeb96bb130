import { type Kysely, sql } from 'kysely'
import { code, notNull } from './columns.ts'

/** The tables of the engine. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await createCase(db)
  await createCaseKey(db)
  await createCaseParty(db)
  await createTransition(db)
  await createPersonal(db)
  await createTimer(db)
  await createOutbox(db)
  await createIdempotency(db)
  await createReaderCursor(db)
}

/** Where each case stands. Partitioned by the month it was opened in, which its id tells. */
const createCase = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('case')
    .addColumn('tenant', code, notNull)
    .addColumn('opened', 'date', notNull)
    .addColumn('id', 'uuid', notNull)
    .addColumn('workflow', code, notNull)
    .addColumn('version', 'integer', notNull)
    .addColumn('status', code, notNull)
    .addColumn('state', code, notNull)
    .addColumn('tags', sql`text[]`, notNull)
    .addColumn('value', 'jsonb', notNull)
    .addColumn('context', 'jsonb', notNull)
    .addColumn('revision', 'integer', notNull)
    .addColumn('head', 'bytea', notNull)
    .addColumn('parent', 'uuid')
    .addColumn('unit', code, notNull)
    .addColumn('period', code, notNull)
    .addColumn('opened_at', 'timestamptz', notNull)
    .addColumn('updated_at', 'timestamptz', notNull)
    .addPrimaryKeyConstraint('case_pk', ['tenant', 'opened', 'id'])
    .modifyEnd(sql`partition by range (opened)`)
    .execute()
  // no index holds what a step changes: its new version then stays on the page of the old one, and no index is written (HOT)
  await db.schema.createIndex('case_unit').on('case').columns(['tenant', 'unit']).execute()
  await db.schema
    .createIndex('case_parent')
    .on('case')
    .columns(['tenant', 'parent'])
    .where(sql.ref('parent'), 'is not', null)
    .execute()
  await db.schema.createIndex('case_workflow').on('case').columns(['tenant', 'workflow', 'period']).execute()
}

/** Which case holds a start key. */
const createCaseKey = (db: Kysely<unknown>): Promise<void> =>
  db.schema
    .createTable('case_key')
    .addColumn('tenant', code, notNull)
    .addColumn('workflow', code, notNull)
    .addColumn('key', code, notNull)
    .addColumn('case_id', 'uuid', notNull)
    .addPrimaryKeyConstraint('case_key_pk', ['tenant', 'workflow', 'key'])
    .execute()

/** Who holds which role on a case, from when to when, and on which basis. */
const createCaseParty = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('case_party')
    .addColumn('tenant', code, notNull)
    .addColumn('opened', 'date', notNull)
    .addColumn('case_id', 'uuid', notNull)
    .addColumn('role', code, notNull)
    .addColumn('person', code, notNull)
    .addColumn('valid_from', 'timestamptz', notNull)
    .addColumn('valid_to', 'timestamptz')
    .addColumn('basis', 'text', notNull)
    .addPrimaryKeyConstraint('case_party_pk', ['tenant', 'case_id', 'role', 'person', 'valid_from'])
    .execute()
  await db.schema
    .createIndex('case_party_person')
    .on('case_party')
    .columns(['tenant', 'person', 'opened', 'case_id'])
    .execute()
}

/** Every step of every case, as it was hashed. Append only: grant insert and select, nothing else. Partitioned as `case` is. */
const createTransition = (db: Kysely<unknown>): Promise<void> =>
  db.schema
    .createTable('transition')
    .addColumn('tenant', code, notNull)
    .addColumn('opened', 'date', notNull)
    .addColumn('case_id', 'uuid', notNull)
    .addColumn('revision', 'integer', notNull)
    .addColumn('format', 'integer', notNull)
    .addColumn('at', 'timestamptz', notNull)
    .addColumn('by', 'text', notNull)
    .addColumn('on_behalf_of', 'text')
    .addColumn('role', 'text', notNull)
    .addColumn('event', 'jsonb', notNull)
    .addColumn('facts', 'jsonb', notNull)
    .addColumn('source', 'jsonb')
    .addColumn('from_state', 'text', notNull)
    .addColumn('to_state', 'text', notNull)
    .addColumn('after', 'jsonb', notNull)
    .addColumn('messages', 'jsonb', notNull)
    .addColumn('hash', 'bytea', notNull)
    .addPrimaryKeyConstraint('transition_pk', ['tenant', 'opened', 'case_id', 'revision'])
    .modifyEnd(sql`partition by range (opened)`)
    .execute()

/** Personal values and their salts, apart from the chain: deleting a row erases the value and keeps the chain whole. */
const createPersonal = (db: Kysely<unknown>): Promise<void> =>
  db.schema
    .createTable('personal')
    .addColumn('tenant', code, notNull)
    .addColumn('case_id', 'uuid', notNull)
    .addColumn('revision', 'integer', notNull)
    .addColumn('field', code, notNull)
    .addColumn('salt', 'text', notNull)
    .addColumn('value', 'jsonb', notNull)
    .addPrimaryKeyConstraint('personal_pk', ['tenant', 'case_id', 'revision', 'field'])
    .execute()

/** The armed deadlines of active cases; `paused_at` while a case is on hold. */
const createTimer = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('timer')
    .addColumn('tenant', code, notNull)
    .addColumn('case_id', 'uuid', notNull)
    .addColumn('state', code, notNull)
    .addColumn('delay', code, notNull)
    .addColumn('due', 'timestamptz', notNull)
    .addColumn('paused_at', 'timestamptz')
    .addPrimaryKeyConstraint('timer_pk', ['tenant', 'case_id', 'state', 'delay'])
    .execute()
  // in the whole order of a sweep: of a common deadline all are due at one instant, and no batch may sort them all
  await db.schema
    .createIndex('timer_due')
    .on('timer')
    .columns(['tenant', 'due', 'case_id', 'state', 'delay'])
    .where(sql.ref('paused_at'), 'is', null)
    .execute()
}

/**
 * One row per transition, append only; readers go on by transaction, so that no late commit is skipped, then by revision and id. Whoever
 * moves a case on says which `xid` (`TOLD_AT`): the default is right only where a transaction is one statement.
 */
const createOutbox = (db: Kysely<unknown>): Promise<void> =>
  db.schema
    .createTable('outbox')
    .addColumn('tenant', code, notNull)
    .addColumn('xid', sql`xid8`, (column) => column.notNull().defaultTo(sql`pg_current_xact_id()`))
    .addColumn('id', 'uuid', notNull)
    .addColumn('case_id', 'uuid', notNull)
    .addColumn('workflow', 'text', notNull)
    .addColumn('revision', 'integer', notNull)
    .addColumn('event', 'text', notNull)
    .addColumn('state', 'text', notNull)
    .addColumn('at', 'timestamptz', notNull)
    .addColumn('by', 'text', notNull)
    .addColumn('messages', 'jsonb', notNull)
    .addPrimaryKeyConstraint('outbox_pk', ['tenant', 'xid', 'revision', 'id'])
    .execute()

/** Accepted events by idempotency key. */
const createIdempotency = (db: Kysely<unknown>): Promise<void> =>
  db.schema
    .createTable('idempotency')
    .addColumn('tenant', code, notNull)
    .addColumn('case_id', 'uuid', notNull)
    .addColumn('principal', code, notNull)
    .addColumn('key', code, notNull)
    .addColumn('request_hash', 'text', notNull)
    .addColumn('revision', 'integer', notNull)
    .addColumn('at', 'timestamptz', notNull)
    .addPrimaryKeyConstraint('idempotency_pk', ['tenant', 'case_id', 'principal', 'key'])
    .execute()

/** Where each reader of the outbox stands. */
const createReaderCursor = (db: Kysely<unknown>): Promise<void> =>
  db.schema
    .createTable('reader_cursor')
    .addColumn('tenant', code, notNull)
    .addColumn('reader', code, notNull)
    .addColumn('cursor', 'text', notNull)
    .addPrimaryKeyConstraint('reader_cursor_pk', ['tenant', 'reader'])
    .execute()
