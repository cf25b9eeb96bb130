import { type AnchorSeal, type Case, GENESIS, type OpenedAnchor } from '@siklus/core'
import { describe, expect, test } from 'vitest'
import { minutesLater, moved, nextId, opened, START } from './acts.ts'
import { type Scene, type StorageFixture, scenesOf } from './fixture.ts'

/** A number is opened once, a case joins it once, nothing joins after it was closed, one seal stands; and everything kept can be read. */
export const anchorsContract = (fixture: StorageFixture): void => {
  describe(`${fixture.name}: anchors`, () => {
    const scene = scenesOf(fixture)
    opensOnce(scene)
    coversOnce(scene)
    goesOn(scene)
    closes(scene)
    sealsOnce(scene)
    exports(scene)
    pages(scene)
    reads(scene)
    readsSome(scene)
    isolates(scene)
    aborts(scene)
  })
}

const anchor = ({ tenant }: Scene, number = 1, more: Partial<OpenedAnchor> = {}): OpenedAnchor => ({
  ...{ tenant, number, day: `2026-01-${String(number).padStart(2, '0')}`, previous: GENESIS, from: null, to: 'c' },
  ...more,
})

const seal = (more: Partial<AnchorSeal> = {}): AnchorSeal => ({
  ...{ cases: 1, transitions: 2, root: 'a'.repeat(64), sealedAt: START, hash: 'b'.repeat(64) },
  ...more,
})

const all = { limit: 1000 }

const leavesOf = ({ storage, tenant }: Scene, number = 1) => storage.anchorLeaves(tenant, number, all)

const chainOf = async ({ storage }: Scene, item: Case) => (await storage.chain(item)).map(({ hash }) => hash)

/** Moves a case so often. */
const movedBy = async (at: Scene, before: Case, steps: number): Promise<Case> =>
  steps === 0 ? before : movedBy(at, await moved(at, before), steps - 1)

const opensOnce = (scene: () => Scene) =>
  test('a number is opened once, whoever asks, and is kept as it was opened', async () => {
    const at = scene()
    expect(await at.storage.lastAnchor(at.tenant)).toBeUndefined()
    const tries = await Promise.all([1, 2, 3].map(() => at.storage.openAnchor(anchor(at))))
    expect(tries.filter(Boolean)).toHaveLength(1)
    const kept = { ...anchor(at), state: 'open', seal: null, exported: null }
    expect(await at.storage.lastAnchor(at.tenant)).toEqual(kept)
    expect(await at.storage.openAnchor(anchor(at, 1, { day: '2026-02-01', to: 'other' }))).toBe(false)
    expect(await at.storage.anchor(at.tenant, { number: 1 })).toEqual(kept)
    expect(await at.storage.anchor(at.tenant, { day: '2026-01-01' })).toEqual(kept)
    for (const which of [{ number: 2 }, { day: '2026-01-02' }, { day: '2026-13-77' }, { day: 'today' }])
      expect(await at.storage.anchor(at.tenant, which)).toBeUndefined()
  })

const coversOnce = (scene: () => Scene) =>
  test('a case joins an anchor once, with all its transitions, however often and by how many it is asked', async () => {
    const at = scene()
    const item = await movedBy(at, await opened(at), 2)
    const other = await opened(at)
    await at.storage.openAnchor(anchor(at))
    const cover = () => at.storage.coverCases(at.tenant, 1, [other.id, item.id, item.id, nextId(), 'no-id'])
    await Promise.all([cover(), cover(), cover()])
    const leaves = [
      { case: item.id, from: 1, previous: GENESIS, hashes: await chainOf(at, item) },
      { case: other.id, from: 1, previous: GENESIS, hashes: await chainOf(at, other) },
    ]
    expect(await leavesOf(at)).toEqual(leaves)
    await moved(at, item)
    await cover()
    expect(await leavesOf(at)).toEqual(leaves)
  })

const goesOn = (scene: () => Scene) =>
  test('the next anchor goes on where the case stopped, and leaves out who did not move', async () => {
    const at = scene()
    const [still, item] = [await opened(at), await movedBy(at, await opened(at), 1)]
    const everybody = [still.id, item.id]
    await at.storage.openAnchor(anchor(at))
    await at.storage.coverCases(at.tenant, 1, everybody)
    const later = await movedBy(at, item, 3)
    await at.storage.openAnchor(anchor(at, 2))
    await at.storage.coverCases(at.tenant, 2, everybody)
    const hashes = await chainOf(at, later)
    expect(await leavesOf(at, 2)).toEqual([{ case: item.id, from: 3, previous: hashes[1], hashes: hashes.slice(2) }])
    expect((await leavesOf(at, 1)).find((leaf) => leaf.case === item.id)?.hashes).toEqual(hashes.slice(0, 2))
  })

const closes = (scene: () => Scene) =>
  test('nothing joins an anchor that was closed, sealed or never opened', async () => {
    const at = scene()
    const [first, second] = [await opened(at), await opened(at)]
    await at.storage.coverCases(at.tenant, 1, [first.id])
    expect(await leavesOf(at)).toEqual([])
    await at.storage.openAnchor(anchor(at))
    await at.storage.coverCases(at.tenant, 1, [first.id])
    await at.storage.closeAnchor(at.tenant, 1)
    await at.storage.coverCases(at.tenant, 1, [second.id])
    expect((await leavesOf(at)).map((leaf) => leaf.case)).toEqual([first.id])
    expect((await at.storage.anchor(at.tenant, { number: 1 }))?.state).toBe('closed')
    await at.storage.sealAnchor(at.tenant, 1, seal())
    await at.storage.closeAnchor(at.tenant, 1)
    await at.storage.coverCases(at.tenant, 1, [second.id])
    expect((await at.storage.anchor(at.tenant, { number: 1 }))?.state).toBe('sealed')
    expect(await leavesOf(at)).toHaveLength(1)
  })

const sealsOnce = (scene: () => Scene) =>
  test('one seal stands, and only on an anchor that was closed', async () => {
    const at = scene()
    await at.storage.openAnchor(anchor(at))
    expect(await at.storage.sealAnchor(at.tenant, 1, seal())).toBe(false)
    await at.storage.closeAnchor(at.tenant, 1)
    const seals = ['c', 'd', 'e'].map((digit) => seal({ root: digit.repeat(64) }))
    const sealed = await Promise.all(seals.map((one) => at.storage.sealAnchor(at.tenant, 1, one)))
    expect(sealed.filter(Boolean)).toHaveLength(1)
    const winner = seals[sealed.indexOf(true)]
    const kept = { ...anchor(at), state: 'sealed', seal: winner, exported: null }
    expect(await at.storage.anchor(at.tenant, { number: 1 })).toEqual(kept)
    expect(await at.storage.sealAnchor(at.tenant, 1, seal({ root: 'f'.repeat(64) }))).toBe(false)
    expect(await at.storage.lastAnchor(at.tenant)).toEqual(kept)
  })

const exports = (scene: () => Scene) =>
  test('what was handed out is noted on sealed anchors, the last time counts', async () => {
    const at = scene()
    await at.storage.openAnchor(anchor(at))
    await at.storage.markExported(at.tenant, 1, { at: START, key: 'k1' })
    expect((await at.storage.anchor(at.tenant, { number: 1 }))?.exported).toBeNull()
    await at.storage.closeAnchor(at.tenant, 1)
    await at.storage.sealAnchor(at.tenant, 1, seal())
    await at.storage.markExported(at.tenant, 1, { at: START, key: 'k1' })
    await at.storage.markExported(at.tenant, 1, { at: minutesLater(5), key: 'k2' })
    expect((await at.storage.anchor(at.tenant, { number: 1 }))?.exported).toEqual({ at: minutesLater(5), key: 'k2' })
  })

const pages = (scene: () => Scene) =>
  test('anchors, leaves and cases are read in pages', async () => {
    const at = scene()
    const ids: string[] = []
    for (const month of ['02', '01', '02', '03', '01'])
      ids.push((await opened(at, { at: `2026-${month}-09T00:00:00.000Z` })).id)
    for (const number of [1, 2, 3]) await at.storage.openAnchor(anchor(at, number))
    await at.storage.coverCases(at.tenant, 2, ids)
    const numbers = async (after?: number) =>
      (await at.storage.anchors(at.tenant, { limit: 2, ...(after !== undefined && { after }) })).map(
        (one) => one.number,
      )
    expect([await numbers(), await numbers(2), await numbers(3)]).toEqual([[1, 2], [3], []])
    const sorted = ids.toSorted()
    const leaves = (after?: string) => at.storage.anchorLeaves(at.tenant, 2, { limit: 3, ...(after && { after }) })
    const cases = (after?: string) => at.storage.caseIds(at.tenant, { limit: 3, ...(after && { after }) })
    expect((await leaves()).map((leaf) => leaf.case)).toEqual(sorted.slice(0, 3))
    expect((await leaves(sorted[2])).map((leaf) => leaf.case)).toEqual(sorted.slice(3))
    expect([await cases(), await cases(sorted[2]), await cases(sorted[4])]).toEqual([
      sorted.slice(0, 3),
      sorted.slice(3),
      [],
    ])
  })

const reads = (scene: () => Scene) =>
  test('a dossier holds everything kept of a case, and dossiers come in pages', async () => {
    const at = scene()
    const timer = { state: 'work', delay: 'due', due: minutesLater(9), pausedAt: minutesLater(1) }
    const parties = [{ role: 'owner', person: 'ani', from: START, to: null, basis: 'own' }]
    const first = await opened(at, { event: { type: 'case.start', name: 'Budi' }, personal: ['name'], parties })
    const item = await moved(at, first, { timers: { set: [timer], drop: [] } })
    const others = [
      await opened(at, { at: '2026-02-01T00:00:00.000Z' }),
      await opened(at, { at: '2026-03-01T00:00:00.000Z' }),
    ]
    await at.storage.openAnchor(anchor(at))
    await at.storage.coverCases(at.tenant, 1, [item.id])
    const [dossier, second] = await at.storage.dossiers(at.tenant, { limit: 2 })
    const chain = await at.storage.chain(item)
    expect(dossier).toMatchObject({ id: item.id, case: item, timers: [timer] })
    expect(dossier?.chain.map(({ entry, hash }) => ({ entry, hash }))).toEqual(chain)
    expect(dossier?.chain[0]?.entry.event.name).toEqual({ commitment: expect.any(String) })
    expect(dossier?.chain.map((link) => link.personal)).toEqual([
      [{ field: 'name', value: 'Budi', salt: expect.any(String) }],
      [],
    ])
    expect(dossier?.leaves).toEqual([
      { anchor: 1, case: item.id, from: 1, previous: GENESIS, hashes: chain.map(({ hash }) => hash) },
    ])
    expect(second).toMatchObject({ id: others[0]?.id, timers: [], leaves: [] })
    const rest = await at.storage.dossiers(at.tenant, { limit: 2, after: second?.cursor ?? '' })
    expect(rest.map(({ id }) => id)).toEqual([others[1]?.id])
    expect(await at.storage.dossiers(at.tenant, { limit: 2, after: rest[0]?.cursor ?? '' })).toEqual([])
  })

const readsSome = (scene: () => Scene) =>
  test('the dossiers of some cases are the same as in the pages', async () => {
    const at = scene()
    const cases = [await opened(at), await opened(at), await opened(at)]
    const asked = [cases[2]?.id, cases[0]?.id, cases[0]?.id, nextId(), 'no-id'].map(String)
    const every = await at.storage.dossiers(at.tenant, all)
    expect(await at.storage.dossiersOf(at.tenant, asked)).toEqual([every[0], every[2]])
    expect(await at.storage.dossiersOf(at.tenant, [])).toEqual([])
  })

const isolates = (scene: () => Scene) =>
  test('tenants see nothing of each other', async () => {
    const at = scene()
    const other = { ...at, tenant: `${at.tenant}-other` }
    const item = await opened(at)
    await at.storage.openAnchor(anchor(at))
    await at.storage.coverCases(at.tenant, 1, [item.id])
    expect(await at.storage.lastAnchor(other.tenant)).toBeUndefined()
    expect(await at.storage.openAnchor(anchor(other))).toBe(true)
    await at.storage.coverCases(other.tenant, 1, [item.id])
    expect(await leavesOf(other)).toEqual([])
    expect(await at.storage.dossiers(other.tenant, all)).toEqual([])
    expect(await at.storage.dossiersOf(other.tenant, [item.id])).toEqual([])
    expect(await at.storage.caseIds(other.tenant, all)).toEqual([])
  })

const aborts = (scene: () => Scene) =>
  test('an aborted call does nothing', async () => {
    const at = scene()
    const call = { signal: AbortSignal.abort() }
    const aborted = { _tag: 'OperationAborted' }
    await expect(at.storage.openAnchor(anchor(at), call)).rejects.toMatchObject(aborted)
    await expect(at.storage.dossiers(at.tenant, all, call)).rejects.toMatchObject(aborted)
    expect(await at.storage.lastAnchor(at.tenant)).toBeUndefined()
  })
