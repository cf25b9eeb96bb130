import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/postgres.ts'
import { type OpenedEngine, openEngine } from '../open-engine.ts'
import { openPermits, sendNext } from '../permits.ts'
import { startMany } from '../start-many.ts'
import { untilNothingIsDue } from '../sweep.ts'
import { obligation, PERIOD_MS } from '../workflows/obligation.ts'
import { permit } from '../workflows/permit.ts'
import { obligationInput } from '../workload/obligation-input.ts'
import { startOf } from '../workload/starts.ts'
import { sweepBare } from './bare-sweep.ts'
import { insertCases } from './insert-cases.ts'
import { moveByOneStatement } from './one-statement.ts'
import { openPeerPermits } from './peer-permits.ts'
import { emptyPeerTables } from './peer-tables.ts'

const CASES = 3
const STEPS = 3
const CLOCK = { ahead: 0, now: () => Date.now() + CLOCK.ahead }

let database: FreshDatabase
let engine: OpenedEngine
let peer: Awaited<ReturnType<typeof openPeerPermits>>

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  const { host, port, user, database: name } = database
  const ground = { database: { host, port, user, database: name }, cases: CASES }
  engine = await openEngine(ground, { workflows: [permit, obligation], clock: CLOCK, months: 6 })
  peer = await openPeerPermits(ground)
})
afterAll(async () => {
  await peer.pool.end()
  await engine.close()
  await database.drop()
})

const QUERIES = {
  case: `select workflow, version, status, state, tags, value, context, revision, length(head) as head, parent, unit, period`,
  case_party: 'select role, person, valid_to, basis',
  transition: `select revision, format, by, on_behalf_of, role, event #- '{opening,parties}' as event, event ->> 'type' as type,
    jsonb_array_length(event #> '{opening,parties}') as parties, facts, source, from_state, to_state, after, messages, length(hash) as hash`,
  outbox: 'select workflow, revision, event, state, by, messages',
  timer: 'select state, delay, paused_at, base',
}

/** Everything of one workflow's rows that is not an id, a hash or an instant, in an order of its own. */
const rowsOf = async (schema: 'siklus' | 'peer', workflow: string) => {
  const found: Record<string, readonly string[]> = {}
  for (const [table, select] of Object.entries(QUERIES)) {
    const id = table === 'case' ? 'id' : 'case_id'
    const cases = `select id from ${schema}."case" where workflow = $1`
    const { rows } = await peer.pool.query(`${select} from ${schema}."${table}" where ${id} in (${cases})`, [workflow])
    found[table] = rows.map((row) => JSON.stringify(row)).sort()
  }
  return found
}

/** Bytes a row, by table. */
const widths = async (schema: 'siklus' | 'peer') => {
  const of = async (table: string) => {
    const { rows } = await peer.pool.query(
      `select sum(pg_column_size(t.*)) / count(*) as width from ${schema}."${table}" t`,
    )
    return [table, Number(rows[0].width)] as const
  }
  return Promise.all(['case', 'case_party', 'transition', 'outbox'].map(of))
}

test('permits that are moved by hand leave the rows that the engine leaves', async () => {
  const permits = await openPermits(engine.org, CASES)
  for (let step = 0; step < STEPS; step += 1)
    for (let n = 0; n < CASES; n += 1) {
      await sendNext(engine.org, { permits, n })
      await moveByOneStatement(peer.pool, n)
    }
  const rows = await rowsOf('siklus', 'permit')
  expect(rows.transition).toHaveLength(CASES * (1 + STEPS))
  expect(await rowsOf('peer', 'permit')).toEqual(rows)
  const theirs = new Map(await widths('peer'))
  for (const [table, width] of await widths('siklus')) {
    expect(theirs.get(table), table).toBeGreaterThan(width * 0.9)
    expect(theirs.get(table), table).toBeLessThan(width * 1.1)
  }
})

test('duties that are inserted and swept by hand leave the rows that the engine leaves', async () => {
  await startMany(engine.org, CASES, (n) => startOf(obligation, n, obligationInput(n)))
  CLOCK.ahead += PERIOD_MS
  expect(await untilNothingIsDue(engine.org)).toBe(CASES)
  await emptyPeerTables(peer.pool)
  const [due, nextDue] = [new Date().toISOString(), new Date(CLOCK.now()).toISOString()]
  const kind = { workflow: 'obligation', state: 'open', due, input: obligationInput, context: obligationInput }
  await insertCases(peer.pool, kind, { from: 0, to: CASES })
  expect(await sweepBare(peer.pool, { at: due, nextDue })).toBe(CASES)
  const rows = await rowsOf('siklus', 'obligation')
  expect(rows.timer).toHaveLength(CASES)
  expect(await rowsOf('peer', 'obligation')).toEqual(rows)
})
