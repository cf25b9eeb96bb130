import { NotPermitted, RunNotFound } from '@siklus/core'
import { describe, expect, test } from 'vitest'
import { allRows, dewi, eko, fajar, gita, leaveRow, openBulk, opened, pauseAll, pausesOf } from './bulk-scene.ts'
import { ani, budi, type EngineFixture, freshTenant } from './fixture.ts'

const tenant = freshTenant()
const reason = 'SE 7/2026'
const ask = { send: { type: 'pause' }, filter: { workflow: 'leave' } }

/** Who may do what in bulk. */
export const bulkAccessContract = (fixture: EngineFixture): void => {
  describe(`${fixture.name}: access to bulk actions`, () => {
    test('nobody acts in bulk without the role in the tenant, whatever he is on a case; the auditor reads', async () => {
      await using engine = await openBulk(fixture)
      const org = engine.in(tenant())
      const ids = await opened(org, [leaveRow(1)])
      const { id } = await pauseAll(org)
      const behalf = { person: 'dewi', onBehalfOf: { person: 'budi', basis: 'delegation' } }
      for (const by of [ani, budi, { person: 'system' }, behalf, eko]) {
        const acts = [
          org.bulk.preview(ask, { by, reason }),
          org.bulk.run(id, { by }),
          org.bulk.pause(id, { by }),
          org.bulk.resume(id, { by }),
          org.bulk.stop(id, { by }),
        ]
        const reads = [org.bulk.progress(id, { by }), org.bulk.list({ by }), org.bulk.rows(id, { by })]
        const refused = by === eko ? acts : [...acts, ...reads]
        for (const one of await Promise.allSettled(refused))
          expect(one).toMatchObject({ status: 'rejected', reason: expect.any(NotPermitted) })
      }
      expect(await org.bulk.progress(id, { by: eko })).toMatchObject({ status: 'frozen', total: 1 })
      expect((await org.bulk.list({ by: eko })).map((run) => run.id)).toContain(id)
      expect(await org.bulk.rows(id, { by: eko })).toHaveLength(1)
      expect(await pausesOf(org, ids)).toEqual([0])
    })

    test('who previewed a run carries it out; another admin may stop it, and sees its targets when he sees everything', async () => {
      await using engine = await openBulk(fixture)
      const org = engine.in(tenant())
      const ids = await opened(org, [leaveRow(1)])
      const { id } = await pauseAll(org)
      await expect(org.bulk.run(id, { by: gita })).rejects.toBeInstanceOf(NotPermitted)
      expect(await org.bulk.rows(id, { by: gita })).toHaveLength(1)
      await expect(org.bulk.rows(id, { by: fajar })).rejects.toBeInstanceOf(NotPermitted)
      expect(await org.bulk.stop(id, { by: gita })).toMatchObject({ status: 'stopped', by: 'dewi' })
      expect(await org.bulk.run(id, { by: dewi })).toMatchObject({ status: 'stopped', done: 0 })
      expect(await pausesOf(org, ids)).toEqual([0])
    })

    test('nobody sends to cases he does not see', async () => {
      await using engine = await openBulk(fixture)
      const org = engine.in(tenant())
      const ids = await opened(org, [
        leaveRow(1),
        leaveRow(2, { unit: 'root/timur/' }),
        leaveRow(3, { unit: 'root/timur/a/' }),
      ])
      const { run, samples } = await org.bulk.preview(ask, { by: fajar, reason })
      expect(run.total).toBe(2)
      expect(samples.map(({ caseId }) => caseId)).toEqual(ids.slice(1))
      expect(await org.bulk.run(run.id, { by: fajar })).toMatchObject({ status: 'done', done: 2 })
      expect(await pausesOf(org, ids)).toEqual([0, 1, 1])
      const step = (await org.history(ids[1] ?? '', { by: dewi })).at(-1)
      expect(step).toMatchObject({ by: 'fajar', role: 'admin', event: { type: 'pause' } })
    })

    test('a run of one tenant does not exist in another, and a run of another kind is none of bulk', async () => {
      let ofAnotherKind = ''
      await using engine = await openBulk(fixture, {
        spoil: (storage) => ({
          freeze: (run, targets, call) => {
            const other = { ...run, kind: 'migration' as const, id: run.id.replace(/.{4}$/, 'ffff') }
            ofAnotherKind = other.id
            return storage.freeze(other, targets, call).then(() => storage.freeze(run, targets, call))
          },
        }),
      })
      const org = engine.in(tenant())
      const { id } = await pauseAll(org)
      const other = engine.in(`${tenant()}-other`)
      for (const [place, run] of [
        [other, id],
        [org, ofAnotherKind],
        [org, 'no-id'],
      ] as const) {
        const calls = [
          place.bulk.run(run, { by: dewi }),
          place.bulk.stop(run, { by: dewi }),
          place.bulk.progress(run, { by: dewi }),
          place.bulk.rows(run, { by: dewi }),
        ]
        for (const one of await Promise.allSettled(calls))
          expect(one).toMatchObject({ status: 'rejected', reason: expect.any(RunNotFound) })
      }
      expect(await other.bulk.list({ by: dewi })).toEqual([])
      expect((await org.bulk.list({ by: dewi })).map((run) => run.id)).toEqual([id])
      expect(await allRows(org, { id })).toEqual([])
    })
  })
}
