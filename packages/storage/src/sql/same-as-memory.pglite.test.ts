import type { Case, CaseWrite, OpenStorage, RecordWrite } from '@siklus/core'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { freshSchemaName, sharedPGlite } from '../../../../test/pglite.ts'
import { act, minutesLater, nextId, opening, START } from '../contract/acts.ts'
import { contractFacts, contractRecords } from '../contract/records.ts'
import { memory } from '../memory/memory.ts'
import { pglite } from '../pglite/pglite.ts'
import { createRecordTable } from './migrations/record-table-ddl.ts'

// The memory storage is what the promises mean; whatever is written, in whatever order, PostgreSQL must answer and show the same.

let database: OpenStorage
beforeAll(async () => {
  const storage = pglite({
    instance: await sharedPGlite(),
    schema: freshSchemaName(),
    records: contractRecords,
    partitions: { from: '2026-01', months: 2 },
  })
  await (await storage.open([])).close()
  for (const table of contractRecords) await createRecordTable(storage.sql.db, table)
  database = await storage.open(contractFacts)
})

const person = fc.constantFrom('budi', 'citra')
const instant = fc.integer({ min: 0, max: 90 }).map(minutesLater)
const maybe = <A>(arbitrary: fc.Arbitrary<A>) => fc.option(arbitrary, { nil: undefined })
const text = fc.oneof(
  fc.constantFrom('', 'a', 'é', '☃', '\\', '"', "'; --", '\u2028', 'null'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
)
const decimal = fc.oneof(
  fc.integer({ min: -999, max: 999 }).map((n) => (n / 100).toFixed(2)),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
)

const party = fc.record({
  role: fc.constantFrom('owner', 'assessor'),
  person,
  from: instant,
  to: fc.option(instant),
  basis: text,
})
const timer = fc.record({
  state: fc.constantFrom('a', 'b'),
  delay: fc.constantFrom('x', 'y'),
  due: instant,
  pausedAt: fc.option(instant),
})
const noteValues = fc.record(
  { title: fc.option(text), weight: fc.option(decimal), agreed: fc.option(fc.boolean()), body: fc.jsonValue() },
  { requiredKeys: [] },
)

/** A record of the act's own case: an insert that may clash, or an update that may find nothing, or not what it expects. */
const record = fc.record({
  n: fc.integer({ min: 1, max: 3 }),
  insert: fc.boolean(),
  values: noteValues,
  expected: maybe(fc.option(fc.boolean())),
})

const options = fc.record(
  {
    tags: fc.uniqueArray(fc.constantFrom('late', 'for:owner', 'for:assessor', 'for:admin', ''), { maxLength: 3 }),
    state: fc.constantFrom('draft', 'review', 'work.a|hold.off'),
    status: fc.constantFrom('active' as const, 'active' as const, 'done' as const),
    context: fc.dictionary(
      fc.constantFrom('title', 'chosen', 'day'),
      fc.oneof(fc.jsonValue(), fc.constantFrom(1, 2, 'a', '1')),
      { maxKeys: 3 },
    ),
    timers: fc.record({ set: fc.array(timer, { maxLength: 3 }), drop: fc.array(timer, { maxLength: 2 }) }),
    records: fc.uniqueArray(record, { maxLength: 3, selector: (one) => one.n }),
    idempotency: fc.record({
      principal: person,
      key: fc.constantFrom('k', 'l'),
      requestHash: fc.constantFrom('1', '2'),
    }),
    event: text.map((why) => ({ type: 'go', why })),
    personal: fc.constant(['why']),
  },
  { requiredKeys: [] },
)

const start = fc.record({
  kind: fc.constant('start' as const),
  options,
  parties: fc.array(party, { maxLength: 3 }),
  key: fc.option(fc.constantFrom('one', 'two')),
  unit: fc.constantFrom('', 'root/', 'root/a/', 'root/b/'),
  child: fc.boolean(),
})
/** `behind`: how many revisions ago the writer looked. */
const move = fc.record({
  kind: fc.constant('move' as const),
  options,
  of: fc.nat(5),
  behind: fc.constantFrom(0, 0, 0, 1, 2),
})
type Of<A> = A extends fc.Arbitrary<infer T> ? T : never
type Command = Of<typeof start> | Of<typeof move>

const recordsOf = (id: string, records: readonly Of<typeof record>[] = []): readonly RecordWrite[] =>
  records.map(({ n, insert, values, expected }) =>
    insert
      ? { op: 'insert', table: 'contract_note', row: { case_id: id, n, ...values } }
      : {
          op: 'update',
          table: 'contract_note',
          key: { case_id: id, n },
          set: { frozen_at: START, ...values },
          ...(expected !== undefined && { expect: { agreed: expected } }),
        },
  )

/** Replays commands on both; every version of a case that was seen may be the one a later writer still believes in. */
const replay = async (tenant: string, commands: readonly Command[]) => {
  const reference = await memory({ records: contractRecords }).open(contractFacts)
  const seen: Case[][] = []
  for (const command of commands) {
    const write = writeOf({ tenant, seen }, command)
    if (!write) continue
    expect(await database.write(write)).toEqual(await reference.write(write))
    await remember(reference, write, seen)
  }
  return { reference, ids: seen.flatMap(([first]) => (first ? [first.id] : [])) }
}

const writeOf = (
  { tenant, seen }: { tenant: string; seen: readonly Case[][] },
  command: Command,
): CaseWrite | undefined => {
  const { records, ...given } = command.options
  if (command.kind === 'start') {
    const id = nextId()
    const parent = command.child ? (seen[0]?.[0]?.id ?? null) : null
    const { parties, key, unit } = command
    return opening(
      { storage: database, tenant },
      { ...given, id, parties, key, unit, parent, records: recordsOf(id, records) },
    )
  }
  const versions = seen[command.of % Math.max(1, seen.length)]
  const before = versions?.at(-1 - Math.min(command.behind, versions.length - 1))
  return before && act(before, { ...given, records: recordsOf(before.id, records) })
}

const remember = async (reference: OpenStorage, write: CaseWrite, seen: Case[][]) => {
  const [record] = await reference.read([{ ref: write.ref }])
  if (!record) return
  const known = seen.find(([first]) => first?.id === record.case.id)
  if (!known) seen.push([record.case])
  else if (known.at(-1)?.revision !== record.case.revision) known.push(record.case)
}

const scopes = [
  { kind: 'all' },
  { kind: 'any', of: [{ party: 'budi', at: minutesLater(45) }, { unitPrefix: 'root/b' }] },
  { kind: 'any', of: [{ party: 'citra', at: minutesLater(30), roles: ['owner'] }] },
] as const

const queries = (tenant: string) =>
  scopes.flatMap((scope) => [
    { tenant, scope },
    { tenant, scope, status: 'active' as const, unitPrefix: 'root/' },
    { tenant, scope, tags: ['late'] },
    { tenant, scope, waitingFor: { person: 'citra', roles: ['admin'], at: minutesLater(50) } },
    { tenant, scope, party: { person: 'budi', role: 'owner', at: minutesLater(10) } },
  ])

const everything = async (storage: OpenStorage, tenant: string, ids: readonly string[]) => {
  const refs = ids.map((id) => ({ tenant, id }))
  const asks = refs.flatMap((ref) =>
    ['budi', 'citra'].map((principal) => ({ ref, idempotency: { principal, key: 'k' } })),
  )
  return {
    records: await storage.read(asks),
    lists: await Promise.all(queries(tenant).map((query) => storage.list(query, { limit: 100 }))),
    states: await Promise.all(queries(tenant).map((query) => storage.countByState(query))),
    counts: await Promise.all(queries(tenant).map((query) => storage.count(query, 2))),
    history: await Promise.all(refs.map((ref) => storage.history(ref))),
    chain: await Promise.all(refs.map((ref) => storage.chain(ref))),
    due: await storage.due(tenant, minutesLater(60), 100),
    next: await storage.nextDue(tenant),
    changes: (await storage.changes(tenant, null, 100)).map(({ cursor: _, ...change }) => change),
  }
}

test('whatever is written, memory and PGlite answer and show the same', { timeout: 60_000 }, async () => {
  let runs = 0
  const commands = fc.array(fc.oneof({ weight: 2, arbitrary: start }, { weight: 5, arbitrary: move }), {
    minLength: 1,
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(commands, async (list) => {
      runs += 1
      const tenant = `property-${runs}`
      const { reference, ids } = await replay(tenant, list)
      expect(await everything(database, tenant, ids)).toEqual(await everything(reference, tenant, ids))
    }),
    { numRuns: 15, seed: 20260105 },
  )
})
