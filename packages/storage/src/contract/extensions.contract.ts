import type { Extension, Timer } from '@siklus/core'
import { describe, expect, test } from 'vitest'
import { act, loaded, nextId, opened } from './acts.ts'
import { type Scene, type StorageFixture, scenesOf } from './fixture.ts'

/** Extensions are dated records that move armed timers, each once, and are told with the case. */
export const extensionsContract = (fixture: StorageFixture): void => {
  describe(`${fixture.name}: extensions of deadlines`, () => {
    const scene = scenesOf(fixture)
    keeps(scene)
    moves(scene)
  })
}

const day = (n: number): string => new Date(Date.UTC(2026, 0, n)).toISOString()
const timer = (due: string, more: Partial<Timer> = {}): Timer => ({
  ...{ state: 'draft', delay: 'reportDue', due, pausedAt: null },
  ...more,
})

const extension = ({ tenant }: Scene, given: Partial<Extension> = {}): Extension => ({
  ...{ tenant, id: nextId(), workflow: 'permit', deadlines: ['reportDue'], unit: '' },
  ...{ from: day(1), to: day(10), until: day(20) },
  ...{ reason: 'flood', by: 'dewi', onBehalfOf: null, at: day(2) },
  ...given,
})

const armed = (at: Scene, unit: string, ...set: readonly Timer[]) => opened(at, { unit, timers: { set, drop: [] } })

const keeps = (scene: () => Scene) => {
  test('all of a tenant are listed, newest first; granting one again changes nothing', async () => {
    const [at, other] = [scene(), scene()]
    const [first, second] = [extension(at), extension(at, { onBehalfOf: 'eka', unit: 'root/' })]
    expect(await at.storage.grantExtension(first)).toBe(true)
    expect(await at.storage.grantExtension(second)).toBe(true)
    expect(await at.storage.grantExtension({ ...first, reason: 'other' })).toBe(false)
    expect(await at.storage.extensions(at.tenant)).toEqual([second, first])
    expect(await at.storage.extensions(other.tenant)).toEqual([])
  })

  test('a case is read with those of its workflow, its unit and the units above', async () => {
    const at = scene()
    const all = [
      extension(at),
      extension(at, { unit: 'root/a/' }),
      extension(at, { unit: 'root/b/' }),
      extension(at, { workflow: 'other' }),
    ]
    for (const one of all) await at.storage.grantExtension(one)
    const item = await opened(at, { unit: 'root/a/x/' })
    expect((await loaded(at.storage, item)).extensions).toEqual(all.slice(0, 2))
  })
}

const moves = (scene: () => Scene) => {
  test('only what it speaks of moves, and only once', async () => {
    const at = scene()
    const inside = await armed(at, 'root/a/', timer(day(5)), timer(day(5), { delay: 'planDue' }))
    const paused = await armed(at, 'root/a/x/', timer(day(6), { pausedAt: day(2) }))
    const later = await armed(at, 'root/a/', timer(day(10)))
    const elsewhere = await armed(at, 'root/b/', timer(day(5)))
    const one = extension(at, { unit: 'root/a/' })
    const { count, samples } = await at.storage.affected(one, { cap: 100, samples: 1 })
    expect(count).toBe(2)
    expect(samples).toEqual([{ ...timer(day(5)), caseId: inside.id, unit: 'root/a/' }])
    expect(await at.storage.applyExtension(one, 100)).toBe(2)
    expect(await at.storage.applyExtension(one, 100)).toBe(0)
    expect((await at.storage.affected(one, { cap: 100, samples: 9 })).count).toBe(0)
    const timers = async (item: { tenant: string; id: string }) => (await loaded(at.storage, item)).timers
    expect(await timers(inside)).toEqual([timer(day(5), { delay: 'planDue' }), { ...timer(day(20)), base: day(5) }])
    expect(await timers(paused)).toEqual([{ ...timer(day(20)), base: day(6), pausedAt: day(2) }])
    expect(await timers(later)).toEqual([timer(day(10))])
    expect(await timers(elsewhere)).toEqual([timer(day(5))])
  })

  test('it works in batches, the earliest first, and is not moved back by one that ends sooner', async () => {
    const at = scene()
    const items = [
      await armed(at, '', timer(day(7))),
      await armed(at, '', timer(day(5))),
      await armed(at, '', timer(day(6))),
    ]
    const far = extension(at, { until: day(30) })
    expect(await at.storage.applyExtension(far, 2)).toBe(2)
    expect(await at.storage.applyExtension(far, 2)).toBe(1)
    expect(await at.storage.applyExtension(extension(at, { until: day(25) }), 9)).toBe(0)
    const due = await at.storage.due(at.tenant, day(30), 9)
    expect(due.map(({ caseId }) => caseId).toSorted()).toEqual(items.map(({ id }) => id).toSorted())
  })

  test('a later extension speaks of what the deadline alone said', async () => {
    const at = scene()
    const item = await armed(at, '', timer(day(5)))
    await at.storage.applyExtension(extension(at, { until: day(15) }), 9)
    expect(await at.storage.applyExtension(extension(at, { from: day(12), to: day(18), until: day(28) }), 9)).toBe(0)
    expect(await at.storage.applyExtension(extension(at, { until: day(28) }), 9)).toBe(1)
    expect((await loaded(at.storage, item)).timers).toEqual([{ ...timer(day(28)), base: day(5) }])
  })

  test('an act may set a timer with its base, move it and drop it', async () => {
    const at = scene()
    const item = await armed(at, '', { ...timer(day(9)), base: day(4) })
    expect((await loaded(at.storage, item)).timers).toEqual([{ ...timer(day(9)), base: day(4) }])
    await at.storage.write(act(item, { timers: { set: [timer(day(8))], drop: [] } }))
    expect((await loaded(at.storage, item)).timers).toEqual([timer(day(8))])
  })
}
