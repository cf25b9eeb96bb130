import { type Run, StorageUnavailable } from '@siklus/core'
import { leaveOneToTwo, leaveTwoToThree } from '@siklus/core/testing'
import { describe, expect, test } from 'vitest'
import { dewi } from './bulk-scene.ts'
import { ani, type EngineFixture, freshTenant } from './fixture.ts'
import { migrationScene, wholeOf } from './versions-scene.ts'

const tenant = freshTenant()
const order = { by: dewi, reason: 'SE 7/2026' }
const carry = { by: dewi, migration: leaveOneToTwo }
const span = { from: '2026-01-01T00:00:00.000Z', to: '2026-02-01T00:00:00.000Z', until: '2026-03-01T00:00:00.000Z' }

/** What hosts are promised about taking a migration back: a case is where it was, or it is told why not. */
export const migrationUndoContract = (fixture: EngineFixture) =>
  describe(`${fixture.name}: undo of migrations`, () => {
    const scene = () => migrationScene(fixture, tenant())

    test('an undo brings every case back to the state, context and deadlines before', async () => {
      const { org, live, clock } = await scene()
      const before = await Promise.all(Object.values(live).map((id) => wholeOf(org, id)))
      clock.set('2026-01-06T01:00:00.000Z')
      const run = await org.versions.migrate(leaveOneToTwo, order)
      const undo = await org.versions.undo(run.id, { by: dewi, reason: 'the circular was withdrawn' })
      expect(undo).toMatchObject({ kind: 'migration', status: 'done', total: 4, done: 4, failed: 0 })
      expect(undo.what).toMatchObject({ act: 'undo', of: run.id, from: 2, to: 1 })
      for (const [n, id] of Object.values(live).entries()) {
        const { case: item, deadlines, history } = await wholeOf(org, id)
        const { revision: _r, head: _h, updatedAt: _u, ...rest } = before[n]?.case ?? {}
        expect(item).toMatchObject(rest)
        expect(deadlines).toEqual(before[n]?.deadlines)
        expect(history.slice(-2).map(({ event }) => event)).toMatchObject([
          { type: 'case.migrate', from: 1, to: 2, run: run.id },
          { type: 'case.migrate', from: 2, to: 1, run: undo.id, undoes: history.at(-2)?.revision },
        ])
        expect(await org.verify(id, { by: dewi })).toEqual([])
      }
      expect((await org.send(live.draft, { type: 'submit' }, { by: ani })).state).toContain('submitted.onTime')
      // once more finds nothing to do
      expect(await org.versions.undo(run.id, order)).toMatchObject({ done: 4, failed: 0 })
      expect(await org.history(live.submitted, { by: dewi })).toHaveLength(4)
      await expect(org.versions.undo(undo.id, order)).rejects.toMatchObject({ faults: [{ field: 'run' }] })
    })

    test('a case to which something happened since is not brought back, and says what', async () => {
      const { org, live } = await scene()
      const run = await org.versions.migrate(leaveOneToTwo, order)
      await org.send(live.draft, { type: 'submit' }, { by: ani })
      const moved = await wholeOf(org, live.draft)
      const undo = await org.versions.undo(run.id, order)
      expect(undo).toMatchObject({ done: 3, failed: 1 })
      expect(await org.versions.rescue(undo.id, { by: dewi })).toMatchObject([
        { caseId: live.draft, reason: { code: 'migration.movedSince', params: { events: ['submit'] } } },
      ])
      expect(await wholeOf(org, live.draft)).toEqual(moved)
    })

    test('a deadline that was extended since is not taken back', async () => {
      const { org, live } = await scene()
      const run = await org.versions.migrate(leaveOneToTwo, order)
      await org.extensions.grant({ workflow: 'leave', deadlines: ['draftDue'], ...span }, { by: dewi, reason: 'flood' })
      const undo = await org.versions.undo(run.id, order)
      expect(await org.versions.rescue(undo.id, { by: dewi })).toMatchObject([
        { caseId: live.draft, reason: { code: 'migration.deadlinesMoved' } },
      ])
    })

    test('a deadline that was extended before goes on extended, there and back', async () => {
      const { org, live } = await scene()
      const names = { workflow: 'leave', deadlines: ['reviewDue'] }
      const extended = await org.extensions.grant({ ...names, ...span }, { by: dewi, reason: 'flood' })
      expect(extended.moved).toBe(3)
      const [before] = await org.deadlines(live.submitted, { by: dewi })
      expect(before?.due).toBe(span.until)
      const run = await org.versions.migrate(leaveOneToTwo, order)
      const state = 'leave.live.work.review.onTime'
      expect(await org.deadlines(live.submitted, { by: dewi })).toEqual([{ ...before, state }])
      expect(await org.versions.undo(run.id, order)).toMatchObject({ done: 4, failed: 0 })
      expect(await org.deadlines(live.submitted, { by: dewi })).toEqual([before])
      expect(await org.verify(live.submitted, { by: dewi })).toEqual([])
    })

    test('an undo ends the run for good, and brings back what was written before its row was', async () => {
      const { org, open, live, migrations } = await scene()
      const { id } = await org.versions.freeze(leaveOneToTwo, order)
      const dying = await open(() => ({
        settle: () => Promise.reject(new StorageUnavailable('gone', { retryable: true })),
      }))
      await expect(dying.versions.run(id, { ...carry, batch: 2 })).rejects.toBeInstanceOf(StorageUnavailable)
      expect((await migrations()).toSorted()).toEqual([0, 0, 1, 1])
      expect(await org.versions.undo(id, order)).toMatchObject({ total: 4, done: 4, failed: 0 })
      expect((await migrations()).toSorted()).toEqual([0, 0, 2, 2])
      for (const one of Object.values(live)) expect((await org.load(one, { by: dewi })).version).toBe(1)
      expect(await org.versions.run(id, carry)).toMatchObject({ status: 'stopped', done: 0 })
    })

    test('an undo goes on where it was cut off', async () => {
      const { org, open, migrations } = await scene()
      const run = await org.versions.migrate(leaveOneToTwo, order)
      let settles = 0
      const dying = await open((storage) => ({
        settle: (...args) => {
          settles += 1
          return settles === 1
            ? storage.settle(...args)
            : Promise.reject(new StorageUnavailable('gone', { retryable: true }))
        },
      }))
      await expect(dying.versions.undo(run.id, { ...order, batch: 1 })).rejects.toBeInstanceOf(StorageUnavailable)
      const undo = (await org.versions.list({ by: dewi })).find(({ id }) => id !== run.id) as Run
      expect(undo).toMatchObject({ status: 'running', done: 1 })
      expect(await org.versions.run(undo.id, { by: dewi })).toMatchObject({ status: 'done', done: 4, failed: 0 })
      expect(await migrations()).toEqual([2, 2, 2, 2])
    })

    test('an undo after a second migration leaves the case to it', async () => {
      const { org, live } = await scene()
      const first = await org.versions.migrate(leaveOneToTwo, order)
      const second = await org.versions.migrate(leaveTwoToThree, order)
      expect(await org.versions.undo(first.id, order)).toMatchObject({ done: 0, failed: 4 })
      expect(await org.versions.undo(second.id, order)).toMatchObject({ done: 4, failed: 0 })
      expect(await org.load(live.draft, { by: dewi })).toMatchObject({ version: 2 })
    })
  })
