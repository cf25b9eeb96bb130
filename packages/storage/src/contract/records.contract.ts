import type { CaseRecord, JsonObject, RecordWrite } from '@siklus/core'
import { describe, expect, test } from 'vitest'
import { act, everythingOf, loaded, moved, nextId, note, opened, opening, START } from './acts.ts'
import { type Scene, type StorageFixture, scenesOf } from './fixture.ts'

/** Records are written with their act or not at all. */
export const recordsContract = (fixture: StorageFixture): void => {
  describe(`${fixture.name}: records`, () => {
    const scene = scenesOf(fixture)
    inserts(scene)
    updates(scene)
    allOrNothing(scene)
    mistakes(scene)
  })
}

const update = (caseId: string, n: number, set: JsonObject, expected?: JsonObject): RecordWrite => ({
  op: 'update',
  table: 'contract_note',
  key: { case_id: caseId, n },
  set,
  ...(expected && { expect: expected as { readonly [column: string]: null } }),
})

const stamp = (number: string, caseId: string): RecordWrite => ({
  op: 'insert',
  table: 'contract_stamp',
  row: { number, case_id: caseId },
})

const inserts = (scene: () => Scene) => {
  test('a case is opened together with its rows, and moved together with more', async () => {
    const at = scene()
    const id = nextId()
    const item = await opened(at, { id, records: [note(id, 1, { title: 'one' }), note(id, 2), stamp('7', id)] })
    expect(factsOf(await loaded(at.storage, item), 'notes', 'stamps')).toEqual([2, 1])
    await moved(at, item, { records: [note(id, 3)] })
    expect(factsOf(await loaded(at.storage, item), 'notes', 'stamps')).toEqual([3, 1])
  })

  test('a row that is there already refuses the act', async () => {
    const at = scene()
    const id = nextId()
    const item = await opened(at, { id, records: [note(id, 1, { title: 'first' })] })
    const seen = await everythingOf(at, [id])
    const again = act(item, { records: [stamp('8', id), note(id, 1, { title: 'second' })] })
    expect(await at.storage.write(again)).toEqual({ written: false, because: 'record', table: 'contract_note' })
    expect(await everythingOf(at, [id])).toEqual(seen)
  })

  test('tenants do not share rows', async () => {
    const at = scene()
    const other = { ...at, tenant: `${at.tenant}-other` }
    const id = nextId()
    await opened(at, { id, records: [stamp('9', id)] })
    expect(await opened(other, { id, records: [stamp('9', id)] })).toMatchObject({ revision: 1 })
  })
}

const updates = (scene: () => Scene) => {
  test('an update whose expectation holds is written with the act', async () => {
    const at = scene()
    const id = nextId()
    const item = await opened(at, { id, records: [note(id, 1), note(id, 2)] })
    const after = await moved(at, item, {
      records: [update(id, 1, { frozen_at: START, title: 'frozen' }, { frozen_at: null })],
    })
    expect(factsOf(await loaded(at.storage, after), 'open', 'notes', 'frozenAt')).toEqual([1, 2, START])
  })

  test('an update of a row that is not as expected, or not there, refuses the act', async () => {
    const at = scene()
    const id = nextId()
    const item = await opened(at, { id, records: [note(id, 1, { frozen_at: START }), note(id, 2, { weight: '1.50' })] })
    const seen = await everythingOf(at, [id])
    const refused = { written: false, because: 'record', table: 'contract_note' }
    const tries = [
      [
        update(id, 2, { title: 'x' }, { weight: '1.5', frozen_at: null }),
        update(id, 1, { title: 'x' }, { frozen_at: null }),
      ],
      [update(id, 3, { title: 'x' })],
      [update(nextId(), 1, { title: 'x' })],
    ]
    for (const records of tries) expect(await at.storage.write(act(item, { records }))).toEqual(refused)
    expect(await everythingOf(at, [id])).toEqual(seen)
    const fine = act(item, { records: [update(id, 2, { title: 'x' }, { weight: 1.5, frozen_at: null })] })
    expect(await at.storage.write(fine)).toEqual({ written: true })
  })

  test('a key may name part of the primary key, when exactly one row is as expected', async () => {
    const at = scene()
    const id = nextId()
    const item = await opened(at, { id, records: [note(id, 1, { frozen_at: START }), note(id, 2)] })
    const draft = {
      op: 'update',
      table: 'contract_note',
      key: { case_id: id },
      set: { agreed: true },
      expect: { frozen_at: null },
    } as const
    const after = await moved(at, item, { records: [draft] })
    expect(factsOf(await loaded(at.storage, after), 'hasFrozen')).toEqual([true])
    const two = await moved(at, after, { records: [note(id, 3)] })
    expect(await at.storage.write(act(two, { records: [draft] }))).toMatchObject({ because: 'record' })
  })
}

const allOrNothing = (scene: () => Scene) => {
  test('many rows of several tables and shapes, one of them stale: nothing is written', async () => {
    const at = scene()
    const id = nextId()
    const item = await opened(at, { id, records: [note(id, 1), note(id, 2), note(id, 3)] })
    const seen = await everythingOf(at, [id])
    const good = [
      update(id, 1, { title: 'a' }),
      update(id, 2, { title: 'b' }),
      update(id, 3, { weight: 5 }),
      note(id, 4),
      stamp('10', id),
    ]
    const bad = [...good.slice(0, 2), update(id, 3, { weight: 5 }, { agreed: true }), ...good.slice(3)]
    expect(await at.storage.write(act(item, { records: bad }))).toMatchObject({
      because: 'record',
      table: 'contract_note',
    })
    expect(await everythingOf(at, [id])).toEqual(seen)
    expect(await at.storage.write(act(item, { records: good }))).toEqual({ written: true })
    expect(factsOf(await loaded(at.storage, item), 'notes', 'stamps', 'weight')).toEqual([4, 1, 5])
  })

  test('the rows of an act that lost its race are not written', async () => {
    const at = scene()
    const stale = await opened(at)
    await moved(at, stale)
    await at.storage.write(act(stale, { records: [note(stale.id, 1)] }))
    expect(factsOf(await loaded(at.storage, stale), 'notes')).toEqual([0])
  })
}

const mistakes = (scene: () => Scene) => {
  const refused: readonly (readonly [string, (id: string) => readonly RecordWrite[], object])[] = [
    [
      'a table nobody defined',
      () => [{ op: 'insert', table: 'nowhere', row: {} }],
      { _tag: 'UnknownRecordTable', table: 'nowhere' },
    ],
    [
      'a column the table lacks',
      (id) => [note(id, 1, { colour: 'red' })],
      { _tag: 'UnknownRecordColumn', column: 'colour' },
    ],
    [
      'the tenant, which is added',
      (id) => [note(id, 1, { tenant: 'x' })],
      { _tag: 'UnknownRecordColumn', column: 'tenant' },
    ],
    ['a value of another type', (id) => [note(id, 1, { weight: 'heavy' })], { _tag: 'InvalidRecord' }],
    [
      'a row without its key',
      (id) => [{ op: 'insert', table: 'contract_note', row: { case_id: id } }],
      { _tag: 'InvalidRecord' },
    ],
    [
      'a row written twice',
      (id) => [update(id, 1, { title: 'a' }), update(id, 1, { title: 'b' })],
      { _tag: 'InvalidRecord' },
    ],
    ['a row inserted twice', (id) => [note(id, 1), note(id, 1)], { _tag: 'InvalidRecord' }],
    ['a key that is set', (id) => [update(id, 1, { n: 2 })], { _tag: 'InvalidRecord' }],
  ]
  test.each(refused)('refuses %s, and writes nothing', async (_, records, error) => {
    const at = scene()
    const write = opening(at)
    await expect(at.storage.write({ ...write, records: records(write.ref.id) })).rejects.toMatchObject(error)
    expect(await at.storage.read([{ ref: write.ref }])).toEqual([undefined])
  })
}

const factsOf = ({ facts }: CaseRecord, ...names: readonly string[]) => names.map((name) => facts[name])
