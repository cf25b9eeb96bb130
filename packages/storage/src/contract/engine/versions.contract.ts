import { createEngine, partyAccess, UnknownWorkflow } from '@siklus/core'
import { leave, leaveTwo, substitute } from '@siklus/core/testing'
import { describe, expect, test } from 'vitest'
import { dewi } from './bulk-scene.ts'
import { ani, type EngineFixture, freshTenant, parties, testClock } from './fixture.ts'
import { openVersions, villageOf } from './versions-scene.ts'

const tenant = freshTenant()
const second = { ...leave, version: 2, name: 'leave@2' }

const village = async (fixture: EngineFixture) => {
  const [storage, clock] = [await fixture.storage(), testClock()]
  await villageOf(storage, clock, tenant())
  return { storage, clock, org: (await openVersions(storage, clock)).in(tenant()) }
}

/** What hosts are promised about versions: a case of version n runs under n, and edits that would change that are found. */
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

    test('the gate is open until an edit would change what a stored state means', async () => {
      const { org, storage, clock } = await village(fixture)
      const open = await org.versions.gate({ by: dewi })
      expect(open).toMatchObject({ open: true, findings: [], edits: [] })
      expect(open.states.map(({ count }) => count).toSorted()).toEqual([1, 1, 2])
      const edited = { ...leaveTwo, version: 1, name: 'leave@1' }
      const careless = (await openVersions(storage, clock, { workflows: [edited, substitute] })).in(tenant())
      const shut = await careless.versions.gate({ by: dewi, fingerprints: { 'leave@1': 'another' } })
      expect(shut.open).toBe(false)
      expect(shut.findings.map(({ code, count }) => [code, count]).toSorted()).toEqual([
        ['state.drifts', 1],
        ['state.gone', 1],
        ['state.gone', 2],
      ])
      expect(shut.edits.map(({ where }) => where)).toEqual(['workflow leave@1', 'workflow substitute@1'])
      const without = (await openVersions(storage, clock, { workflows: [leaveTwo, substitute] })).in(tenant())
      expect((await without.versions.gate({ by: dewi })).findings.map(({ code }) => code)).toEqual([
        ...['version.unknown', 'version.unknown', 'version.unknown'],
      ])
    })

    test('a difference of versions counts the live cases that it touches', async () => {
      const { org } = await village(fixture)
      const diff = await org.versions.diff('leave', 1, 2, { by: dewi })
      expect(diff).toMatchObject({ workflow: 'leave', from: 1, to: 2, cases: 4 })
      expect(diff.live).toEqual([
        { path: 'live.work.submitted', because: 'removed', cases: 3 },
        { path: 'live.work.submitted.onTime', because: 'removed', cases: 3 },
        { path: 'live.work.draft', because: 'changed', cases: 1 },
      ])
      expect((await org.versions.diff('leave', 2, 3, { by: dewi })).live).toEqual([])
      await expect(org.versions.diff('leave', 1, 9, { by: dewi })).rejects.toBeInstanceOf(UnknownWorkflow)
    })
  })
