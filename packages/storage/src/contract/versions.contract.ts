import type { CaseQuery, StoredSituation } from '@siklus/core'
import { describe, expect, test } from 'vitest'
import { moved, opened } from './acts.ts'
import { type Scene, type StorageFixture, scenesOf } from './fixture.ts'

/** Lists tell versions apart, and tell every distinct stored state. */
export const storedVersionsContract = (fixture: StorageFixture): void => {
  describe(`${fixture.name}: versions`, () => {
    const scene = scenesOf(fixture)
    conditions(scene)
    distinct(scene)
    scoped(scene)
    migrated(scene)
  })
}

const query = ({ tenant }: Scene, more: Partial<CaseQuery> = {}): CaseQuery => ({
  tenant,
  scope: { kind: 'all' },
  ...more,
})

const village = async (at: Scene) => ({
  one: await opened(at, { state: 'draft' }),
  two: await opened(at, { state: 'draft' }),
  other: await opened(at, { state: 'draft', version: 2, unit: 'root/a/' }),
  later: await opened(at, { state: 'review', version: 10, unit: 'root/b/' }),
  over: await opened(at, { state: 'review', version: 2, status: 'done' }),
  trip: await opened(at, { workflow: 'aaa', state: 'draft' }),
})

const conditions = (scene: () => Scene) =>
  test('a list, a count and a count by state ask for one version', async () => {
    const at = scene()
    const { one, two, trip, other, over } = await village(at)
    const ids = async (more: Partial<CaseQuery>) =>
      (await at.storage.list(query(at, more), { limit: 10 })).map(({ id }) => id).toSorted()
    expect(await ids({ version: 1 })).toEqual([one.id, two.id, trip.id].toSorted())
    expect(await ids({ version: 1, workflow: 'permit' })).toEqual([one.id, two.id].toSorted())
    expect(await ids({ version: 2 })).toEqual([other.id, over.id].toSorted())
    expect(await ids({ version: 2, status: 'active' })).toEqual([other.id])
    expect(await ids({ version: 3 })).toEqual([])
    expect(await at.storage.count(query(at, { version: 10 }), 10)).toBe(1)
    expect(await at.storage.countByState(query(at, { version: 1 }))).toEqual([{ state: 'draft', count: 3 }])
  })

const situation = (state: string, count: number, more: Partial<StoredSituation> = {}) => ({
  ...{ workflow: 'permit', version: 1, status: 'active', value: { in: state }, count },
  ...more,
})

const distinct = (scene: () => Scene) =>
  test('every distinct stored state is told once, with the number of cases in it', async () => {
    const at = scene()
    await village(at)
    expect(await at.storage.distinctStates(query(at))).toEqual([
      situation('draft', 1, { workflow: 'aaa' }),
      situation('draft', 2),
      situation('draft', 1, { version: 2 }),
      situation('review', 1, { version: 2, status: 'done' }),
      situation('review', 1, { version: 10 }),
    ])
    expect(await at.storage.distinctStates(query(at, { workflow: 'permit', version: 2, status: 'active' }))).toEqual([
      situation('draft', 1, { version: 2 }),
    ])
    expect(await at.storage.distinctStates({ ...query(at), tenant: `${at.tenant}-other` })).toEqual([])
  })

const scoped = (scene: () => Scene) =>
  test('states are told of cases in scope', async () => {
    const at = scene()
    await village(at)
    expect(await at.storage.distinctStates(query(at, { scope: { kind: 'none' } }))).toEqual([])
    const scope = { kind: 'any', of: [{ unitPrefix: 'root/a/' }] } as const
    expect(await at.storage.distinctStates(query(at, { scope }))).toEqual([situation('draft', 1, { version: 2 })])
  })

const migrated = (scene: () => Scene) =>
  test('a write may move a case to another version', async () => {
    const at = scene()
    const { one } = await village(at)
    const next = {
      ...{ workflow: 'permit', version: 2, status: 'active' as const, value: { live: { b: {}, a: 'x' } } },
      ...{ context: {}, state: 'live.a.x|live.b', tags: [] },
    }
    await moved(at, one, { next, event: { type: 'case.migrate', from: 1, to: 2 } })
    expect(await at.storage.list(query(at, { version: 2, status: 'active' }), { limit: 10 })).toHaveLength(2)
    const states = await at.storage.distinctStates(query(at, { workflow: 'permit', status: 'active', version: 2 }))
    expect(states).toEqual([
      situation('draft', 1, { version: 2 }),
      situation('', 1, { version: 2, value: { live: { a: 'x', b: {} } } }),
    ])
  })
