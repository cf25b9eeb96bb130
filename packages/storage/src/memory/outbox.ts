import type { Outbox } from '@siklus/core'
import { InvalidCursor } from '../values/invalid-cursor.ts'
import { jsonCopy } from '../values/json-text.ts'
import { unlessAborted } from '../values/unless-aborted.ts'
import type { createTables, TenantTables } from './tables.ts'

/** The outbox over the tables: a cursor is the number of changes before it. */
export const outboxOf = (of: ReturnType<typeof createTables>): Outbox => ({
  changes: (tenant, after, limit, call) => unlessAborted(call, () => changes(of(tenant), after, limit)),
  tail: (tenant, call) =>
    unlessAborted(call, () => (of(tenant).outbox.length === 0 ? null : String(of(tenant).outbox.length))),
  cursor: (tenant, reader, call) => unlessAborted(call, () => of(tenant).cursors.get(reader) ?? null),
  advance: ({ tenant, reader, from, to }, call) =>
    unlessAborted(call, () => {
      const { cursors } = of(tenant)
      if ((cursors.get(reader) ?? null) !== from) return false
      cursors.set(reader, to)
      return true
    }),
})

const changes = ({ outbox }: TenantTables, after: string | null, limit: number) => {
  const start = after === null ? 0 : position(after)
  return jsonCopy(outbox.slice(start, start + limit).map((change, n) => ({ cursor: String(start + n + 1), ...change })))
}

const position = (cursor: string): number => {
  if (!/^\d{1,15}$/.test(cursor)) throw new InvalidCursor(cursor)
  return Number(cursor)
}
