import { NotPermitted, RunNotFound, UnknownWorkflow } from '@siklus/core'
import { leave, leaveOneToTwo, leaveTwo, leaveTwoToThree, substitute } from '@siklus/core/testing'
import { describe, expect, test } from 'vitest'
import { dewi, eko, gita } from './bulk-scene.ts'
import { ani, budi, type EngineFixture, freshTenant, testClock } from './fixture.ts'
import { fajar, openVersions, villageOf, wholeOf } from './versions-scene.ts'

const tenant = freshTenant()
const reason = 'SE 7/2026 sets the review apart'

/** What hosts are promised about moving live cases to another version. */
export const migrationContract = (fixture: EngineFixture) =>
  describe(`${fixture.name}: migration of live cases`, () => {
    const scene = async () => {
      const storage = await fixture.storage()
      const clock = testClock()
      const ids = await villageOf(storage, clock, tenant())
      clock.set('2026-01-06T01:00:00.000Z')
      const engine = await openVersions(storage, clock)
      return { storage, clock, ids, engine, org: engine.in(tenant()) }
    }

    test('a rehearsal counts what would happen to every live case, and changes nothing', async () => {
      const { org, ids } = await scene()
      const before = await Promise.all(Object.values(ids).map((id) => wholeOf(org, id)))
      const rehearsed = await org.versions.rehearse(leaveOneToTwo, { by: eko })
      const rest = 'live.substitute.missing|live.work'
      expect(rehearsed).toEqual({
        ...{ migration: 'leave@1-2', at: '2026-01-06T01:00:00.000Z', cases: 4, ready: 4, refused: [] },
        moves: [
          {
            from: `live.hold.off|${rest}.submitted.onTime`,
            to: `live.hold.off|${rest}.review.onTime`,
            cases: 2,
            samples: expect.arrayContaining([ids.submitted, ids.long]),
          },
          {
            from: `live.hold.on|${rest}.submitted.onTime`,
            to: `live.hold.on|${rest}.review.onTime`,
            cases: 1,
            samples: [ids.held],
          },
          {
            from: `live.hold.off|${rest}.draft`,
            to: `live.hold.off|${rest}.draft.fresh`,
            cases: 1,
            samples: [ids.draft],
          },
        ],
        deadlines: [
          { state: 'leave.live.work.draft.fresh', delay: 'draftDue', kept: 0, armed: 1, dropped: 0 },
          { state: 'leave.live.work.review.onTime', delay: 'reviewDue', kept: 3, armed: 0, dropped: 0 },
        ],
      })
      expect(await Promise.all(Object.values(ids).map((id) => wholeOf(org, id)))).toEqual(before)
    })

    test('a migration moves every live case by one recorded transition, and the record verifies', async () => {
      const { org, ids } = await scene()
      const ended = await wholeOf(org, ids.ended)
      const run = await org.versions.migrate(leaveOneToTwo, { by: dewi, reason })
      expect(run).toMatchObject({ kind: 'migration', status: 'done', total: 4, done: 4, failed: 0, by: 'dewi', reason })
      for (const id of [ids.draft, ids.submitted, ids.held, ids.long]) {
        const { case: item, history } = await wholeOf(org, id)
        const last = history.at(-1)
        expect(item).toMatchObject({ version: 2, status: 'active', revision: last?.revision })
        expect(last).toMatchObject({ by: 'dewi', role: 'admin', messages: [], to: item.state })
        expect(last?.event).toMatchObject({
          ...{ type: 'case.migrate', from: 1, to: 2, migration: 'leave@1-2', run: run.id, reason },
        })
        expect(history.filter(({ event }) => event.type === 'case.migrate')).toHaveLength(1)
        expect(await org.verify(id, { by: dewi })).toEqual([])
      }
      expect((await org.load(ids.long, { by: dewi })).context).toEqual({ days: 20, returns: 0, kind: 'long' })
      expect(await wholeOf(org, ids.ended)).toEqual(ended)
      expect(await org.versions.rescue(run.id, { by: dewi })).toEqual([])
      expect(await org.versions.rehearse(leaveOneToTwo, { by: dewi })).toMatchObject({ cases: 0 })
    })

    test('who ordered it and why stands in the chain, whatever the workflow calls personal', async () => {
      const { storage, clock, ids } = await scene()
      const personal = { ...leaveTwo, personal: ['note', 'reason', 'run'] }
      const org = (await openVersions(storage, clock, { workflows: [leave, personal, substitute] })).in(tenant())
      const { id: run } = await org.versions.migrate({ ...leaveOneToTwo, to: personal }, { by: dewi, reason })
      const [history] = (await org.versions.histories('leave', 2, { by: dewi })).filter(
        ({ caseId }) => caseId === ids.draft,
      )
      expect(history?.entries.at(-1)?.event).toMatchObject({ reason, run })
    })

    test('deadlines go on with their instants, new ones are armed, and what is on hold stands still', async () => {
      const { org, ids, clock } = await scene()
      const [before] = await org.deadlines(ids.submitted, { by: dewi })
      await org.versions.migrate(leaveOneToTwo, { by: dewi, reason })
      const state = 'leave.live.work.review.onTime'
      expect(await org.deadlines(ids.submitted, { by: dewi })).toEqual([{ ...before, state }])
      expect(await org.deadlines(ids.held, { by: dewi })).toMatchObject([
        { state, pausedAt: '2026-01-05T01:00:00.000Z' },
      ])
      expect(await org.deadlines(ids.draft, { by: dewi })).toMatchObject([
        { delay: 'draftDue', due: '2026-01-20T16:59:59.999Z', pausedAt: null },
      ])
      clock.set('2026-01-09T00:00:00.000Z')
      await org.settle()
      expect((await org.load(ids.submitted, { by: dewi })).state).toContain('live.work.review.late')
      expect((await org.load(ids.held, { by: dewi })).state).toContain('live.work.review.onTime')
    })

    test('people go on under the new version, and its deadlines and messages work', async () => {
      const { org, ids } = await scene()
      await org.versions.migrate(leaveOneToTwo, { by: dewi, reason })
      expect((await org.send(ids.draft, { type: 'withdraw' }, { by: ani })).status).toBe('done')
      expect((await org.send(ids.submitted, { type: 'return', note: 'x' }, { by: budi })).state).toContain(
        'draft.fresh',
      )
      await org.send(ids.submitted, { type: 'submit' }, { by: ani })
      for (const id of [ids.draft, ids.submitted]) expect(await org.verify(id, { by: dewi })).toEqual([])
      // a child that looks for its parent finds it under the new version
      await org.settle()
      const [child] = await org.list({ workflow: 'substitute', parent: ids.submitted }, { by: ani })
      await org.send(child?.id ?? '', { type: 'found' }, { by: ani })
      await org.settle()
      expect((await org.load(ids.submitted, { by: ani })).state).toContain('substitute.ready')
    })

    test('what is due fires first, in the version it was armed in', async () => {
      const { org, ids, clock } = await scene()
      clock.set('2026-01-09T00:00:00.000Z')
      const { moves } = await org.versions.rehearse(leaveOneToTwo, { by: dewi })
      expect(moves.map(({ to, cases }) => [to.split('.work.')[1], cases])).toEqual([
        ['review.late', 2],
        ['review.onTime', 1],
        ['draft.fresh', 1],
      ])
      expect((await org.load(ids.submitted, { by: dewi })).state).toContain('submitted.onTime')
      await org.versions.migrate(leaveOneToTwo, { by: dewi, reason })
      const steps = (await org.history(ids.submitted, { by: dewi })).slice(-2)
      expect(steps.map(({ event }) => event.type)).toEqual(['deadline', 'case.migrate'])
      expect((await org.load(ids.submitted, { by: dewi })).state).toContain('review.late')
      expect(await org.verify(ids.submitted, { by: dewi })).toEqual([])
    })

    test('a case without a place stays as it is, in the rescue list with its reason', async () => {
      const { org, ids, clock } = await scene()
      await org.versions.migrate(leaveOneToTwo, { by: dewi, reason })
      clock.set('2026-01-09T00:00:00.000Z')
      await org.settle()
      const before = await wholeOf(org, ids.long)
      const rehearsed = await org.versions.rehearse(leaveTwoToThree, { by: dewi })
      const why = { code: 'migration.noTarget', params: { state: 'live.work.review.late' } }
      expect(rehearsed).toMatchObject({ cases: 4, ready: 3 })
      expect(rehearsed.refused).toEqual([
        {
          ...{ code: 'migration.noTarget', cases: 1 },
          samples: [{ caseId: ids.long, state: before.case.state, reason: why }],
        },
      ])
      const run = await org.versions.migrate(leaveTwoToThree, { by: dewi, reason })
      expect(run).toMatchObject({ status: 'done', total: 4, done: 3, failed: 1 })
      expect(await org.versions.rescue(run.id, { by: eko })).toMatchObject([{ caseId: ids.long, reason: why }])
      expect(await wholeOf(org, ids.long)).toEqual(before)
      expect(await org.count({ workflow: 'leave', version: 3 }, { by: dewi })).toBe(3)
      // once somebody has decided, a second run takes it along
      await org.send(ids.long, { type: 'return', note: 'x' }, { by: budi })
      expect(await org.versions.migrate(leaveTwoToThree, { by: dewi, reason })).toMatchObject({ total: 1, done: 1 })
    })

    test('nobody migrates without the role, and an auditor only looks', async () => {
      const { org, ids } = await scene()
      const { id } = await org.versions.freeze(leaveOneToTwo, { by: dewi, reason })
      const looks = [
        (by: typeof ani) => org.versions.gate({ by }),
        (by: typeof ani) => org.versions.diff('leave', 1, 2, { by }),
        (by: typeof ani) => org.versions.rehearse(leaveOneToTwo, { by }),
        (by: typeof ani) => org.versions.progress(id, { by }),
        (by: typeof ani) => org.versions.list({ by }),
        (by: typeof ani) => org.versions.rescue(id, { by }),
        (by: typeof ani) => org.versions.histories('leave', 1, { by }),
      ]
      const acts = [
        (by: typeof ani) => org.versions.freeze(leaveOneToTwo, { by, reason }),
        (by: typeof ani) => org.versions.migrate(leaveOneToTwo, { by, reason }),
        (by: typeof ani) => org.versions.run(id, { by, migration: leaveOneToTwo }),
        (by: typeof ani) => org.versions.pause(id, { by }),
        (by: typeof ani) => org.versions.resume(id, { by }),
        (by: typeof ani) => org.versions.undo(id, { by, reason }),
      ]
      for (const call of [...looks, ...acts]) {
        await expect(call(ani)).rejects.toBeInstanceOf(NotPermitted)
        await expect(call({ person: 'system' })).rejects.toBeInstanceOf(NotPermitted)
      }
      for (const call of looks) await call(eko)
      for (const call of acts) await expect(call(eko)).rejects.toBeInstanceOf(NotPermitted)
      // who does not see every case sees numbers, and neither names nor moves single ones
      const numbers = looks.filter((_, n) => [0, 1, 3, 4].includes(n))
      for (const call of numbers) await call(fajar)
      for (const call of [...looks.filter((one) => !numbers.includes(one)), ...acts.slice(0, 3)])
        await expect(call(fajar)).rejects.toBeInstanceOf(NotPermitted)
      await expect(acts[5]?.(fajar)).rejects.toBeInstanceOf(NotPermitted)
      // the record names who moved a case: nobody carries out what another has ordered
      await expect(org.versions.run(id, { by: gita, migration: leaveOneToTwo })).rejects.toBeInstanceOf(NotPermitted)
      expect((await org.versions.progress(id, { by: gita })).status).toBe('frozen')
      expect((await org.load(ids.draft, { by: dewi })).version).toBe(1)
    })

    test('what is missing or does not fit is refused before anything is frozen', async () => {
      const { org, storage, clock } = await scene()
      for (const empty of ['', '  ', 'a\0b'])
        await expect(org.versions.migrate(leaveOneToTwo, { by: dewi, reason: empty })).rejects.toMatchObject({
          _tag: 'InvalidEvent',
          faults: [{ field: 'reason' }],
        })
      expect(await org.versions.list({ by: dewi })).toEqual([])
      const older = (await openVersions(storage, clock, { workflows: [leave, substitute] })).in(tenant())
      await expect(older.versions.rehearse(leaveOneToTwo, { by: dewi })).rejects.toBeInstanceOf(UnknownWorkflow)
      await expect(older.versions.migrate(leaveOneToTwo, { by: dewi, reason })).rejects.toBeInstanceOf(UnknownWorkflow)
      const { id } = await org.versions.freeze(leaveOneToTwo, { by: dewi, reason })
      for (const migration of [undefined, leaveTwoToThree])
        await expect(org.versions.run(id, { by: dewi, ...(migration && { migration }) })).rejects.toMatchObject({
          faults: [{ field: 'migration' }],
        })
      await expect(org.versions.run(id, { by: dewi, migration: leaveOneToTwo, batch: 0 })).rejects.toMatchObject({
        _tag: 'InvalidEvent',
      })
      const { run: bulk } = await org.bulk.preview({ send: { type: 'submit' }, filter: {} }, { by: dewi, reason })
      for (const other of [bulk.id, 'no-id', '0190a000-0000-7000-8000-00000000ffff']) {
        await expect(org.versions.progress(other, { by: dewi })).rejects.toBeInstanceOf(RunNotFound)
        await expect(org.versions.pause(other, { by: dewi })).rejects.toBeInstanceOf(RunNotFound)
        await expect(org.versions.undo(other, { by: dewi, reason })).rejects.toBeInstanceOf(RunNotFound)
      }
    })
  })
