import { StorageUnavailable } from '@siklus/core'
import { leave } from '@siklus/core/testing'
import { describe, expect, test } from 'vitest'
import {
  allRows,
  dewi,
  leaveRow,
  oneStorage,
  openBulk,
  opened,
  openedMany,
  pauseAll,
  pausesOf,
  type Spoil,
} from './bulk-scene.ts'
import { ani, type EngineFixture, freshTenant, parties } from './fixture.ts'

const tenant = freshTenant()
const down = () => new StorageUnavailable('the server went away', { retryable: true })

/** Does something after each settling, with how many there were. */
const afterSettle =
  (then: (times: number) => Promise<void> | void): Spoil =>
  (storage) => {
    let times = 0
    return {
      settle: async (...given) => {
        const run = await storage.settle(...given)
        times += 1
        await then(times)
        return run
      },
    }
  }

/** What carrying out a run promises. */
export const bulkRunContract = (fixture: EngineFixture): void => {
  sends(fixture)
  starts(fixture)
  stops(fixture)
  survives(fixture)
  shares(fixture)
}

const sends = (fixture: EngineFixture) =>
  describe(`${fixture.name}: a bulk send`, () => {
    test('moves every target once, as the admin’s own act on each case, and says so per row', async () => {
      await using engine = await openBulk(fixture)
      const org = engine.in(tenant())
      const ids = await openedMany(org, 7)
      const frozen = await pauseAll(org)
      const run = await org.bulk.run(frozen.id, { by: dewi, batch: 3 })
      expect(run).toEqual({ ...frozen, status: 'done', done: 7, updatedAt: run.updatedAt })
      expect(await org.bulk.progress(run.id, { by: dewi })).toEqual(run)
      expect(await pausesOf(org, ids)).toEqual(ids.map(() => 1))
      const step = (await org.history(ids[3] ?? '', { by: dewi })).at(-1)
      expect(step).toMatchObject({ by: 'dewi', role: 'admin', revision: 2 })
      expect(await allRows(org, run)).toEqual(
        ids.map((caseId, n) => ({ n: n + 1, caseId, given: null, outcome: 'done', detail: null })),
      )
      expect(await org.bulk.run(run.id, { by: dewi })).toEqual(run)
      expect(await org.verify(ids[0] ?? '', { by: dewi })).toEqual([])
    })

    test('tells of each refused target why, and goes on with the others', async () => {
      await using engine = await openBulk(fixture)
      const org = engine.in(tenant())
      const ids = await openedMany(org, 4)
      const { id } = await pauseAll(org)
      await org.send(ids[1] ?? '', { type: 'pause' }, { by: dewi })
      expect(await org.bulk.run(id, { by: dewi })).toMatchObject({ status: 'done', done: 3, failed: 1 })
      expect(await org.bulk.rows(id, { by: dewi, outcome: 'failed' })).toMatchObject([
        {
          n: 2,
          caseId: ids[1],
          detail: { _tag: 'TransitionRefused', event: 'pause', reasons: [{ code: 'event.notNow' }] },
        },
      ])
      const { run } = await org.bulk.preview({ send: { type: 'submit' }, filter: {} }, { by: dewi, reason: 'x' })
      await org.bulk.run(run.id, { by: dewi })
      const details = (await allRows(org, run)).map(({ detail }) => detail?._tag)
      expect(details).toEqual(ids.map(() => 'NotPermitted'))
    })

    test('does 2,000 cases in one go', { timeout: 60_000 }, async () => {
      await using engine = await openBulk(fixture)
      const org = engine.in(tenant())
      const ids = await openedMany(org, 2000)
      expect(new Set(ids).size).toBe(2000)
      const { id } = await pauseAll(org)
      expect(await org.bulk.run(id, { by: dewi })).toMatchObject({ status: 'done', total: 2000, done: 2000, failed: 0 })
      expect(await org.count({ tags: ['held'] }, { by: dewi, cap: 5000 })).toBe(2000)
    })
  })

const starts = (fixture: EngineFixture) =>
  describe(`${fixture.name}: a bulk start`, () => {
    test('opens a case per row with what the row says, and tells of each row that could not be', async () => {
      await using engine = await openBulk(fixture)
      const org = engine.in(tenant())
      const rows = [
        leaveRow(1, { unit: 'root/a/', period: '2027', input: { days: 5 } }),
        leaveRow(2, { input: { note: 'rahasia' } }),
        leaveRow(3, { parties: [] }),
      ]
      const { run } = await org.bulk.preview({ start: leave, rows }, { by: dewi, reason: 'awal tahun' })
      expect(await org.bulk.run(run.id, { by: dewi })).toMatchObject({ status: 'done', done: 2, failed: 1 })
      const [first, second, third] = await allRows(org, run)
      expect(second).toMatchObject({ caseId: null, detail: { _tag: 'InvalidEvent', faults: [{ field: 'note' }] } })
      expect(third).toMatchObject({ outcome: 'done', given: { parties: [] } })
      const item = await org.load(first?.caseId ?? '', { by: { person: 'pegawai-1' } })
      expect(item).toMatchObject({ unit: 'root/a/', period: '2027', context: { days: 5 }, revision: 1 })
    })

    test('under a key of the row’s own opens a case once, whichever run or call asks', async () => {
      await using engine = await openBulk(fixture)
      const org = engine.in(tenant())
      const known = await org.start(leave, { days: 1 }, { by: ani, parties, key: 'ani-2026' })
      const rows = [leaveRow(1, { key: 'ani-2026' }), leaveRow(2, { key: 'budi-2026' })]
      const [first, second] = await opened(org, rows)
      expect(first).toBe(known.id)
      expect(await opened(org, rows)).toEqual([known.id, second])
      expect(await org.count({}, { by: dewi })).toBe(2)
    })
  })

const stops = (fixture: EngineFixture) =>
  describe(`${fixture.name}: a bulk action under way`, () => {
    test('ends for good after the batch at hand when it is stopped', async () => {
      const shared = await oneStorage(fixture)
      let id = ''
      const ended = afterSettle(async (times) => {
        if (times === 2) await elsewhere.in(tenant()).bulk.stop(id, { by: dewi })
      })
      await using elsewhere = await openBulk(shared)
      const ids = await openedMany(elsewhere.in(tenant()), 10)
      id = (await pauseAll(elsewhere.in(tenant()))).id
      await using engine = await openBulk(shared, { spoil: ended })
      const org = engine.in(tenant())
      expect(await org.bulk.run(id, { by: dewi, batch: 3 })).toMatchObject({ status: 'stopped', done: 6 })
      expect(await org.bulk.run(id, { by: dewi })).toMatchObject({ status: 'stopped', done: 6 })
      expect(await org.bulk.resume(id, { by: dewi })).toMatchObject({ status: 'stopped' })
      expect(await pausesOf(org, ids)).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0])
      expect(await org.bulk.rows(id, { by: dewi, outcome: 'waiting' })).toHaveLength(4)
    })

    test('rests while it is paused, and goes on in another engine', async () => {
      const shared = await oneStorage(fixture)
      let id = ''
      const paused = afterSettle(async () => {
        await elsewhere.in(tenant()).bulk.pause(id, { by: dewi })
      })
      await using elsewhere = await openBulk(shared)
      const there = elsewhere.in(tenant())
      const ids = await openedMany(there, 5)
      id = (await pauseAll(there)).id
      await using engine = await openBulk(shared, { spoil: paused })
      expect(await engine.in(tenant()).bulk.run(id, { by: dewi, batch: 2 })).toMatchObject({
        status: 'paused',
        done: 2,
      })
      expect(await there.bulk.run(id, { by: dewi })).toMatchObject({ status: 'paused', done: 2 })
      expect(await there.bulk.resume(id, { by: dewi })).toMatchObject({ status: 'running' })
      expect(await there.bulk.run(id, { by: dewi })).toMatchObject({ status: 'done', done: 5 })
      expect(await pausesOf(there, ids)).toEqual([1, 1, 1, 1, 1])
      expect(await there.bulk.pause(id, { by: dewi })).toMatchObject({ status: 'done' })
    })

    test('answers between two batches when its signal aborts, and goes on later', async () => {
      const shared = await oneStorage(fixture)
      await using before = await openBulk(shared)
      const ids = await openedMany(before.in(tenant()), 5)
      const { id } = await pauseAll(before.in(tenant()))
      const leaves = new AbortController()
      await using engine = await openBulk(shared, { spoil: afterSettle(() => leaves.abort()) })
      const org = engine.in(tenant())
      const run = await org.bulk.run(id, { by: dewi, batch: 2, signal: leaves.signal })
      expect(run).toMatchObject({ status: 'running', done: 2 })
      expect(await org.bulk.run(id, { by: dewi, signal: AbortSignal.abort() })).toMatchObject({ done: 2 })
      expect(await org.bulk.run(id, { by: dewi })).toMatchObject({ status: 'done', done: 5 })
      expect(await pausesOf(org, ids)).toEqual([1, 1, 1, 1, 1])
    })

    test.each([{ perSecond: 0 }, { perSecond: Number.NaN }, { batch: -1 }])('refuses %j', async (limits) => {
      await using engine = await openBulk(fixture)
      const org = engine.in(tenant())
      const { id } = await pauseAll(org)
      await expect(org.bulk.run(id, { by: dewi, ...limits })).rejects.toMatchObject({ _tag: 'InvalidEvent' })
      expect(await org.bulk.progress(id, { by: dewi })).toMatchObject({ status: 'frozen' })
    })
  })

const survives = (fixture: EngineFixture) =>
  describe(`${fixture.name}: a bulk action that is cut off`, () => {
    test('between the write and the settling goes on without sending anything twice', async () => {
      const shared = await oneStorage(fixture)
      await using engine = await openBulk(shared)
      const org = engine.in(tenant())
      const ids = await openedMany(org, 6)
      const { id } = await pauseAll(org)
      let settlings = 0
      const dies: Spoil = (storage) => ({
        settle: async (...given) => {
          settlings += 1
          if (settlings > 1) throw down()
          return storage.settle(...given)
        },
      })
      await using mortal = await openBulk(shared, { spoil: dies })
      await expect(mortal.in(tenant()).bulk.run(id, { by: dewi, batch: 2 })).rejects.toMatchObject({
        _tag: 'StorageUnavailable',
      })
      expect(await pausesOf(org, ids)).toEqual([1, 1, 1, 1, 0, 0])
      expect(await org.bulk.progress(id, { by: dewi })).toMatchObject({ status: 'running', done: 2 })
      await org.send(ids[2] ?? '', { type: 'go-on' }, { by: dewi })
      expect(await org.bulk.run(id, { by: dewi })).toMatchObject({ status: 'done', done: 6, failed: 0 })
      expect(await pausesOf(org, ids)).toEqual([1, 1, 1, 1, 1, 1])
    })

    test('between the write and the settling goes on without opening anything twice', async () => {
      let settlings = 0
      const dies: Spoil = (storage) => ({
        settle: async (...given) => {
          settlings += 1
          if (settlings === 1) throw down()
          return storage.settle(...given)
        },
      })
      await using engine = await openBulk(fixture, { spoil: dies })
      const org = engine.in(tenant())
      const rows = [leaveRow(1), leaveRow(2), leaveRow(3)]
      const { run } = await org.bulk.preview({ start: 'leave', rows }, { by: dewi, reason: 'awal tahun' })
      await expect(org.bulk.run(run.id, { by: dewi })).rejects.toMatchObject({ _tag: 'StorageUnavailable' })
      expect(await org.count({}, { by: dewi })).toBe(3)
      expect(await org.bulk.run(run.id, { by: dewi })).toMatchObject({ status: 'done', done: 3 })
      expect(await org.count({}, { by: dewi })).toBe(3)
      const ids = (await allRows(org, run)).map(({ caseId }) => caseId)
      expect(ids.toSorted()).toEqual((await org.list({}, { by: dewi })).map((item) => item.id).toSorted())
    })

    test('by an outage leaves what was not done waiting, and never calls it failed', async () => {
      const shared = await oneStorage(fixture)
      await using engine = await openBulk(shared)
      const org = engine.in(tenant())
      const ids = await openedMany(org, 6)
      const { id } = await pauseAll(org)
      let writes = 0
      const fails: Spoil = (storage) => ({
        writeAll: async (...given) => {
          writes += 1
          if (writes > 1) throw down()
          return storage.writeAll(...given)
        },
      })
      await using mortal = await openBulk(shared, { spoil: fails })
      await expect(mortal.in(tenant()).bulk.run(id, { by: dewi, batch: 2 })).rejects.toMatchObject({
        _tag: 'StorageUnavailable',
        retryable: true,
      })
      expect(await org.bulk.progress(id, { by: dewi })).toMatchObject({ status: 'running', done: 2, failed: 0 })
      expect(await org.bulk.run(id, { by: dewi })).toMatchObject({ status: 'done', done: 6, failed: 0 })
      expect(await pausesOf(org, ids)).toEqual([1, 1, 1, 1, 1, 1])
    })

    test('by who holds one case does everything else first, then says who is in the way', async () => {
      const shared = await oneStorage(fixture)
      await using engine = await openBulk(shared)
      const org = engine.in(tenant())
      const ids = await openedMany(org, 5)
      const { id } = await pauseAll(org)
      const holds: Spoil = (storage) => ({
        writeAll: async (writes, call) => {
          const free = writes.filter(({ ref }) => ref.id !== ids[1])
          const outcomes = (await storage.writeAll(free, call)).values()
          return writes.map(({ ref }) =>
            ref.id === ids[1] ? { written: false, because: 'busy' } : (outcomes.next().value ?? { written: true }),
          )
        },
      })
      await using mortal = await openBulk(shared, { spoil: holds, busyAfterMs: 0 })
      const stuck = mortal.in(tenant()).bulk.run(id, { by: dewi, batch: 2 })
      await expect(stuck).rejects.toMatchObject({ _tag: 'CaseBusy', caseId: ids[1] })
      expect(await org.bulk.progress(id, { by: dewi })).toMatchObject({ status: 'running', done: 4, failed: 0 })
      expect(await org.bulk.run(id, { by: dewi })).toMatchObject({ status: 'done', done: 5 })
      expect(await pausesOf(org, ids)).toEqual([1, 1, 1, 1, 1])
    })

    test('by a defect of one case does everything else, tells the host, and leaves that one waiting', async () => {
      const shared = await oneStorage(fixture)
      await using engine = await openBulk(shared)
      const org = engine.in(tenant())
      const ids = await openedMany(org, 5)
      const { id } = await pauseAll(org)
      const told: unknown[] = []
      const spoil: Spoil = (storage) => ({
        writeAll: async (writes, call) => {
          const sound = writes.filter(({ ref }) => ref.id !== ids[1])
          const outcomes = (await storage.writeAll(sound, call)).values()
          return writes.map(({ ref }) =>
            ref.id === ids[1]
              ? { written: false, because: 'failed', error: new Error('cannot be written') }
              : (outcomes.next().value ?? { written: true }),
          )
        },
      })
      await using mortal = await openBulk(shared, { spoil, onError: (error) => told.push(error) })
      const stuck = mortal.in(tenant()).bulk.run(id, { by: dewi, batch: 2 })
      await expect(stuck).rejects.toThrow('cannot be written')
      expect(told).toContainEqual(new Error('cannot be written'))
      expect(await org.bulk.progress(id, { by: dewi })).toMatchObject({ status: 'running', done: 4, failed: 0 })
      expect(await org.bulk.rows(id, { by: dewi, outcome: 'waiting' })).toMatchObject([{ caseId: ids[1] }])
    })
  })

const shares = (fixture: EngineFixture) =>
  describe(`${fixture.name}: a bulk action in several engines`, () => {
    test('is shared: nothing is done twice, and every target counts once', async () => {
      const shared = await oneStorage(fixture)
      await using one = await openBulk(shared)
      const org = one.in(tenant())
      const ids = await openedMany(org, 40)
      const { id } = await pauseAll(org)
      await using two = await openBulk(shared)
      await using three = await openBulk(shared)
      const runs = await Promise.all(
        [one, two, three, three].map((engine) => engine.in(tenant()).bulk.run(id, { by: dewi, batch: 3 })),
      )
      for (const run of runs) expect(run).toMatchObject({ status: 'done', done: 40, failed: 0 })
      expect(await pausesOf(org, ids)).toEqual(ids.map(() => 1))
    })
  })
