import type { Case, CaseWrite, Change, OpenStorage } from '@siklus/core'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../../test/postgres.ts'
import { type Choose, chooserOf } from '../../../../../test/together/chooser.ts'
import { type ActOptions, act, loaded, minutesLater, moved, opened } from '../../contract/acts.ts'
import { migrate } from '../../postgres/migrate.ts'
import { postgres } from '../../postgres/postgres.ts'

// A host that wrote before the engine did has an early transaction: whatever it moves then is still told behind what it saw.

let database: FreshDatabase
let pool: pg.Pool
let storage: OpenStorage
let tenants = 0

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 20 })
  await migrate(pool, { partitions: { from: '2026-01', months: 1 } })
  await pool.query('create table host_row (n integer)')
  storage = await postgres({ pool }).open([])
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})
beforeEach(() => {
  tenants += 1
})
// what a test left open would hold back the feed of the next
const open = new Set<pg.PoolClient>()
afterEach(() => {
  for (const client of open) client.release(true)
  open.clear()
})
const scene = () => ({ storage, tenant: `order-${tenants}` })

/** A host's transaction that has written a row of its own. */
const hostThatWrote = async (isolation = 'read committed') => {
  const client = await pool.connect()
  open.add(client)
  await client.query(`begin isolation level ${isolation}`)
  await client.query('insert into host_row values (1)')
  const within = storage.within(client)
  return {
    /** What the host sees of a case, moved on. */
    move: async (ref: CaseWrite['ref'], options: ActOptions = {}) =>
      moved({ storage: { ...storage, ...within } }, (await loaded(within, ref)).case, options),
    within,
    run: (text: string) => client.query(text),
    end: async (how: 'commit' | 'rollback') => {
      await client.query(how)
      open.delete(client)
      client.release()
    },
  }
}

type Host = Awaited<ReturnType<typeof hostThatWrote>>

const refOf = ({ tenant, id }: Case) => ({ tenant, id })

const isOf =
  (id: string) =>
  ({ caseId }: { readonly caseId: string }) =>
    caseId === id

/** The revisions of a case as the feed tells them, in pages of so many changes. */
const told = async (ref: CaseWrite['ref'], limit: number): Promise<readonly number[]> => {
  const seen: number[] = []
  let after: string | null = null
  for (;;) {
    const page = await storage.changes(ref.tenant, after, limit)
    seen.push(...page.filter(isOf(ref.id)).map(({ revision }) => revision))
    after = page.at(-1)?.cursor ?? null
    if (page.length < limit) return seen
  }
}

const upTo = (revision: number) => Array.from({ length: revision }, (_, n) => n + 1)

const expectOrder = async (ref: CaseWrite['ref'], revision: number) => {
  for (const limit of [1, 2, 100]) expect(await told(ref, limit)).toEqual(upTo(revision))
}

test('what a transaction writes that began earlier is told behind what it saw', async () => {
  const first = await opened(scene())
  const host = await hostThatWrote()
  await moved(scene(), first)
  await host.move(refOf(first))
  // nothing of it is told while the host is under way, so that no cursor can go past it
  expect(await told(refOf(first), 1)).toEqual([1])
  await host.end('commit')
  await expectOrder(refOf(first), 3)
})

test('so is what the same transaction writes next, also behind a savepoint', async () => {
  const first = await opened(scene())
  const host = await hostThatWrote()
  await moved(scene(), first)
  await host.move(refOf(first))
  await host.run('savepoint here')
  await host.move(refOf(first))
  await host.run('rollback to savepoint here')
  await host.move(refOf(first), { at: minutesLater(-5) })
  await host.run('release savepoint here')
  await host.move(refOf(first), { at: minutesLater(-10) })
  await host.end('commit')
  await expectOrder(refOf(first), 5)
})

test('of changes with one place among the transactions the revision decides, whatever their ids', async () => {
  const first = await opened(scene())
  const hosts = [await hostThatWrote(), await hostThatWrote(), await hostThatWrote()]
  const second = await moved(scene(), first)
  // each on a node whose clock is behind that of the one before
  for (const [n, host] of hosts.entries()) {
    await host.move(refOf(second), { at: minutesLater(-n) })
    await host.end('commit')
  }
  const places = (await storage.changes(first.tenant, null, 10)).map(({ cursor }) => cursor.split('.')[1])
  expect(new Set(places).size).toBe(2)
  await expectOrder(refOf(first), 5)
})

test('a transaction with one view of everything goes on from what it saw', async () => {
  const at = scene()
  const [seen, changed] = [await opened(at), await opened(at)]
  const host = await hostThatWrote('repeatable read')
  await moved(at, seen)
  const late = await hostThatWrote('serializable')
  await late.move(refOf(seen))
  await moved(at, changed)
  await expect(late.move(refOf(changed))).rejects.toMatchObject({ _tag: 'RevisionConflict' })
  await late.end('rollback')
  await host.end('commit')
  const next = await hostThatWrote('repeatable read')
  await next.move(refOf(seen))
  await next.move(refOf(seen), { at: minutesLater(-1) })
  await next.end('commit')
  await expectOrder(refOf(seen), 4)
})

/** A reader that goes on while others write, some changes at a time. */
const follower = (tenant: string) => {
  const seen: Change[] = []
  const read = async (limit: number) => {
    const page = await storage.changes(tenant, seen.at(-1)?.cursor ?? null, limit)
    seen.push(...page)
    return page.length === limit
  }
  return { seen, read }
}

interface Clash {
  readonly cases: readonly Case[]
  readonly choose: Choose
  /** What happens between the acts. */
  readonly meanwhile: () => Promise<unknown>
}

/** Hosts that write first and act late, alone and in batches, on few cases, with clocks apart; what is held by another is left alone. */
const clash = async ({ cases, choose, meanwhile }: Clash, rounds: number) => {
  const hosts: { readonly host: Host; readonly holds: Set<string> }[] = []
  const free = () => cases.filter(({ id }) => !hosts.some(({ holds }) => holds.has(id)))
  const some = <A>(list: readonly A[]) => list[choose(list.length)]
  const apart = () => ({ at: minutesLater(choose(600) - 300) })
  const actAlone = async (ref: Case) => moved({ storage }, (await loaded(storage, ref)).case, apart())
  const actTogether = async () => {
    const records = await Promise.all(free().map((ref) => loaded(storage, ref)))
    await storage.writeAll(records.map((record) => act(record.case, apart())))
  }
  for (let n = 0; n < rounds; n += 1) {
    if (hosts.length < 6 && choose(2) === 0) hosts.push({ host: await hostThatWrote(), holds: new Set() })
    const alone = some(free())
    if (alone && choose(2) === 0) await actAlone(alone)
    const one = some(hosts)
    const item = some([...free(), ...cases.filter(({ id }) => one?.holds.has(id))])
    if (one && item) {
      await one.host.move(refOf(item), apart())
      one.holds.add(item.id)
    }
    if (choose(3) === 0) await actTogether()
    if (one && choose(3) === 0) {
      hosts.splice(hosts.indexOf(one), 1)
      await one.host.end(choose(5) === 0 ? 'rollback' : 'commit')
    }
    await meanwhile()
  }
  for (const { host } of hosts) await host.end('commit')
}

test.each([20260105, 7, 1899])(
  'whatever meets: every case is told in the order of its revisions, chance %d',
  async (seed) => {
    const at = scene()
    const cases = [await opened(at), await opened(at), await opened(at)]
    const { seen, read } = follower(at.tenant)
    const choose = chooserOf(seed)
    await clash({ cases, choose, meanwhile: () => read(1 + choose(4)) }, 60)
    while (await read(1 + choose(4)));
    for (const ref of cases) {
      const { revision } = (await loaded(storage, ref)).case
      expect(revision).toBeGreaterThan(10)
      await expectOrder(refOf(ref), revision)
      expect(seen.filter(isOf(ref.id)).map((change) => change.revision)).toEqual(upTo(revision))
    }
  },
)
