import { describe, expect, test } from 'vitest'
import { act, loaded, moved, nextId, opened, opening, START } from './acts.ts'
import { type Scene, type StorageFixture, scenesOf } from './fixture.ts'

/** Cases are read back as they were written, and stay as they were written. */
export const caseStoreContract = (fixture: StorageFixture): void => {
  describe(`${fixture.name}: cases`, () => {
    const scene = scenesOf(fixture)
    readBack(scene)
    movesOn(scene)
    answersInOrder(scene)
    refusesTheUnstorable(scene)
  })
}

const parties = [
  { role: 'owner', person: 'budi', from: START, to: null, basis: 'SK 1' },
  { role: 'assessor', person: 'citra', from: START, to: '2026-06-30T17:00:00.000Z', basis: 'SK 2' },
  { role: 'assessor', person: 'dewi', from: '2025-12-01T00:00:00.000Z', to: null, basis: 'SK 3' },
]

const readBack = (scene: () => Scene) =>
  test('an opened case is read as it was written, parties by role, start and person', async () => {
    const at = scene()
    const parent = nextId()
    const context = { title: 'Jalan "Merdeka" \\ 17', amounts: [1.5, 0, -2e21], deep: { none: null } }
    const write = opening(at, {
      parent,
      unit: 'root/dinas/',
      period: '2026',
      parties,
      context,
      tags: ['waiting', 'a,b{}"'],
    })
    expect(await at.storage.write(write)).toEqual({ written: true })
    const { case: item } = await loaded(at.storage, write.ref)
    expect(item).toEqual({
      ...write.ref,
      ...write.next,
      parent,
      unit: 'root/dinas/',
      period: '2026',
      parties: [parties[2], parties[1], parties[0]],
      revision: 1,
      head: write.hash,
      openedAt: START,
      updatedAt: START,
    })
  })

const movesOn = (scene: () => Scene) => {
  test('a move changes state, context, tags, head and revision, and keeps what the opening wrote', async () => {
    const at = scene()
    const before = await opened(at, { unit: 'root/', period: '2026', parties, tags: ['a'], context: { n: 1 } })
    const write = act(before, { state: 'done', status: 'done', tags: [], context: { n: 2 } })
    expect(await at.storage.write(write)).toEqual({ written: true })
    const { case: after } = await loaded(at.storage, write.ref)
    expect(after).toEqual({ ...before, ...write.next, revision: 2, head: write.hash, updatedAt: write.entry.at })
  })

  test('a move may bring another version of the workflow', async () => {
    const at = scene()
    const before = await opened(at)
    const next = { ...act(before).next, version: 2 }
    expect(await moved(at, before, { next })).toMatchObject({ workflow: 'permit', version: 2 })
  })

  test('what a caller does to an answer or to what it wrote changes nothing', async () => {
    const at = scene()
    const write = opening(at, { context: { list: [1] }, tags: ['a'] })
    await at.storage.write(write)
    const first = await loaded(at.storage, write.ref)
    Object.assign(first.case.context, { list: [2] })
    Object.assign(write.next.context, { list: [3] })
    expect((await loaded(at.storage, write.ref)).case.context).toEqual({ list: [1] })
  })
}

const answersInOrder = (scene: () => Scene) => {
  test('a batch is answered in the order asked, undefined where there is no such case', async () => {
    const at = scene()
    const other = { ...at, tenant: `${at.tenant}-other` }
    const [one, two] = [await opened(at), await opened(other)]
    const refs = [
      two,
      { tenant: at.tenant, id: nextId() },
      one,
      { tenant: at.tenant, id: 'no-id' },
      { ...two, tenant: at.tenant },
      one,
    ]
    const answers = await at.storage.read(refs.map(({ tenant, id }) => ({ ref: { tenant, id } })))
    expect(answers.map((answer) => answer?.case.id)).toEqual([two.id, undefined, one.id, undefined, undefined, one.id])
    expect(answers.map((answer) => answer?.case.tenant)).toEqual([
      other.tenant,
      undefined,
      at.tenant,
      undefined,
      undefined,
      at.tenant,
    ])
  })

  test('no asks, no answers', async () => {
    expect(await scene().storage.read([])).toEqual([])
  })

  test('an aborted call reads and writes nothing', async () => {
    const at = scene()
    const write = opening(at)
    const call = { signal: AbortSignal.abort() }
    await expect(at.storage.write(write, call)).rejects.toMatchObject({ _tag: 'OperationAborted' })
    await expect(at.storage.read([{ ref: write.ref }], call)).rejects.toMatchObject({ _tag: 'OperationAborted' })
    expect(await at.storage.read([{ ref: write.ref }])).toEqual([undefined])
  })
}

const refusesTheUnstorable = (scene: () => Scene) =>
  test('a text that cannot be stored is refused before anything is written', async () => {
    const at = scene()
    const write = opening(at, { context: { text: 'a\u0000b' } })
    await expect(at.storage.write(write)).rejects.toMatchObject({ _tag: 'UnstorableText' })
    expect(await opened(at, { context: { text: 'a\\u0000b' } })).toMatchObject({ context: { text: 'a\\u0000b' } })
  })
