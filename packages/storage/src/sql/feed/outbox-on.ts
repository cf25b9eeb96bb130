import { type Call, CursorExpired, type Outbox, type OutboxMove } from '@siklus/core'
import { send } from '../connection.ts'
import type { SqlExecutor } from '../executor.ts'
import type { Line } from '../line.ts'
import { lagOf, lookOf, outboxStatements, placeOf } from '../statements/outbox.ts'
import { feedEpoch } from './epoch.ts'
import { BEGINNING, cursorParts, type FeedPlace, placeFrom } from './feed-place.ts'
import { purgedOf, purgeStatement } from './purge.ts'

/** How to reach the outbox: the line, and the executor of a transaction. */
export interface OutboxWays {
  readonly line: Line
  readonly inside: (transaction: unknown) => SqlExecutor
}

/** The outbox over one line. */
export const outboxOn = (schema: string, ways: OutboxWays): Outbox => {
  const { line } = ways
  const statements = outboxStatements(schema)
  const purge = purgeStatement(schema)
  const { current, place, cursor, isSeen } = cursorsOn(schema, line)
  return {
    changes: async (tenant, after, limit, call) => {
      const from = await place(tenant, after, call)
      const { changes, floor, ahead } = lookOf(await send(line, statements.changes(tenant, from, limit), call), tenant)
      if (after !== null && floor !== null) throw new CursorExpired(tenant, after, await cursor(floor))
      if (after !== null && ahead) throw new CursorExpired(tenant, after, null)
      const epoch = await current()
      return changes.map((change) => ({ ...change, cursor: `${epoch}.${change.cursor}` }))
    },
    tail: async (tenant, call) => cursor(placeOf(await send(line, statements.tail(tenant), call))),
    cursor: async (tenant, reader, call) => cursor(placeOf(await send(line, statements.cursor(tenant, reader), call))),
    advance: async (move, call) => {
      const on = move.inside === undefined ? line : { executor: ways.inside(move.inside), patience: null }
      // what this process has seen needs no question: in a transaction it would have to be asked there
      if (!isSeen(move.to)) await cursorsOn(schema, on).place(move.tenant, move.to, call)
      return (await send(on, statements.advance(stepOf(move)), call)).length > 0
    },
    purge: async (asked, call) => purgedOf(await send(line, purge(asked), call)),
    lag: async (tenant, after, call) =>
      lagOf(await send(line, statements.lag(tenant, await place(tenant, after, call)), call)),
  }
}

const stepOf = ({ tenant, reader, from, to }: OutboxMove) => ({
  ...{ tenant, reader },
  from: from === null ? null : cursorParts(from).place,
  to: cursorParts(to).place,
})

/** Cursors are places with the epoch in front. Readers in the database are kept by place: they move with it to another server. */
const cursorsOn = (schema: string, line: Line) => {
  const { renewed, ...epochs } = feedEpoch(schema, line)
  let seen: string | undefined
  const current = async (call?: Call): Promise<string> => {
    seen = await epochs.current(call)
    return seen
  }
  return {
    current,
    /** Whether the cursor is of the epoch that was read last. Throws `InvalidCursor`. */
    isSeen: (cursor: string): boolean => cursorParts(cursor).epoch === seen,
    cursor: async (place: string | null): Promise<string | null> =>
      place === null ? null : `${await current()}.${place}`,
    place: async (tenant: string, after: string | null, call: Call | undefined): Promise<FeedPlace> => {
      if (after === null) return BEGINNING
      const { epoch, place } = cursorParts(after)
      if (epoch !== (await current(call)) && epoch !== (await renewed(call)))
        throw new CursorExpired(tenant, after, null)
      return placeFrom(place)
    },
  }
}
