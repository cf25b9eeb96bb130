import { type ChainEntry, chainHash, GENESIS } from '@siklus/core'
import { describe, expect, test } from 'vitest'
import { act, moved, nextId, opened, opening, START } from './acts.ts'
import { type Scene, type StorageFixture, scenesOf } from './fixture.ts'

/** Every step stays as it was recorded: readable, and verifiable against its hash. */
export const historyContract = (fixture: StorageFixture): void => {
  describe(`${fixture.name}: history`, () => {
    const scene = scenesOf(fixture)
    readable(scene)
    verifiable(scene)
    absent(scene)
  })
}

const readable = (scene: () => Scene) =>
  test('history tells every step, oldest first, personal values put back', async () => {
    const at = scene()
    const messages = [{ kind: 'notify', template: 'plan.submitted', to: 'assessor' } as const]
    const write = opening(at, { event: { type: 'case.start', name: 'Budi', city: 'Bandung' }, personal: ['name'] })
    await at.storage.write(write)
    const first = (await at.storage.read([{ ref: write.ref }]))[0]?.case
    const second = await moved(at, first!, {
      by: 'citra',
      state: 'review',
      messages,
      event: { type: 'submit', why: null },
    })
    const step = { caseId: second.id, onBehalfOf: null, role: 'owner', erased: [] }
    expect(await at.storage.history(second)).toEqual([
      {
        ...step,
        revision: 1,
        at: START,
        by: 'ayu',
        event: { type: 'case.start', name: 'Budi', city: 'Bandung' },
        facts: { seen: 0 },
        from: '',
        to: 'draft',
        messages: [],
        hash: write.hash,
      },
      {
        ...step,
        revision: 2,
        at: second.updatedAt,
        by: 'citra',
        event: { type: 'submit', why: null },
        facts: { seen: 1 },
        from: 'draft',
        to: 'review',
        messages,
        hash: second.head,
      },
    ])
  })

const verifiable = (scene: () => Scene) =>
  test('the chain gives the entries as they were hashed: sealed, with the state after each', async () => {
    const at = scene()
    const odd = { big: 1e21, small: 5e-7, zero: -0, text: 'é\u2028"\\', list: [[], {}, [1.0, 0.1]], gone: undefined }
    const first = await opened(at, { event: { type: 'case.start', name: 'Budi' }, personal: ['name'], context: odd })
    const told = act(first, { event: { type: 'told' }, by: 'system' })
    const entry: ChainEntry = { ...told.entry, source: { case: nextId(), revision: 4 }, onBehalfOf: 'dewi' }
    await at.storage.write({ ...told, entry, hash: chainHash(first.head, entry) })
    const chain = await at.storage.chain(first)
    expect(chain.map((link) => (link.entry as ChainEntry).revision)).toEqual([1, 2])
    expect(chain[1]?.entry).toEqual(entry)
    expect(chain[0]?.entry).toMatchObject({ event: { type: 'case.start', name: { commitment: expect.any(String) } } })
    chain.reduce((head, link) => {
      expect(chainHash(head, link.entry as ChainEntry)).toBe(link.hash)
      return link.hash
    }, GENESIS)
  })

const absent = (scene: () => Scene) =>
  test('a case that is not there has no history', async () => {
    const at = scene()
    const foreign = await opened({ ...at, tenant: `${at.tenant}-other` })
    for (const id of [foreign.id, nextId(), 'no-id']) {
      expect(await at.storage.history({ tenant: at.tenant, id })).toEqual([])
      expect(await at.storage.chain({ tenant: at.tenant, id })).toEqual([])
    }
  })
