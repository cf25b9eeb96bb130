import {
  type Change,
  CursorExpired,
  NotInTransaction,
  type Outbox,
  type OutboxPurge,
  type OutboxPurged,
} from '@siklus/core'
import { isoInstant } from '../values/instant.ts'
import { InvalidCursor } from '../values/invalid-cursor.ts'
import { jsonCopy } from '../values/json-text.ts'
import { unlessAborted } from '../values/unless-aborted.ts'
import type { createTables, TenantTables } from './tables.ts'

/** The outbox over the tables: the place of a change is the number of changes up to it, purged ones too. */
export const outboxOf = (of: ReturnType<typeof createTables>): Outbox => ({
  changes: (tenant, after, limit, call) => unlessAborted(call, () => changes(of(tenant), { tenant, after, limit })),
  tail: (tenant, call) => unlessAborted(call, () => tailOf(of(tenant))),
  cursor: (tenant, reader, call) => unlessAborted(call, () => of(tenant).cursors.get(reader) ?? null),
  advance: ({ tenant, reader, from, to, inside }, call) =>
    unlessAborted(call, () => {
      if (inside !== undefined) throw new NotInTransaction('something else: memory() has no transactions')
      const { cursors } = of(tenant)
      cursorPlace(of(tenant), tenant, to)
      if ((cursors.get(reader) ?? null) !== from) return false
      cursors.set(reader, to)
      return true
    }),
  purge: (asked, call) => unlessAborted(call, () => purge(of(asked.tenant), asked)),
  lag: (tenant, after, call) =>
    unlessAborted(call, () => {
      const tables = of(tenant)
      const next = tables.outbox[Math.max(0, placeOf(tables, tenant, after) - tables.feed.purged)]
      // one thread writes whole acts: nothing is ever held back
      return { untold: next?.at ?? null, held: null }
    }),
})

interface Asked {
  readonly tenant: string
  readonly after: string | null
  readonly limit: number
}

const changes = (tables: TenantTables, { tenant, after, limit }: Asked): readonly Change[] => {
  const { outbox, feed } = tables
  const place = placeOf(tables, tenant, after)
  if (after !== null && place < feed.purged) throw new CursorExpired(tenant, after, cursorAt(tables, feed.purged))
  const start = Math.max(0, place - feed.purged)
  return jsonCopy(
    outbox
      .slice(start, start + limit)
      .map((change, n) => ({ ...change, cursor: cursorAt(tables, feed.purged + start + n + 1) })),
  )
}

const cursorAt = ({ feed }: TenantTables, place: number): string => `${feed.epoch}.${place}`

const endOf = ({ outbox, feed }: TenantTables): number => feed.purged + outbox.length

const tailOf = (tables: TenantTables): string | null => (endOf(tables) === 0 ? null : cursorAt(tables, endOf(tables)))

const placeOf = (tables: TenantTables, tenant: string, after: string | null): number =>
  after === null ? 0 : cursorPlace(tables, tenant, after)

const cursorPlace = (tables: TenantTables, tenant: string, cursor: string): number => {
  const [, epoch, place] = /^([0-9a-f]{8})\.(\d{1,15})$/.exec(cursor) ?? []
  if (place === undefined) throw new InvalidCursor(cursor)
  if (epoch !== tables.feed.epoch || Number(place) > endOf(tables)) throw new CursorExpired(tenant, cursor, null)
  return Number(place)
}

const purge = (tables: TenantTables, asked: OutboxPurge): OutboxPurged => {
  const { outbox, feed } = tables
  const young = outbox.findIndex((change) => change.at >= isoInstant(asked.before))
  const old = Math.min(asked.limit, young < 0 ? outbox.length : young)
  const slowest = slowestReader(tables, asked)
  const dropped = Math.min(old, Math.max(0, (slowest?.place ?? Number.POSITIVE_INFINITY) - feed.purged))
  outbox.splice(0, dropped)
  feed.purged += dropped
  return { dropped, heldBy: dropped < old ? (slowest?.reader ?? null) : null }
}

const slowestReader = (tables: TenantTables, { tenant, readers, waitFor }: OutboxPurge) => {
  if (waitFor === 'nobody') return undefined
  const names = [...new Set([...readers, ...tables.cursors.keys()])].toSorted()
  return names
    .map((reader) => ({ reader, place: placeOf(tables, tenant, tables.cursors.get(reader) ?? null) }))
    .toSorted((a, b) => a.place - b.place)[0]
}
