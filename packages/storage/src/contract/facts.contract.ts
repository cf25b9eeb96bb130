import type { CaseRecord } from '@siklus/core'
import { describe, expect, test } from 'vitest'
import { loaded, moved, nextId, note, opened, START } from './acts.ts'
import { type Scene, type StorageFixture, scenesOf } from './fixture.ts'

/** Facts are answered in the read that loads the case, from the records and cases of its tenant. */
export const factsContract = (fixture: StorageFixture): void => {
  describe(`${fixture.name}: facts`, () => {
    const scene = scenesOf(fixture)
    ofNothing(scene)
    ofRows(scene)
    ofContext(scene)
    ofCases(scene)
    perWorkflow(scene)
    unknownNames(fixture)
  })
}

const ofNothing = (scene: () => Scene) =>
  test('without rows: 0, false and null', async () => {
    const at = scene()
    expect((await loaded(at.storage, await opened(at))).facts).toEqual({
      notes: 0,
      hasFrozen: false,
      open: 0,
      firstTwo: 0,
      weight: 0,
      lastTitle: null,
      lastBody: null,
      lastWeight: null,
      frozenAt: null,
      onDate: null,
      named: 0,
      numbered: null,
      weighing: 0,
      dated: 0,
      children: 0,
      activeChildren: false,
      siblings: 0,
      samePeriod: 1,
      stamps: 0,
    })
  })

const ofRows = (scene: () => Scene) => {
  test('counts, sums exactly, and takes the latest value', async () => {
    const at = scene()
    const id = nextId()
    const rows = [
      note(id, 1, { title: 'late', on_date: '2026-03-01', weight: '0.10', body: { a: [1, { b: null }] } }),
      note(id, 2, { title: 'later', on_date: '2026-03-01', weight: 0.2, frozen_at: '2026-01-01T07:00:00.000+07:00' }),
      note(id, 3, { title: 'early', on_date: '2026-02-28', weight: '99.70', agreed: true, body: ['x'] }),
    ]
    const record = await loaded(at.storage, await opened(at, { id, records: rows }))
    const names = [
      'notes',
      'hasFrozen',
      'open',
      'firstTwo',
      'weight',
      'lastTitle',
      'lastBody',
      'lastWeight',
      'frozenAt',
      'onDate',
    ] as const
    expect(factsOf(record, ...names)).toEqual([
      3,
      true,
      2,
      2,
      100,
      'later',
      ['x'],
      99.7,
      '2026-01-01T00:00:00.000Z',
      '2026-03-01',
    ])
  })

  test('a row without the column to sort by comes before all others; decimals sort as numbers', async () => {
    const at = scene()
    const id = nextId()
    const rows = [
      note(id, 1, { title: 'dated', on_date: '2026-01-01' }),
      note(id, 2, { title: 'undated', frozen_at: START }),
    ]
    const record = await loaded(at.storage, await opened(at, { id, records: rows }))
    expect(factsOf(record, 'lastTitle', 'frozenAt')).toEqual(['dated', START])
  })

  test('rows of another case or tenant do not count', async () => {
    const at = scene()
    const other = { ...at, tenant: `${at.tenant}-other` }
    const id = nextId()
    await opened(other, { id, records: [note(id, 1), note(id, 2)] })
    const neighbour = nextId()
    await opened(at, { id: neighbour, records: [note(neighbour, 1)] })
    expect(factsOf(await loaded(at.storage, await opened(at, { id })), 'notes')).toEqual([0])
  })
}

const ofContext = (scene: () => Scene) => {
  test('a condition may name a field of the context', async () => {
    const at = scene()
    const id = nextId()
    const rows = [note(id, 1, { title: 'a', weight: 2 }), note(id, 2, { title: 'b', weight: 2, on_date: '2026-02-01' })]
    const context = { title: 'a', chosen: 2, day: '2026-02-01' }
    const record = await loaded(at.storage, await opened(at, { id, records: rows, context }))
    expect(factsOf(record, 'named', 'numbered', 'weighing', 'dated')).toEqual([1, 'b', 2, 1])
  })

  test.each([
    {},
    { title: null, chosen: null },
    { title: { a: 1 }, chosen: [1] },
    { chosen: 'many', day: '2026-13-45' },
    { chosen: 1.5 },
  ])('a context that fits no column matches no row: %j', async (context) => {
    const at = scene()
    const id = nextId()
    const record = await loaded(at.storage, await opened(at, { id, records: [note(id, 1, { weight: 3 })], context }))
    expect(factsOf(record, 'named', 'numbered', 'weighing', 'dated')).toEqual([0, null, 0, 0])
  })
}

const ofCases = (scene: () => Scene) =>
  test('cases may be asked about cases', async () => {
    const at = scene()
    const parent = await opened(at, { period: '2026', unit: 'root/' })
    const child = await opened(at, { parent: parent.id, period: '2026', unit: 'root/' })
    const done = await opened(at, { parent: parent.id, period: '2026-Q1', unit: 'root/', workflow: 'other' })
    const names = ['children', 'activeChildren', 'siblings', 'samePeriod'] as const
    expect(factsOf(await loaded(at.storage, parent), ...names)).toEqual([2, true, 0, 2])
    expect(factsOf(await loaded(at.storage, child), ...names)).toEqual([0, false, 2, 2])
    for (const item of [child, done]) await moved(at, item, { status: 'done' })
    expect(factsOf(await loaded(at.storage, parent), ...names)).toEqual([2, false, 0, 2])
  })

const perWorkflow = (scene: () => Scene) =>
  test('each workflow version is answered its own facts', async () => {
    const at = scene()
    const items = [await opened(at, { version: 2 }), await opened(at, { workflow: 'other' }), await opened(at)]
    const records = await at.storage.read(items.map((ref) => ({ ref })))
    expect(records.map((record) => Object.keys(record?.facts ?? {}).length)).toEqual([1, 0, 19])
    expect(records[0]?.facts).toEqual({ notes: false })
  })

const unknownNames = (fixture: StorageFixture) => {
  const fact = (from: string, column: string) => [
    { workflow: 'permit', version: 1, facts: { wrong: { from, where: { [column]: 1 }, take: 'count' } } } as const,
  ]
  test('a fact over an unknown table or column does not open', async () => {
    await expect(fixture.open(fact('nowhere', 'n'))).rejects.toMatchObject({
      _tag: 'UnknownRecordTable',
      table: 'nowhere',
    })
    await expect(fixture.open(fact('contract_note', 'm'))).rejects.toMatchObject({
      _tag: 'UnknownRecordColumn',
      column: 'm',
    })
    await expect(fixture.open(fact('case', 'context'))).rejects.toMatchObject({
      _tag: 'UnknownRecordColumn',
      column: 'context',
    })
    await expect(fixture.open(fact('contract_note', 'title'))).rejects.toMatchObject({ _tag: 'InvalidRecord' })
  })
}

const factsOf = ({ facts }: CaseRecord, ...names: readonly string[]) => names.map((name) => facts[name])
