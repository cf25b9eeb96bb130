import { describe, expect, test } from 'vitest'
import { act, loaded, opened } from './acts.ts'
import { type Scene, type StorageFixture, scenesOf } from './fixture.ts'

/** Steps in one transaction of the storage's own: all or none of them, and nobody sees half. */
export const ownTransactionContract = (fixture: StorageFixture): void => {
  describe(`${fixture.name}: own transactions`, () => {
    const scene = scenesOf(fixture)
    commits(scene)
    rollsBack(scene)
    losesRaces(scene)
    endsWithTheCaller(scene)
  })
}

/** Two changes of a tenant, by their cursors. */
const twoChanges = async (at: Scene): Promise<readonly [string, string]> => {
  await opened(at)
  await opened(at)
  const [one, two] = (await at.storage.changes(at.tenant, null, 2)).map(({ cursor }) => cursor)
  return [one ?? '', two ?? '']
}

const commits = (scene: () => Scene) =>
  test('steps count when all of them are done, and the answer is that of the work', async () => {
    const at = scene()
    const item = await opened(at)
    const { storage, tenant } = at
    const [one, two] = await twoChanges(at)
    const move = { tenant, reader: 'deliveries' }
    const answer = await storage.transact(async (inside) => {
      expect(await storage.advance({ ...move, from: null, to: one, inside })).toBe(true)
      expect(await storage.advance({ ...move, from: one, to: two, inside })).toBe(true)
      if (storage.database !== null) await storage.within(inside).write(act(item))
      return inside === undefined ? 'none' : 'one'
    })
    expect(answer).toBe(storage.database === null ? 'none' : 'one')
    expect(await storage.cursor(tenant, 'deliveries')).toBe(two)
    expect((await loaded(storage, item)).case.revision).toBe(storage.database === null ? 1 : 2)
  })

const rollsBack = (scene: () => Scene) =>
  test('work that fails leaves nothing behind, and fails with its own error', async () => {
    const at = scene()
    const { storage, tenant } = at
    const [one, two] = await twoChanges(at)
    const move = { tenant, reader: 'deliveries' }
    await storage.advance({ ...move, from: null, to: one })
    const broken = Object.assign(new Error('the queue is not there'), { code: 'ENOENT' })
    const failed = storage.transact(async (inside) => {
      await storage.advance({ ...move, from: one, to: two, inside })
      throw broken
    })
    await expect(failed).rejects.toBe(broken)
    expect(await storage.cursor(tenant, 'deliveries')).toBe(storage.database === null ? two : one)
    const ended: unknown[] = []
    await storage.transact(async (inside) => void ended.push(inside))
    const late = storage.advance({ ...move, from: two, to: two, inside: ended[0] ?? 'no transaction' })
    await expect(late).rejects.toMatchObject({ _tag: 'NotInTransaction' })
  })

const losesRaces = (scene: () => Scene) =>
  test('of several at a time one takes the step', async () => {
    const at = scene()
    const { storage, tenant } = at
    const [one, two] = await twoChanges(at)
    const race = (from: string | null, to: string) => {
      const move = { tenant, reader: 'deliveries', from, to }
      return Promise.all([1, 2, 3].map(() => storage.transact(async (inside) => storage.advance({ ...move, inside }))))
    }
    expect((await race(null, one)).filter(Boolean)).toHaveLength(1)
    expect((await race(one, two)).filter(Boolean)).toHaveLength(1)
    const wrong = { tenant, reader: 'deliveries', from: two, to: 'nonsense' }
    const refused = storage.transact(async (inside) => storage.advance({ ...wrong, inside }))
    await expect(refused).rejects.toMatchObject({ _tag: 'InvalidCursor' })
    expect(await storage.cursor(tenant, 'deliveries')).toBe(two)
  })

const endsWithTheCaller = (scene: () => Scene) =>
  test('a caller that has aborted begins nothing', async () => {
    const { storage } = scene()
    const begun: unknown[] = []
    const late = storage.transact(async (inside) => void begun.push(inside), { signal: AbortSignal.abort() })
    await expect(late).rejects.toMatchObject({ _tag: 'OperationAborted' })
    expect(begun).toEqual([])
  })
