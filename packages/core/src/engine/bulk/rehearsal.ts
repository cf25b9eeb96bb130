import * as Effect from 'effect/Effect'
import type { CaseRecord, CaseWrite } from '../../ports/case-store.ts'
import type { Connection } from '../../ports/storage.ts'
import type { Answer } from '../batch/member.ts'
import type { Core, Place } from '../core.ts'
import { sendBatch } from '../send.ts'
import { startBatch } from '../start.ts'

/** An engine and a place where acts are decided as ever, and nothing is written. */
export interface Rehearsal {
  readonly core: Core
  readonly place: Place
}

/** Rehearses in a place's tenant. Acts that would gather with those of others go alone, so that nothing leaves the rehearsal. */
export const rehearsal = (core: Core, { tenant, connection }: Place): Rehearsal => {
  const place = unwritten(tenant, connection)
  const alone: Core = {
    ...core,
    nudge: { ...core.nudge, nudge: () => {} },
    sends: (_tenant, request) => only(sendBatch(alone, place, [request])),
    starts: (_tenant, request) => only(startBatch(alone, place, [request])),
  }
  return { core: alone, place }
}

const only = <A, E>(batch: Effect.Effect<readonly Answer<A>[], E>) =>
  Effect.flatMap(batch, ([answer]) => answer ?? Effect.die(new TypeError('a rehearsed act had no answer')))

/** Says of every write that it was written, and shows the case behind it: a deadline that is due comes before a person's act. */
const unwritten = (tenant: string, connection: Connection): Place => {
  const [seen, after] = [new Map<string, CaseRecord>(), new Map<string, CaseRecord>()]
  const read: Connection['read'] = async (asks, call) => {
    const found = await connection.read(asks, call)
    for (const record of found) if (record) seen.set(record.case.id, record)
    return asks.map(({ ref }, n) => after.get(ref.id) ?? found[n])
  }
  const write: Connection['write'] = async (one) => {
    after.set(one.ref.id, recordAfter(after.get(one.ref.id) ?? seen.get(one.ref.id), one))
    return { written: true }
  }
  return {
    tenant,
    retries: 0,
    connection: { ...listsOf(connection), read, write },
    writeAll: (writes, call) => Promise.all(writes.map((one) => write(one, call))),
  }
}

// one by one, because a host's storage may be an object of a class
const listsOf = (connection: Connection): Omit<Connection, 'read' | 'write'> => ({
  list: (query, page, call) => connection.list(query, page, call),
  count: (query, cap, call) => connection.count(query, cap, call),
  countByState: (query, call) => connection.countByState(query, call),
  distinctStates: (query, call) => connection.distinctStates(query, call),
  history: (ref, call) => connection.history(ref, call),
  chain: (ref, call) => connection.chain(ref, call),
  extensions: (tenant, call) => connection.extensions(tenant, call),
})

const recordAfter = (before: CaseRecord | undefined, write: CaseWrite): CaseRecord => {
  const { ref, next, entry, hash, timers } = write
  const { parent = null, unit = '', period = '', parties = [] } = write.opening ?? {}
  const gone = new Set([...timers.drop, ...timers.set].map(nameOf))
  return {
    facts: before?.facts ?? {},
    extensions: before?.extensions ?? [],
    case: {
      ...(before?.case ?? { ...ref, parent, unit, period, parties, openedAt: entry.at }),
      ...{ ...next, revision: entry.revision, head: hash, updatedAt: entry.at },
    },
    timers: [...(before?.timers ?? []).filter((timer) => !gone.has(nameOf(timer))), ...timers.set],
  }
}

const nameOf = ({ state, delay }: { readonly state: string; readonly delay: string }): string =>
  JSON.stringify([state, delay])
