import { replayHistories, StorageUnavailable } from '@siklus/core'
import { leave, leaveOneToTwo } from '@siklus/core/testing'
import { describe, expect, test } from 'vitest'
import { dewi } from './bulk-scene.ts'
import { ani, budi, type EngineFixture, freshTenant } from './fixture.ts'
import { migrationScene, wholeOf } from './versions-scene.ts'

const tenant = freshTenant()
const order = { by: dewi, reason: 'SE 7/2026' }
const carry = { by: dewi, migration: leaveOneToTwo }

/** What hosts are promised about runs of migrations: they stop and go on anywhere, nothing is done twice. */
export const migrationRunContract = (fixture: EngineFixture) =>
  describe(`${fixture.name}: runs of migrations`, () => {
    const scene = () => migrationScene(fixture, tenant())

    test('a run stops between two batches, and goes on where it stood, in any process', async () => {
      const { org, open, migrations } = await scene()
      const { id } = await org.versions.freeze(leaveOneToTwo, order)
      const stop = new AbortController()
      const stopping = await open((storage) => ({
        writeAll: (writes, call) => {
          stop.abort()
          return storage.writeAll(writes, call)
        },
      }))
      const first = await stopping.versions.run(id, { ...carry, batch: 1, signal: stop.signal })
      expect(first).toMatchObject({ status: 'running', total: 4, done: 1 })
      expect(await org.versions.pause(id, { by: dewi })).toMatchObject({ status: 'paused' })
      expect(await org.versions.run(id, carry)).toMatchObject({ status: 'paused', done: 1 })
      expect(await org.versions.resume(id, { by: dewi })).toMatchObject({ status: 'running' })
      expect(await (await open()).versions.run(id, carry)).toMatchObject({ status: 'done', done: 4, failed: 0 })
      expect(await org.versions.run(id, carry)).toMatchObject({ status: 'done', done: 4 })
      expect(await migrations()).toEqual([1, 1, 1, 1])
      expect((await org.versions.list({ by: dewi })).map((run) => run.id)).toEqual([id])
    })

    test('a run that was paused before it began waits', async () => {
      const { org } = await scene()
      const { id } = await org.versions.freeze(leaveOneToTwo, order)
      await org.versions.pause(id, { by: dewi })
      expect(await org.versions.run(id, carry)).toMatchObject({ status: 'paused', done: 0 })
    })

    test('several workers share a run, and every case is migrated once', async () => {
      const { org, open, migrations } = await scene()
      const { id } = await org.versions.freeze(leaveOneToTwo, order)
      const others = await Promise.all([open(), open(), open()])
      await Promise.all(others.map((other) => other.versions.run(id, { ...carry, batch: 2 })))
      expect(await org.versions.progress(id, { by: dewi })).toMatchObject({ status: 'done', done: 4, failed: 0 })
      expect(await migrations()).toEqual([1, 1, 1, 1])
    })

    test('a process that died between the write and its row left nothing undone, and nothing is done twice', async () => {
      const { org, open, migrations } = await scene()
      const { id } = await org.versions.freeze(leaveOneToTwo, order)
      const dying = await open(() => ({
        settle: () => Promise.reject(new StorageUnavailable('gone', { retryable: true })),
      }))
      await expect(dying.versions.run(id, carry)).rejects.toBeInstanceOf(StorageUnavailable)
      expect(await migrations()).toEqual([1, 1, 1, 1])
      expect(await org.versions.progress(id, { by: dewi })).toMatchObject({ status: 'running', done: 0 })
      expect(await org.versions.run(id, carry)).toMatchObject({ status: 'done', done: 4, failed: 0 })
      expect(await migrations()).toEqual([1, 1, 1, 1])
    })

    test('an outage fails the call and leaves the rest waiting', async () => {
      const { org, open, migrations } = await scene()
      const { id } = await org.versions.freeze(leaveOneToTwo, order)
      const down = await open(() => ({
        writeAll: () => Promise.reject(new StorageUnavailable('down', { retryable: true })),
      }))
      await expect(down.versions.run(id, carry)).rejects.toBeInstanceOf(StorageUnavailable)
      expect(await migrations()).toEqual([0, 0, 0, 0])
      expect(await org.versions.run(id, carry)).toMatchObject({ status: 'done', done: 4 })
    })

    test.each([1, 4])('a case that moves between read and write is looked at again: %i times', async (times) => {
      const { org, open, live, steps } = await scene()
      let moved = 0
      const racing = await open((storage) => ({
        writeAll: async (writes, call) => {
          const [type, by] = moved % 2 === 0 ? (['submit', ani] as const) : (['return', budi] as const)
          const note = type === 'return' && { note: 'x' }
          if (moved < times) await org.send(live.draft, { type, ...note }, { by })
          moved += 1
          return storage.writeAll(writes, call)
        },
      }))
      expect(await racing.versions.migrate(leaveOneToTwo, order)).toMatchObject({ done: 4, failed: 0 })
      const moves = ['submit', 'return', 'submit', 'return'].slice(0, times)
      expect(await steps(live.draft)).toEqual(['case.start', ...moves, 'case.migrate'])
      const { case: item } = await wholeOf(org, live.draft)
      expect(item.state).toContain(times === 1 ? 'live.work.review.onTime' : 'live.work.draft.fresh')
      expect(await org.verify(live.draft, { by: dewi })).toEqual([])
    })

    test('a case that never stands still is left for later; the others are done', async () => {
      const { org, open, live, steps } = await scene()
      const restless = await open((storage) => ({
        writeAll: async (writes, call) => {
          const draft = (await steps(live.draft)).length % 2 === 1
          if (writes.some(({ ref }) => ref.id === live.draft))
            await org.send(live.draft, draft ? { type: 'submit' } : { type: 'return', note: 'x' }, {
              by: draft ? ani : budi,
            })
          return storage.writeAll(writes, call)
        },
      }))
      const { id } = await org.versions.freeze(leaveOneToTwo, order)
      await expect(restless.versions.run(id, carry)).rejects.toMatchObject({ _tag: 'RevisionConflict' })
      expect(await org.versions.progress(id, { by: dewi })).toMatchObject({ status: 'running', done: 3, failed: 0 })
      expect(await org.versions.run(id, carry)).toMatchObject({ status: 'done', done: 4 })
    })

    test('a case that others hold is left for later, and the others are done', async () => {
      const { org, open, live } = await scene()
      const held = await open((storage) => ({
        writeAll: async (writes, call) => {
          const free = writes.filter(({ ref }) => ref.id !== live.draft)
          const outcomes = (free.length > 0 ? await storage.writeAll(free, call) : []).values()
          return writes.map(({ ref }) =>
            ref.id === live.draft ? { written: false, because: 'busy' } : (outcomes.next().value ?? { written: true }),
          )
        },
      }))
      const { id } = await org.versions.freeze(leaveOneToTwo, order)
      await expect(held.versions.run(id, { ...carry, batch: 1 })).rejects.toMatchObject({
        _tag: 'CaseBusy',
        caseId: live.draft,
      })
      expect(await org.versions.progress(id, { by: dewi })).toMatchObject({ done: 3, failed: 0 })
      expect(await org.versions.run(id, carry)).toMatchObject({ status: 'done', done: 4 })
    })

    test('who ended since the targets were frozen stays under his version', async () => {
      const { org, live } = await scene()
      const { id } = await org.versions.freeze(leaveOneToTwo, order)
      const note = {
        op: 'insert' as const,
        table: 'leave_note',
        row: { id: live.submitted, unit: 'x', kind: 'x', body: {} },
      }
      await org.send(live.submitted, { type: 'agree' }, { by: budi, records: [note] })
      expect(await org.versions.run(id, carry)).toMatchObject({ status: 'done', done: 4, failed: 0 })
      expect(await org.load(live.submitted, { by: dewi })).toMatchObject({ version: 1, status: 'done' })
      expect(await org.versions.undo(id, order)).toMatchObject({ done: 4, failed: 0 })
    })

    test('a case that another run has migrated is told', async () => {
      const { org } = await scene()
      const { id } = await org.versions.freeze(leaveOneToTwo, order)
      await org.versions.migrate(leaveOneToTwo, order)
      expect(await org.versions.run(id, carry)).toMatchObject({ done: 0, failed: 4 })
      expect((await org.versions.rescue(id, { by: dewi, limit: 1 })).map(({ reason: why }) => why)).toMatchObject([
        { code: 'migration.otherCase', params: { version: 2 } },
      ])
      const [first, second] = await org.versions.rescue(id, { by: dewi, limit: 2 })
      expect(await org.versions.rescue(id, { by: dewi, after: first?.n ?? 0, limit: 1 })).toEqual([second])
    })

    test('histories of real cases replay under their version, and tell what an edit would change', async () => {
      const { org, live, ended } = await scene()
      const page = await org.versions.histories('leave', leave.version, { by: dewi, limit: 3 })
      expect(page).toHaveLength(3)
      const rest = await org.versions.histories('leave', 1, { by: dewi, after: page.at(-1)?.caseId ?? '' })
      const all = [...page, ...rest]
      expect(all.map(({ caseId }) => caseId).toSorted()).toEqual([...Object.values(live), ended].toSorted())
      expect(replayHistories(leave, all)).toEqual([])
      const quiet = replayHistories(leaveOneToTwo.to, all, { of: 1 })
      expect(quiet.filter(({ what }) => what === 'failed')).not.toEqual([])
      expect(new Set(quiet.map(({ event }) => event))).toEqual(new Set(['case.start', 'submit', 'pause', 'agree']))
    })
  })
