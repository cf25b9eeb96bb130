import { createEngine, partyAccess, UnknownWorkflow } from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
import { describe, expect, test } from 'vitest'
import { ani, type EngineFixture, freshTenant, parties, testClock } from './fixture.ts'

const tenant = freshTenant()
const second = { ...leave, version: 2, name: 'leave@2' }

/** What hosts are promised about versions: a case of version n runs under n. */
export const versionsContract = (fixture: EngineFixture) =>
  describe(`${fixture.name}: the engine and versions`, () => {
    test('a case stays with its version while new ones start under the newest', async () => {
      const storage = await fixture.storage()
      const clock = testClock()
      const open = (workflows: readonly (typeof leave)[]) =>
        createEngine({ storage, workflows, access: partyAccess(), clock })
      const before = (await open([leave, substitute])).in(tenant())
      const old = await before.start(leave, { days: 1 }, { by: ani, parties })
      const after = (await open([second, leave, substitute])).in(tenant())
      const fresh = await after.start('leave', { days: 1 }, { by: ani, parties })
      expect([old.version, fresh.version]).toEqual([1, 2])
      expect((await after.send(old.id, { type: 'submit' }, { by: ani })).version).toBe(1)
      expect((await after.send(fresh.id, { type: 'submit' }, { by: ani })).version).toBe(2)
      expect(await after.verify(old.id, { by: ani })).toEqual([])
      await expect(before.load(fresh.id, { by: ani })).rejects.toBeInstanceOf(UnknownWorkflow)
    })
  })
