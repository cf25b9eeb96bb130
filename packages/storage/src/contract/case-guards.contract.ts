import type { OpenStorage, WriteOutcome } from '@siklus/core'
import { describe, expect, test } from 'vitest'
import { act, everythingOf, loaded, moved, nextId, note, opened, opening, START } from './acts.ts'
import { type Scene, type StorageFixture, scenesOf } from './fixture.ts'

/** Races are won by one: revision guard, start keys and idempotency answers. */
export const caseGuardsContract = (fixture: StorageFixture): void => {
  describe(`${fixture.name}: guards`, () => {
    const scene = scenesOf(fixture)
    revisions(scene)
    startKeys(scene)
    answers(scene)
  })
}

const timer = { state: 'draft', delay: 'reviewDue', due: START, pausedAt: null }
const everyPart = (id: string) => ({
  timers: { set: [timer], drop: [] },
  idempotency: { principal: 'ayu', key: 'k', requestHash: 'ab' },
  records: [note(id, 1)],
  personal: ['name'],
  event: { type: 'go', name: 'Budi' },
})

const count = (outcomes: readonly WriteOutcome[], because: string) =>
  outcomes.filter((outcome) => !outcome.written && outcome.because === because).length

const revisions = (scene: () => Scene) => {
  test('two writers of one revision: one wins, one gets the conflict, nothing is half-written', async () => {
    const at = scene()
    const before = await opened(at)
    const writes = [1, 2, 3].map((n) =>
      act(before, { ...everyPart(before.id), state: `won-by-${n}`, records: [note(before.id, n)] }),
    )
    const outcomes = await Promise.all(writes.map((write) => at.storage.write(write)))
    expect([outcomes.filter((outcome) => outcome.written).length, count(outcomes, 'revision')]).toEqual([1, 2])
    const { case: after, facts } = await loaded(at.storage, before)
    expect([after.revision, after.head, facts.notes]).toEqual([
      2,
      writes[outcomes.findIndex((o) => o.written)]?.hash,
      1,
    ])
    expect(await at.storage.history(before)).toHaveLength(2)
  })

  test('a stale write leaves everything as it was', async () => {
    const at = scene()
    const stale = await opened(at)
    const now = await moved(at, stale)
    const seen = await everythingOf(at, [now.id])
    expect(await at.storage.write(act(stale, everyPart(stale.id)))).toEqual({ written: false, because: 'revision' })
    expect(await everythingOf(at, [now.id])).toEqual(seen)
  })

  test('a case that is not there, or is another tenant’s, is not written', async () => {
    const at = scene()
    const foreign = await opened({ ...at, tenant: `${at.tenant}-other` })
    const outcome = at.storage.write(act({ ...foreign, tenant: at.tenant }, everyPart(foreign.id)))
    expect(await outcome).toEqual({ written: false, because: 'revision' })
    expect(await everythingOf(at, [foreign.id])).toMatchObject({
      cases: [undefined],
      list: [],
      history: [[]],
      timers: [],
      changes: 0,
    })
  })

  test('a case is opened once', async () => {
    const at = scene()
    const before = await opened(at, { unit: 'root/' })
    const again = opening(at, { ...everyPart(before.id), id: before.id, unit: 'elsewhere/', key: 'fresh key' })
    expect(await at.storage.write(again)).toEqual({ written: false, because: 'revision' })
    expect((await loaded(at.storage, before)).case).toEqual(before)
    expect(await opened(at, { key: 'fresh key' })).toMatchObject({ revision: 1 })
  })
}

const startKeys = (scene: () => Scene) => {
  test('a start key is taken once in a workflow and a tenant; the loser learns who has it', async () => {
    const at = scene()
    const first = await opened(at, { key: 'budi/2026' })
    const second = opening(at, { ...everyPart(nextId()), key: 'budi/2026' })
    expect(await at.storage.write(second)).toEqual({ written: false, because: 'key', existing: first.id })
    expect(await everythingOf(at, [second.ref.id])).toMatchObject({
      cases: [undefined],
      history: [[]],
      timers: [],
      changes: 1,
    })
    expect(await opened(at, { key: 'budi/2026', workflow: 'other' })).toMatchObject({ revision: 1 })
    expect(await opened({ ...at, tenant: `${at.tenant}-other` }, { key: 'budi/2026' })).toMatchObject({ revision: 1 })
  })

  test('of many starts with one key at once, one opens and all learn the same case', async () => {
    const at = scene()
    const writes = Array.from({ length: 8 }, () => opening(at, { key: 'rush' }))
    const outcomes = await Promise.all(writes.map((write) => at.storage.write(write)))
    const winner = writes[outcomes.findIndex((outcome) => outcome.written)]
    const losers = outcomes.filter((outcome) => !outcome.written)
    expect(losers).toEqual(Array(7).fill({ written: false, because: 'key', existing: winner?.ref.id }))
    expect(await count1(at.storage, at.tenant)).toBe(1)
  })
}

const count1 = (storage: OpenStorage, tenant: string) => storage.count({ tenant, scope: { kind: 'all' } }, 100)

const answers = (scene: () => Scene) => {
  test('the first answer under a key stays', async () => {
    const at = scene()
    const again = { principal: 'ayu', key: 'k' }
    const first = await opened(at, { idempotency: { ...again, requestHash: '1' } })
    await moved(at, first, { idempotency: { ...again, requestHash: '2' } })
    const [found] = await at.storage.read([{ ref: first, idempotency: again }])
    expect(found).toMatchObject({ case: { revision: 2 }, answered: { requestHash: '1', revision: 1 } })
  })

  test('what a case has heard of another is the revision of the last of the named events that came from it', async () => {
    const at = scene()
    const [parent, other] = [nextId(), nextId()]
    const told = (id: string, revision: number, type: string) => ({ source: { case: id, revision }, event: { type } })
    const started = await opened(at, told(parent, 3, 'case.start'))
    const held = await moved(at, started, told(parent, 8, 'case.hold'))
    const amended = await moved(at, held, told(parent, 9, 'amend'))
    await moved(at, await moved(at, amended, told(other, 40, 'case.hold')))
    const heard = async (...asks: readonly (readonly [string, ...string[]])[]) => {
      const found = await at.storage.read(asks.map(([from, ...events]) => ({ ref: started, heard: { from, events } })))
      return found.map((record) => record?.heard)
    }
    const holds = ['case.start', 'case.hold'] as const
    expect(await heard([parent, ...holds], [other, ...holds], [nextId(), ...holds])).toEqual([8, 40, undefined])
    expect(await heard([parent, 'amend'], [parent, 'case.start'], [parent])).toEqual([9, 3, undefined])
    expect(await heard([parent, ...holds])).toEqual([8])
  })

  test('the answer under an idempotency key is found by its principal, key and case only', async () => {
    const at = scene()
    const before = await opened(at)
    await moved(at, before, { idempotency: { principal: 'ayu', key: 'k', requestHash: 'f00d' } })
    const other = await opened(at)
    const ask = (ref: { tenant: string; id: string }, idempotency?: { principal: string; key: string }) => ({
      ref: { tenant: ref.tenant, id: ref.id },
      ...(idempotency && { idempotency }),
    })
    const mine = { principal: 'ayu', key: 'k' }
    const asks = [
      ask(before, mine),
      ask(before),
      ask(before, { ...mine, principal: 'budi' }),
      ask(before, { ...mine, key: 'l' }),
      ask(other, mine),
    ]
    const found = await at.storage.read(asks)
    expect(found.map((record) => record?.answered)).toEqual([
      { requestHash: 'f00d', revision: 2 },
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
}
