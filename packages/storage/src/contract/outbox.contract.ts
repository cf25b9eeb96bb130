import { describe, expect, test } from 'vitest'
import { act, moved, opened } from './acts.ts'
import { type Scene, type StorageFixture, scenesOf } from './fixture.ts'

/** Exactly one change per transition, read behind cursors that only move when they stand where the reader thinks. */
export const outboxContract = (fixture: StorageFixture): void => {
  describe(`${fixture.name}: outbox`, () => {
    const scene = scenesOf(fixture)
    tells(scene)
    goesOn(scene)
    advances(scene)
    refusesForeignCursors(scene)
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
  })
