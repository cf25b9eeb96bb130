import {
  type CaseAsk,
  type CaseRecord,
  type CaseWrite,
  type Connection,
  type MemberOutcome,
  NotInTransaction,
  type OpenStorage,
  type RetainedStorage,
  reaches,
} from '@siklus/core'
import { type FactPlans, planFacts } from '../facts/fact-plan.ts'
import { recordCatalog } from '../records/catalog.ts'
import { checkRecords } from '../records/checked-write.ts'
import { performanceTables } from '../records/performance-tables.ts'
import type { RecordTable } from '../records/record-table.ts'
import { jsonCopy } from '../values/json-text.ts'
import { unlessAborted } from '../values/unless-aborted.ts'
import { anchorsOf } from './anchors.ts'
import { extensionsOf } from './extensions.ts'
import { factsOf } from './facts.ts'
import { countByState, countCases, distinctStates, historyOf, listCases } from './lists.ts'
import { outboxOf } from './outbox.ts'
import { retentionOf, retiredOf } from './retention.ts'
import { runsOf } from './runs.ts'
import { createTables, keyText, type TenantTables } from './tables.ts'
import { timersOf } from './timers.ts'
import { writeCase } from './write.ts'

/** What `memory` takes. */
export interface MemoryOptions {
  /** The host's own record tables. */
  readonly records?: readonly RecordTable[]
}

/**
 * The reference storage: everything in this process, gone with it. For tests and for reading: the other storages keep the same promises.
 * Opening it again gives the same cases. It has no transactions to take part in: `within` throws `NotInTransaction`.
 */
export const memory = ({ records = [] }: MemoryOptions = {}): RetainedStorage => {
  const catalog = recordCatalog([...performanceTables, ...records])
  const of = createTables()
  return {
    name: 'memory',
    retention: retentionOf(of, catalog.tables),
    open: async (facts) => openMemory(of, { plans: planFacts(facts, catalog), catalog }),
  }
}

type Tables = ReturnType<typeof createTables>

interface Known {
  readonly plans: FactPlans
  readonly catalog: ReturnType<typeof recordCatalog>
}

const openMemory = (of: Tables, known: Known): OpenStorage => ({
  ...connection(of, known),
  writeAll: (writes, call) => unlessAborted(call, () => writes.map((write) => memberOf(of, known, write))),
  ...outboxOf(of),
  ...timersOf(of),
  ...runsOf(of),
  ...anchorsOf(of),
  ...retiredOf(of),
  ...extensionsOf(of),
  within: () => {
    throw new NotInTransaction('something else: memory() has no transactions')
  },
  database: null,
  transact: (run, call) => unlessAborted(call, () => run(undefined)),
  close: async () => {},
})

/** An act of a batch fails alone, also where the write itself is a mistake. */
const memberOf = (of: Tables, { catalog }: Known, write: CaseWrite): MemberOutcome => {
  try {
    return writeCase(of(write.ref.tenant), write, checkRecords(catalog, write.records))
  } catch (error) {
    return { written: false, because: 'failed', error: error instanceof Error ? error : new Error(String(error)) }
  }
}

const connection = (of: Tables, { plans, catalog }: Known): Connection => ({
  read: (asks, call) => unlessAborted(call, () => asks.map((ask) => recordOf(of(ask.ref.tenant), plans, ask))),
  write: (write, call) =>
    unlessAborted(call, () => writeCase(of(write.ref.tenant), write, checkRecords(catalog, write.records))),
  list: (query, page, call) => unlessAborted(call, () => jsonCopy(listCases(of(query.tenant), query, page))),
  count: (query, cap, call) => unlessAborted(call, () => countCases(of(query.tenant), query, cap)),
  countByState: (query, call) => unlessAborted(call, () => countByState(of(query.tenant), query)),
  distinctStates: (query, call) => unlessAborted(call, () => jsonCopy(distinctStates(of(query.tenant), query))),
  history: (ref, call) => unlessAborted(call, () => jsonCopy(historyOf(of(ref.tenant), ref.id))),
  extensions: extensionsOf(of).extensions,
  chain: (ref, call) =>
    unlessAborted(call, () =>
      jsonCopy((of(ref.tenant).transitions.get(ref.id) ?? []).map(({ entry, hash }) => ({ entry, hash }))),
    ),
})

const recordOf = (
  tables: TenantTables,
  plans: FactPlans,
  { ref, idempotency, heard: asked }: CaseAsk,
): CaseRecord | undefined => {
  const item = tables.cases.get(ref.id)
  if (!item) return undefined
  const answered = idempotency && tables.answers.get(keyText(ref.id, idempotency.principal, idempotency.key))
  const heard = asked && lastHeard(tables, ref.id, asked)
  const timers = tables.timers.get(ref.id) ?? []
  const extensions = tables.extensions.filter((one) => reaches(one, item))
  return jsonCopy({
    case: item,
    timers,
    extensions,
    facts: factsOf(tables, plans, item),
    ...(answered && { answered }),
    ...(heard !== undefined && { heard }),
  })
}

const lastHeard = (
  tables: TenantTables,
  id: string,
  { from, events }: Required<CaseAsk>['heard'],
): number | undefined =>
  tables.transitions
    .get(id)
    ?.findLast(({ entry: { source, event } }) => source?.case === from && events.includes(event.type))?.entry.source
    ?.revision
