import type { CaseWrite, JsonObject, RecordWrite } from '@siklus/core'
import { describe, expect, test } from 'vitest'
import { act, loaded, nextId, note, opened, opening, START } from './acts.ts'
import { type Scene, type StorageFixture, scenesOf } from './fixture.ts'
import type { OpenTransaction } from './host.ts'

/** A storage whose transactions overlap: each `begin` has a connection of its own. */
export interface ConcurrencyFixture extends StorageFixture {
  begin(): Promise<OpenTransaction>
  /** Returns once some connection waits for a lock. */
  untilSomebodyWaits(): Promise<void>
}

/** What holds when transactions overlap. The adapter must give up waiting for a lock after a second or so. */
export const concurrencyContract = (fixture: ConcurrencyFixture): void => {
  describe(`${fixture.name}: overlapping transactions`, () => {
    const scene = scenesOf(fixture)
    feedLosesNothing(fixture, scene)
    waitingWriters(fixture, scene)
    waitingOpenings(fixture, scene)
    waitingRecords(fixture, scene)
    waitingInserts(fixture, scene)
    busy(fixture, scene)
  })
}

const feedLosesNothing = (fixture: ConcurrencyFixture, scene: () => Scene) =>
  test('the feed skips no transaction that commits late', async () => {
    const at = scene()
    const [early, late] = [await fixture.begin(), await fixture.begin()]
    const [first, second] = [opening(at), opening(at)]
    await at.storage.within(early.transaction).write(first)
    await at.storage.within(late.transaction).write(second)
    await late.commit()
    const third = await opened(at)
    const before = await at.storage.changes(at.tenant, null, 10)
    const tail = await at.storage.tail(at.tenant)
    await early.commit()
    const after = await at.storage.changes(at.tenant, before.at(-1)?.cursor ?? tail, 10)
    const seen = [...before, ...after].map((change) => change.caseId)
    expect(seen.toSorted()).toEqual([first.ref.id, second.ref.id, third.id].toSorted())
  })

const waitingWriters = (fixture: ConcurrencyFixture, scene: () => Scene) =>
  test.each([
    ['commit', { written: false, because: 'revision' }],
    ['rollback', { written: true }],
  ] as const)('a writer that waits for another’s %s gets %j', async (end, outcome) => {
    const at = scene()
    const before = await opened(at)
    const host = await fixture.begin()
    await at.storage.within(host.transaction).write(act(before, { by: 'first', records: [note(before.id, 1)] }))
    const waiting = at.storage.write(act(before, { by: 'second', records: [note(before.id, 1)] }))
    await fixture.untilSomebodyWaits()
    await host[end]()
    expect(await waiting).toEqual(outcome)
    const winner = end === 'commit' ? 'first' : 'second'
    expect((await at.storage.history(before)).map((step) => step.by)).toEqual(['ayu', winner])
    expect((await loaded(at.storage, before)).facts).toMatchObject({ notes: 1 })
  })

const waitingOpenings = (fixture: ConcurrencyFixture, scene: () => Scene) =>
  test.each(['commit', 'rollback'] as const)(
    'an opening that waits for a start key learns of the other’s %s',
    async (end) => {
      const at = scene()
      const [first, second] = [opening(at, { key: 'k' }), opening(at, { key: 'k' })]
      const host = await fixture.begin()
      await at.storage.within(host.transaction).write(first)
      const waiting = at.storage.write(second)
      await fixture.untilSomebodyWaits()
      await host[end]()
      const taken = { written: false, because: 'key', existing: first.ref.id }
      expect(await waiting).toEqual(end === 'commit' ? taken : { written: true })
      const there = await at.storage.read([{ ref: first.ref }, { ref: second.ref }])
      expect(there.map((record) => record?.case.id)).toEqual(
        end === 'commit' ? [first.ref.id, undefined] : [undefined, second.ref.id],
      )
    },
  )

const change = (caseId: string, set: JsonObject, expected: { readonly frozen_at?: null } = {}): RecordWrite => ({
  op: 'update',
  table: 'contract_note',
  key: { case_id: caseId, n: 1 },
  set,
  expect: expected,
})

/** The row is changed while the act waits for it: what was expected is looked at again, and everything is written or nothing. */
const waitingRecords = (fixture: ConcurrencyFixture, scene: () => Scene) =>
  test.each([
    ['still is as expected', { title: 'new' }, { written: true }, { revision: 2, notes: 2, agreed: true, timers: 1 }],
    [
      'is so no more',
      { frozen_at: START },
      { written: false, because: 'record', table: 'contract_note' },
      { revision: 1, notes: 1, agreed: false, timers: 0 },
    ],
  ] as const)('an act that waits for a record that %s', async (_, set, outcome, after) => {
    const at = scene()
    const id = nextId()
    const [owner, other] = [await opened(at, { id, records: [note(id, 1)] }), await opened(at)]
    const host = await fixture.begin()
    await at.storage.within(host.transaction).write(act(other, { records: [change(id, set)] }))
    const timers = { set: [{ state: 's', delay: 'd', due: START, pausedAt: null }], drop: [] }
    const waiting = at.storage.write(
      act(owner, {
        records: [change(id, { agreed: true }, { frozen_at: null }), note(id, 2)],
        timers,
        personal: ['who'],
        event: { type: 'go', who: 'x' },
      }),
    )
    await fixture.untilSomebodyWaits()
    await host.commit()
    expect(await waiting).toEqual(outcome)
    const now = await loaded(at.storage, owner)
    const { notes, hasFrozen: agreed } = now.facts
    expect({ revision: now.case.revision, notes, agreed, timers: now.timers.length }).toEqual(after)
    expect(await at.storage.history(owner)).toHaveLength(after.revision)
  })

/** No look before can see a row that is not committed yet: the insert itself meets it, and the whole act is undone. */
const waitingInserts = (fixture: ConcurrencyFixture, scene: () => Scene) => {
  const outcomeBehind = async (at: Scene, first: CaseWrite, second: CaseWrite) => {
    const host = await fixture.begin()
    await at.storage.within(host.transaction).write(first)
    const waiting = at.storage.write(second)
    await fixture.untilSomebodyWaits()
    await host.commit()
    return waiting
  }

  test('of two acts that insert one row at once the second is refused', async () => {
    const at = scene()
    const [one, two] = [await opened(at), await opened(at)]
    const stamp = (id: string): RecordWrite => ({
      op: 'insert',
      table: 'contract_stamp',
      row: { number: '1', case_id: id },
    })
    const second = act(two, { records: [note(two.id, 1), stamp(two.id)] })
    const outcome = await outcomeBehind(at, act(one, { records: [stamp(one.id)] }), second)
    expect(outcome).toEqual({ written: false, because: 'record', table: 'contract_stamp' })
    expect(await loaded(at.storage, two)).toMatchObject({ case: { revision: 1 }, facts: { notes: 0, stamps: 0 } })
  })

  test('of two openings of one case at once the second is refused', async () => {
    const at = scene()
    const first = opening(at)
    const again = opening(at, { id: first.ref.id, key: 'k' })
    expect(await outcomeBehind(at, first, again)).toEqual({ written: false, because: 'revision' })
    expect(await at.storage.history(first.ref)).toHaveLength(1)
    expect(await opened(at, { key: 'k' })).toMatchObject({ revision: 1 })
  })
}

const busy = (fixture: ConcurrencyFixture, scene: () => Scene) =>
  test('a case that a stranger’s open transaction holds is busy after a while; nobody hangs', async () => {
    const at = scene()
    const before = await opened(at)
    const host = await fixture.begin()
    await at.storage.within(host.transaction).write(act(before))
    await expect(at.storage.write(act(before))).rejects.toMatchObject({ _tag: 'CaseBusy', caseId: before.id })
    await host.rollback()
    expect(await at.storage.write(act(before))).toEqual({ written: true })
  })
