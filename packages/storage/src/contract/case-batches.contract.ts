import type { CaseWrite, MemberOutcome } from '@siklus/core'
import { describe, expect, test } from 'vitest'
import { act, everythingOf, loaded, nextId, note, opened, opening, START } from './acts.ts'
import { type Scene, type StorageFixture, scenesOf } from './fixture.ts'

/** Many acts in one go: each all or nothing, none touches its neighbours. */
export const caseBatchesContract = (fixture: StorageFixture): void => {
  describe(`${fixture.name}: batches`, () => {
    const scene = scenesOf(fixture)
    writesAll(scene)
    failsAlone(scene)
    keepsApart(scene)
  })
}

const written = { written: true }
const timer = { state: 'draft', delay: 'reviewDue', due: START, pausedAt: null }

const everyPart = (id: string) => ({
  timers: { set: [timer, { ...timer, delay: 'planDue' }], drop: [] },
  idempotency: { principal: 'ayu', key: 'k', requestHash: id },
  records: [note(id, 1)],
  personal: ['name'],
  event: { type: 'go', name: `name of ${id}` },
  messages: [{ kind: 'notify' as const, template: 't', to: 'owner' }],
})

const parties = [
  { role: 'owner', person: 'ani', from: START, to: null, basis: 'own' },
  { role: 'assessor', person: 'budi', from: START, to: null, basis: 'head' },
]

const writesAll = (scene: () => Scene) => {
  test('a batch leaves what the same acts leave one by one', async () => {
    const [one, many] = [scene(), scene()]
    const ids = Array.from({ length: 7 }, () => nextId())
    const openings = (at: Scene) =>
      ids.map((id, n) => opening(at, { id, parties, unit: `root/${n}/`, period: '2026', ...everyPart(id) }))
    for (const write of openings(one)) expect(await one.storage.write(write)).toEqual(written)
    expect(await many.storage.writeAll(openings(many))).toEqual(ids.map(() => written))
    for (const write of await secondActs(one, ids)) expect(await one.storage.write(write)).toEqual(written)
    expect(await many.storage.writeAll(await secondActs(many, ids))).toEqual(ids.map(() => written))
    expect(await withoutHashes(many, ids)).toEqual(await withoutHashes(one, ids))
  })

  test('a batch may open cases of several months and move others', async () => {
    const at = scene()
    const before = await opened(at)
    const later = opening(at, { at: '2026-02-03T04:05:06.789Z', ...everyPart(nextId('2026-02-03T04:05:06.789Z')) })
    const outcomes = await at.storage.writeAll([act(before, everyPart(before.id)), later, opening(at)])
    expect(outcomes).toEqual([written, written, written])
    expect(await loaded(at.storage, before)).toMatchObject({ case: { revision: 2 }, facts: { notes: 1 } })
    expect((await loaded(at.storage, later.ref)).timers).toHaveLength(2)
    expect(await at.storage.changes(at.tenant, null, 10)).toHaveLength(4)
  })

  test('nothing to write is no work', async () => {
    expect(await scene().storage.writeAll([])).toEqual([])
  })
}

/** A second act on every case, of different shapes. */
const secondActs = async (at: Scene, ids: readonly string[]): Promise<readonly CaseWrite[]> => {
  const records = await Promise.all(ids.map((id) => loaded(at.storage, { tenant: at.tenant, id })))
  return records.map((record, n) => act(record.case, shapes[n % shapes.length]?.(record.case.id)))
}

/** What is stored of a tenant, apart from its name and from the hashes, which its name goes into. */
const withoutHashes = async (at: Scene, ids: readonly string[]): Promise<unknown> => {
  const text = JSON.stringify(await everythingOf(at, ids))
  return JSON.parse(text.replaceAll(at.tenant, 'tenant').replaceAll(/"[0-9a-f]{64}"/g, '"hash"'))
}

const shapes: readonly ((id: string) => Parameters<typeof act>[1])[] = [
  (id) => ({ records: [{ op: 'update', table: 'contract_note', key: { case_id: id, n: 1 }, set: { title: 'new' } }] }),
  () => ({ timers: { set: [{ ...timer, due: '2026-03-01T00:00:00.000Z', pausedAt: START }], drop: [] } }),
  () => ({ timers: { set: [], drop: [timer] } }),
  () => ({ status: 'done' }),
  (id) => ({
    personal: ['secret'],
    event: { type: 'go', secret: id },
    tags: ['held', 'open'],
    context: { n: 1.5, t: [id] },
  }),
]

const failsAlone = (scene: () => Scene) => {
  const alone = async (spoil: (at: Scene) => Promise<CaseWrite>) => {
    const at = scene()
    const [before, after] = [await opened(at), await opened(at)]
    const bad = await spoil(at)
    const outcomes = await at.storage.writeAll([
      act(before, everyPart(before.id)),
      bad,
      act(after, everyPart(after.id)),
    ])
    expect([outcomes[0], outcomes[2]]).toEqual([written, written])
    for (const item of [before, after])
      expect(await loaded(at.storage, item)).toMatchObject({ case: { revision: 2 }, facts: { notes: 1 } })
    return { at, outcome: outcomes[1] as MemberOutcome, bad }
  }

  test('a lost race', async () => {
    const { outcome } = await alone(async (at) => {
      const item = await opened(at)
      await at.storage.write(act(item))
      return act(item, everyPart(item.id))
    })
    expect(outcome).toEqual({ written: false, because: 'revision' })
  })

  test('a record that is not as expected', async () => {
    const { at, outcome, bad } = await alone(async (at) => {
      const item = await opened(at, everyPart(nextId()))
      const stale = {
        op: 'update',
        table: 'contract_note',
        key: { case_id: item.id, n: 9 },
        set: { title: 'x' },
      } as const
      return act(item, { records: [note(item.id, 5), stale] })
    })
    expect(outcome).toEqual({ written: false, because: 'record', table: 'contract_note' })
    expect(await at.storage.history(bad.ref)).toHaveLength(1)
  })

  test('a taken start key', async () => {
    const { at, outcome } = await alone(async (at) => {
      await opened(at, { key: 'taken' })
      return opening(at, { key: 'taken' })
    })
    const [first] = (await at.storage.list({ tenant: at.tenant, scope: { kind: 'all' } }, { limit: 9 })).slice(-1)
    expect(outcome).toMatchObject({ written: false, because: 'key' })
    expect(first).toBeDefined()
  })

  test.each([
    [
      'a record table that does not exist',
      { records: [{ op: 'insert', table: 'nowhere', row: {} }] },
      'UnknownRecordTable',
    ],
    ['a text that cannot be stored', { event: { type: 'go', text: 'a\u0000b' } }, 'UnstorableText'],
  ] as const)('%s', async (_, options, tag) => {
    const { at, outcome, bad } = await alone(async (at) => act(await opened(at), options))
    expect(outcome).toMatchObject({ written: false, because: 'failed', error: { _tag: tag } })
    expect(await at.storage.history(bad.ref)).toHaveLength(1)
  })
}

const keepsApart = (scene: () => Scene) => {
  test('of two acts on one case in a batch the first wins', async () => {
    const at = scene()
    const before = await opened(at)
    const outcomes = await at.storage.writeAll([act(before, { by: 'first' }), act(before, { by: 'second' })])
    expect(outcomes).toEqual([written, { written: false, because: 'revision' }])
    expect((await at.storage.history(before)).map(({ by }) => by)).toEqual(['ayu', 'first'])
  })

  test('of two openings with one start key in a batch the second learns of the first', async () => {
    const at = scene()
    const [first, second] = [opening(at, { key: 'one' }), opening(at, { key: 'one' })]
    const outcomes = await at.storage.writeAll([first, second])
    expect(outcomes).toEqual([written, { written: false, because: 'key', existing: first.ref.id }])
  })

  test('of two acts that expect the same of one record in a batch, only one finds it so', async () => {
    const at = scene()
    const id = nextId()
    const [owner, other] = [await opened(at, { id, records: [note(id, 1)] }), await opened(at)]
    const freeze = {
      op: 'update',
      table: 'contract_note',
      key: { case_id: id, n: 1 },
      set: { frozen_at: START },
      expect: { frozen_at: null },
    } as const
    const outcomes = await at.storage.writeAll([act(owner, { records: [freeze] }), act(other, { records: [freeze] })])
    expect(outcomes).toEqual([written, { written: false, because: 'record', table: 'contract_note' }])
  })

  test('of two acts that insert the same row in a batch, only one does', async () => {
    const at = scene()
    const [one, two] = [await opened(at), await opened(at)]
    const stamp = (id: string) =>
      ({ op: 'insert', table: 'contract_stamp', row: { number: 'n', case_id: id } }) as const
    const outcomes = await at.storage.writeAll([
      act(one, { records: [stamp(one.id)] }),
      act(two, { records: [stamp(two.id)] }),
    ])
    expect(outcomes).toEqual([written, { written: false, because: 'record', table: 'contract_stamp' }])
  })
}
