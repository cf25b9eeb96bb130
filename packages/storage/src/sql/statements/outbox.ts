import type { Change } from '@siklus/core'
import { InvalidCursor } from '../../values/invalid-cursor.ts'
import { instantSql } from '../column-sql.ts'
import type { Rows, Statement } from '../executor.ts'
import { qualified } from '../identifier.ts'
import { template } from '../template.ts'

/** A move of a reader's cursor. */
export interface Advance {
  readonly tenant: string
  readonly reader: string
  readonly from: string | null
  readonly to: string
}

// below this line every transaction has ended: no change can appear behind a cursor any more
const SETTLED = 'o.xid < pg_snapshot_xmin(pg_current_snapshot())'
const CURSOR = `o.xid::text || '.' || o.id::text`

/** The statements of the feed. */
export const outboxStatements = (schema: string) => ({ ...changesStatements(schema), ...cursorStatements(schema) })

const changesStatements = (schema: string) => {
  const outbox = qualified(schema, 'outbox')
  const changes = template(`
select jsonb_build_object('cursor', ${CURSOR}, 'tenant', o.tenant, 'caseId', o.case_id, 'workflow', o.workflow, 'revision', o.revision,
    'event', o.event, 'state', o.state, 'at', ${instantSql('o.at')}, 'by', o.by, 'messages', o.messages)::text as item
from ${outbox} o where o.tenant = :tenant and (o.xid, o.id) > (:xid::xid8, :id::uuid) and ${SETTLED}
order by o.xid, o.id limit :up_to::integer`)
  const tail = template(
    `select ${CURSOR} as cursor from ${outbox} o where o.tenant = :tenant and ${SETTLED} order by o.xid desc, o.id desc limit 1`,
  )
  return {
    changes: (tenant: string, after: string | null, limit: number): Statement =>
      changes({ tenant, up_to: limit, ...position(after) }),
    tail: (tenant: string): Statement => tail({ tenant }),
  }
}

const cursorStatements = (schema: string) => {
  const table = qualified(schema, 'reader_cursor')
  const cursor = template(`select r.cursor from ${table} r where r.tenant = :tenant and r.reader = :reader`)
  const begin = template(
    `insert into ${table} (tenant, reader, cursor) values (:tenant, :reader, :to) on conflict do nothing returning 1 as moved`,
  )
  const move = template(
    `update ${table} r set cursor = :to where r.tenant = :tenant and r.reader = :reader and r.cursor = :from returning 1 as moved`,
  )
  return {
    cursor: (tenant: string, reader: string): Statement => cursor({ tenant, reader }),
    advance: ({ tenant, reader, from, to }: Advance): Statement =>
      from === null ? begin({ tenant, reader, to }) : move({ tenant, reader, from, to }),
  }
}

const BEGINNING = { xid: '0', id: '00000000-0000-0000-0000-000000000000' }
const CURSOR_FORM = /^(\d{1,19})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

const position = (cursor: string | null): { readonly xid: string; readonly id: string } => {
  if (cursor === null) return BEGINNING
  const [, xid, id] = CURSOR_FORM.exec(cursor) ?? []
  if (xid === undefined || id === undefined) throw new InvalidCursor(cursor)
  return { xid, id }
}

/** The changes from their rows. */
export const changesOf = (rows: Rows): readonly Change[] => rows.map((row) => JSON.parse(String(row.item)))

/** A cursor from its row; null when there is none. */
export const cursorOf = (rows: Rows): string | null => {
  const cursor = rows[0]?.cursor
  return typeof cursor === 'string' ? cursor : null
}
