import type { OutboxPurge } from '@siklus/core'
import { describe, expect, test } from 'vitest'
import { act, loaded, minutesLater, moved, opened } from './acts.ts'
import { type Scene, type StorageFixture, scenesOf } from './fixture.ts'

/** Exactly one change per transition, read behind cursors that only move when they stand where the reader thinks. */
export const outboxContract = (fixture: StorageFixture): void => {
  describe(`${fixture.name}: outbox`, () => {
    const scene = scenesOf(fixture)
    tells(scene)
    tellsInOrder(scene)
    goesOn(scene)
    advances(scene)
    refusesForeignCursors(scene)
    purges(scene)
    expires(scene)
    waitsForReaders(scene)
    lags(scene)
  })
}

const tells = (scene: () => Scene) =>
  test('every transition is told once, with its messages, and a refused write is not told', async () => {
    const at = scene()
    const messages = [{ kind: 'start', workflow: 'child', key: 'k', input: { a: 1 } } as const]
    const first = await opened(at)
    const second = await moved(at, first, { messages, state: 'review', by: 'citra', event: { type: 'submit' } })
    await at.storage.write(act(first))
    await opened({ ...at, tenant: `${at.tenant}-other` })
    const common = { tenant: at.tenant, caseId: first.id, workflow: 'permit', cursor: expect.any(String) }
    expect(await at.storage.changes(at.tenant, null, 10)).toEqual([
      { ...common, revision: 1, event: 'case.start', state: 'draft', at: first.openedAt, by: 'ayu', messages: [] },
      { ...common, revision: 2, event: 'submit', state: 'review', at: second.updatedAt, by: 'citra', messages },
    ])
  })

const tellsInOrder = (scene: () => Scene) =>
  test('a case is told in the order of its revisions, on whichever clock each was made', async () => {
    const at = scene()
    const cases = [await opened(at, { at: minutesLater(90) }), await opened(at, { at: minutesLater(80) })]
    for (const minutes of [70, 75, 10, 40]) {
      const writes = await Promise.all(
        cases.map(async (ref) => act((await loaded(at.storage, ref)).case, { at: minutesLater(minutes) })),
      )
      await at.storage.writeAll(writes)
    }
    const all = await at.storage.changes(at.tenant, null, 100)
    for (const { id } of cases)
      expect(all.filter(({ caseId }) => caseId === id).map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5])
  })

const goesOn = (scene: () => Scene) =>
  test('a cursor goes on behind its change; the tail is the newest', async () => {
    const at = scene()
    expect(await at.storage.tail(at.tenant)).toBeNull()
    const ids: string[] = []
    for (let n = 0; n < 5; n += 1) ids.push((await opened(at)).id)
    const seen: string[] = []
    let after: string | null = null
    for (let n = 0; n < 4; n += 1) {
      const page = await at.storage.changes(at.tenant, after, 2)
      seen.push(...page.map((change) => change.caseId))
      after = page.at(-1)?.cursor ?? after
    }
    expect(seen).toEqual(ids)
    expect(await at.storage.tail(at.tenant)).toBe(after)
    expect(await at.storage.changes(at.tenant, after, 10)).toEqual([])
  })

const advances = (scene: () => Scene) =>
  test('a reader’s cursor moves by compare and set', async () => {
    const at = scene()
    await opened(at)
    await opened(at)
    const [one = '', two = ''] = (await at.storage.changes(at.tenant, null, 2)).map((change) => change.cursor)
    const advance = (from: string | null, to: string, reader = 'relay') =>
      at.storage.advance({ tenant: at.tenant, reader, from, to })
    expect(await at.storage.cursor(at.tenant, 'relay')).toBeNull()
    expect(await advance(one, two)).toBe(false)
    expect(await advance(null, one)).toBe(true)
    expect(await advance(null, two)).toBe(false)
    expect(await at.storage.cursor(at.tenant, 'relay')).toBe(one)
    const races = await Promise.all([advance(one, two), advance(one, two), advance(one, two)])
    expect(races.filter(Boolean)).toHaveLength(1)
    expect(await at.storage.cursor(at.tenant, 'relay')).toBe(two)
    expect(await at.storage.cursor(at.tenant, 'mailer')).toBeNull()
  })

const refusesForeignCursors = (scene: () => Scene) =>
  test.each(['', 'abc', '1 or 1=1', '-1', 'null'])('refuses %j as a cursor', async (cursor) => {
    const at = scene()
    await expect(at.storage.changes(at.tenant, cursor, 10)).rejects.toMatchObject({ _tag: 'InvalidCursor' })
    const move = { tenant: at.tenant, reader: 'relay', from: null, to: cursor }
    await expect(at.storage.advance(move)).rejects.toMatchObject({ _tag: 'InvalidCursor' })
  })

/** Opens cases at these minutes after the start. */
const openedAt = async (at: Scene, ...minutes: readonly number[]): Promise<readonly string[]> => {
  const ids: string[] = []
  for (const minute of minutes) ids.push((await opened(at, { at: minutesLater(minute) })).id)
  return ids
}

const purge = ({ storage, tenant }: Scene, minutes: number, more: Partial<OutboxPurge> = {}) =>
  storage.purge({ tenant, before: minutesLater(minutes), limit: 10, readers: [], waitFor: 'readers', ...more })

const kept = async ({ storage, tenant }: Scene) =>
  (await storage.changes(tenant, null, 100)).map((change) => change.caseId)

const purges = (scene: () => Scene) =>
  test('a purge drops the oldest changes, so many at a time, up to the first that is too young', async () => {
    const at = scene()
    const other = { ...at, tenant: `${at.tenant}-other` }
    const ids = await openedAt(at, 0, 1, 2, 60, 3, 61)
    await openedAt(other, 0)
    const tail = await at.storage.tail(at.tenant)
    expect(await purge(at, 0)).toEqual({ dropped: 0, heldBy: null })
    expect(await purge(at, 30, { limit: 2 })).toEqual({ dropped: 2, heldBy: null })
    expect(await kept(at)).toEqual(ids.slice(2))
    expect(await purge(at, 30, { limit: 2 })).toEqual({ dropped: 1, heldBy: null })
    expect(await kept(at)).toEqual(ids.slice(3))
    expect(await purge(at, 60)).toEqual({ dropped: 0, heldBy: null })
    expect(await purge(at, 62)).toEqual({ dropped: 3, heldBy: null })
    expect([await kept(at), await at.storage.tail(at.tenant)]).toEqual([[], tail])
    expect(await at.storage.changes(at.tenant, tail, 10)).toEqual([])
    const [later] = await openedAt(at, 63)
    expect((await at.storage.changes(at.tenant, tail, 10)).map((change) => change.caseId)).toEqual([later])
    expect(await kept(other)).toHaveLength(1)
    expect(await at.storage.history({ tenant: at.tenant, id: ids[0] ?? '' })).toHaveLength(1)
  })

const expires = (scene: () => Scene) =>
  test('a cursor whose next changes were purged is told so, with the oldest that loses nothing', async () => {
    const at = scene()
    await openedAt(at, 0, 1, 2, 3)
    const [one = '', two = '', three = ''] = (await at.storage.changes(at.tenant, null, 4)).map((c) => c.cursor)
    await purge(at, 10, { limit: 2 })
    const expired = { _tag: 'CursorExpired', tenant: at.tenant, cursor: one, oldest: two }
    await expect(at.storage.changes(at.tenant, one, 10)).rejects.toMatchObject(expired)
    expect(await at.storage.changes(at.tenant, two, 10)).toHaveLength(2)
    expect(await at.storage.changes(at.tenant, three, 10)).toHaveLength(1)
    expect(await at.storage.changes(at.tenant, null, 10)).toHaveLength(2)
    await purge(at, 10)
    await expect(at.storage.changes(at.tenant, three, 10)).rejects.toMatchObject({ _tag: 'CursorExpired' })
  })

const waitsForReaders = (scene: () => Scene) =>
  test('a purge drops nothing that a named reader has not read, unless it is told to wait for nobody', async () => {
    const at = scene()
    const ids = await openedAt(at, 0, 1, 2, 3)
    const cursors = (await at.storage.changes(at.tenant, null, 4)).map((change) => change.cursor)
    const advance = (reader: string, from: string | null, to = '') =>
      at.storage.advance({ tenant: at.tenant, reader, from, to })
    expect(await purge(at, 10, { readers: ['relay', 'anchors'] })).toEqual({ dropped: 0, heldBy: 'anchors' })
    await advance('relay', null, cursors[2])
    await advance('slow', null, cursors[0])
    expect(await purge(at, 10, { readers: ['relay'] })).toEqual({ dropped: 1, heldBy: 'slow' })
    await advance('slow', cursors[0] ?? '', cursors[3])
    expect(await purge(at, 10, { limit: 1 })).toEqual({ dropped: 1, heldBy: null })
    expect(await purge(at, 10)).toEqual({ dropped: 1, heldBy: 'relay' })
    expect(await kept(at)).toEqual(ids.slice(3))
    expect(await purge(at, 10, { waitFor: 'nobody', readers: ['never'] })).toEqual({ dropped: 1, heldBy: null })
    await expect(at.storage.changes(at.tenant, cursors[2] ?? '', 1)).rejects.toMatchObject({ oldest: cursors[3] })
    expect(await at.storage.cursor(at.tenant, 'relay')).toBe(cursors[2])
  })

const lags = (scene: () => Scene) =>
  test('a reader lags from the oldest change it has not read', async () => {
    const at = scene()
    expect(await at.storage.lag(at.tenant, null)).toEqual({ untold: null, held: null })
    await openedAt(at, 5, 7)
    const [first, last] = (await at.storage.changes(at.tenant, null, 2)).map((change) => change.cursor)
    const lag = async (after: string | null = null) => (await at.storage.lag(at.tenant, after)).untold
    expect([await lag(), await lag(first), await lag(last)]).toEqual([minutesLater(5), minutesLater(7), null])
    await purge(at, 6)
    expect([await lag(), await lag(first)]).toEqual([minutesLater(7), minutesLater(7)])
  })
