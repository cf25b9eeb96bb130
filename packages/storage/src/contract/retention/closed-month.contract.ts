import { exportedAnchors, GENESIS, HELD } from '@siklus/core'
import { expect, test } from 'vitest'
import { moved, opened } from '../acts.ts'
import { done, exported, LATER, listed, readAll, retire, type Scenes, within } from './month-scene.ts'

/** What keeps a month from being retired. */
export const closedMonth = (scene: Scenes): void => {
  tellsObstacles(scene)
  tellsFamily(scene)
  tellsUnanchored(scene)
}

const tellsObstacles = (scene: Scenes) =>
  test('a month that is not closed is refused with everything that is in the way', async () => {
    const at = scene('2026-03')
    const active: string[] = []
    for (let n = 0; n < 7; n += 1)
      active.push((await opened(at, { at: within(at.month), parent: active[0] ?? null })).id)
    const timer = { state: 's', delay: 'd', due: LATER, pausedAt: LATER }
    const timed = await opened(at, { at: within(at.month), timers: { set: [timer], drop: [] } })
    const held = await done(at, { tags: [HELD] })
    const other = { ...at, tenant: `${at.tenant}-b` }
    await done(other)
    await readAll(other)
    const { manifest } = await exported(at)
    const refused = retire(at, manifest, {
      at: '2026-03-31T23:59:59.999Z',
      anchored: async () => ({ count: 2, samples: ['x'] }),
    })
    await expect(refused).rejects.toMatchObject({
      _tag: 'MonthNotClosed',
      month: at.month,
      obstacles: [
        { tenant: '', kind: 'monthNotOver', count: 1, samples: [at.month] },
        { tenant: at.tenant, kind: 'activeCases', count: 8, samples: active.slice(0, 5) },
        { tenant: at.tenant, kind: 'armedTimers', count: 1, samples: [timed.id] },
        { tenant: at.tenant, kind: 'holds', count: 1, samples: [held.id] },
        { tenant: at.tenant, kind: 'unreadChanges', count: 1, samples: ['relay'] },
        { tenant: at.tenant, kind: 'unanchored', count: 2, samples: ['x'] },
        { tenant: other.tenant, kind: 'unanchored', count: 2, samples: ['x'] },
      ],
    })
    expect(await listed(at)).toHaveLength(9)
    const apart = { month: at.month, tenants: [at.tenant], manifest: '', at: LATER, busyAfterMs: 1000 }
    await expect(at.kept.retention.setApart(apart)).rejects.toMatchObject({ _tag: 'MonthNotClosed' })
    expect([(await listed(at)).length, await at.storage.retiredMonths(at.tenant)]).toEqual([9, []])
  })

const tellsFamily = (scene: Scenes) =>
  test('a case whose parent or child is active in another month keeps its month', async () => {
    const at = scene('2026-04')
    const before = { ...at, month: '2026-03' }
    const parent = await opened({ ...at, tenant: `${at.tenant}-family` }, { at: within(before.month) })
    const place = { ...at, tenant: parent.tenant }
    const middle = await done(place, { parent: parent.id })
    const child = await opened(place, { at: within('2026-05'), parent: middle.id })
    const sibling = await opened(place, { at: within('2026-05'), parent: parent.id })
    await done(place, { parent: middle.id })
    await readAll(place)
    const obstacles = () => at.kept.retention.obstacles({ tenant: place.tenant, month: at.month, readers: ['relay'] })
    expect(await obstacles()).toEqual([
      { tenant: place.tenant, kind: 'activeFamily', count: 2, samples: [parent.id, child.id] },
    ])
    for (const one of [parent, child]) await moved(place, one, { status: 'done' })
    await readAll(place)
    expect(await obstacles()).toEqual([])
    await moved(place, sibling, { status: 'done' })
  })

const tellsUnanchored = (scene: Scenes) =>
  test('a case is anchored when exported anchors hold all its transitions', async () => {
    const at = scene('2026-05')
    const place = { ...at, tenant: `${at.tenant}-anchors` }
    const { tenant } = place
    const first = await opened(place, { at: within(at.month) })
    const second = await done(place)
    const open = () => exportedAnchors(at.kept.retention)({ tenant, month: at.month })
    expect(await open()).toEqual({ count: 2, samples: [first.id, second.id] })
    const seal = { cases: 1, transitions: 1, root: '0'.repeat(64), sealedAt: LATER, hash: '1'.repeat(64) }
    const anchor = async (number: number, cases: readonly string[]) => {
      const days = { tenant, number, day: `2026-06-0${number}`, previous: GENESIS, from: null, to: null }
      await at.storage.openAnchor(days)
      await at.storage.coverCases(tenant, number, cases)
      await at.storage.closeAnchor(tenant, number)
      await at.storage.sealAnchor(tenant, number, seal)
    }
    await anchor(1, [first.id, second.id])
    expect((await open()).count).toBe(2)
    await at.storage.markExported(tenant, 1, { at: LATER, key: 'k' })
    expect(await open()).toEqual({ count: 0, samples: [] })
    await moved(place, first, { status: 'done' })
    expect(await open()).toEqual({ count: 1, samples: [first.id] })
    await anchor(2, [first.id])
    await at.storage.markExported(tenant, 2, { at: LATER, key: 'k' })
    expect(await open()).toEqual({ count: 0, samples: [] })
    await readAll(place)
  })
