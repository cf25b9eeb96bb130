import type { Case, CaseQuery, Scope } from '@siklus/core'
import { describe, expect, test } from 'vitest'
import { nextId, opened } from './acts.ts'
import { type Scene, type StorageFixture, scenesOf } from './fixture.ts'

/** Lists show what the query and the scope allow, newest first, in pages. */
export const caseListsContract = (fixture: StorageFixture): void => {
  describe(`${fixture.name}: lists`, () => {
    const scene = scenesOf(fixture)
    conditions(scene)
    pages(scene)
    scopes(scene)
    waiting(scene)
    counts(scene)
  })
}

const FROM = '2026-01-01T00:00:00.000Z'
const BEFORE = '2025-12-31T23:59:59.999Z'
const IN = '2026-01-15T00:00:00.000Z'
const UNTIL = '2026-02-01T00:00:00.000Z'
const party = (role: string, person: string, to: string | null = null) => ({
  role,
  person,
  from: FROM,
  to,
  basis: 'SK',
})

const query = ({ tenant }: Scene, more: Partial<CaseQuery> = {}): CaseQuery => ({
  tenant,
  scope: { kind: 'all' },
  ...more,
})
const found = async (at: Scene, more: Partial<CaseQuery>) =>
  (await at.storage.list(query(at, more), { limit: 100 })).map((item) => item.context.name).toSorted()

const village = async (at: Scene): Promise<readonly Case[]> => {
  const parent = nextId()
  return [
    await opened(at, {
      context: { name: 'a' },
      unit: 'root/',
      period: '2026',
      tags: ['late', 'for:owner'],
      parties: [party('owner', 'budi')],
    }),
    await opened(at, {
      context: { name: 'b' },
      unit: 'root/a/',
      period: '2026',
      tags: ['late'],
      parties: [party('assessor', 'budi', UNTIL)],
    }),
    await opened(at, {
      context: { name: 'c' },
      unit: 'root/a/b/',
      period: '2025',
      parent,
      state: 'review',
      tags: ['for:assessor'],
    }),
    await opened(at, {
      context: { name: 'd' },
      unit: 'root/a0/',
      workflow: 'other',
      status: 'done',
      parent,
      parties: [party('owner', 'citra')],
    }),
    await opened(at, {
      context: { name: 'e' },
      unit: '',
      state: 'review',
      tags: ['for:admin'],
      parties: [party('assessor', 'citra')],
    }),
  ]
}

const conditions = (scene: () => Scene) =>
  test('every given condition must hold', async () => {
    const at = scene()
    const cases = await village(at)
    const parent = cases[2]?.parent ?? ''
    expect(await found(at, {})).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(await found(at, { workflow: 'permit' })).toEqual(['a', 'b', 'c', 'e'])
    expect(await found(at, { status: 'done' })).toEqual(['d'])
    expect(await found(at, { tags: ['late'] })).toEqual(['a', 'b'])
    expect(await found(at, { tags: ['for:owner', 'late'] })).toEqual(['a'])
    expect(await found(at, { parent })).toEqual(['c', 'd'])
    expect(await found(at, { parent: 'no-id' })).toEqual([])
    expect(await found(at, { period: '2026', unitPrefix: 'root/a/' })).toEqual(['b'])
    expect(await found(at, { unitPrefix: 'root/a/' })).toEqual(['b', 'c'])
    expect(await found(at, { unitPrefix: '' })).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(await found(at, { party: { person: 'budi', at: IN } })).toEqual(['a', 'b'])
    expect(await found(at, { party: { person: 'budi', at: UNTIL } })).toEqual(['a'])
    expect(await found(at, { party: { person: 'budi', at: BEFORE } })).toEqual([])
    expect(await found(at, { party: { person: 'budi', role: 'assessor', at: IN } })).toEqual(['b'])
    expect(await found({ ...at, tenant: `${at.tenant}-other` }, {})).toEqual([])
  })

const pages = (scene: () => Scene) =>
  test('pages go from the newest to the oldest, across months, without gaps or repeats', async () => {
    const at = scene()
    const times = [
      '2026-03-31T23:59:59.999Z',
      '2026-01-31T23:59:59.999Z',
      '2026-02-01T00:00:00.000Z',
      '2026-02-01T00:00:00.000Z',
      FROM,
    ]
    const ids: string[] = []
    for (const time of times) ids.push((await opened(at, { at: time })).id)
    const newestFirst = ids.toSorted().toReversed()
    expect((await at.storage.list(query(at), { limit: 10 })).map((item) => item.id)).toEqual(newestFirst)
    const walked: string[] = []
    for (let n = 0; n < 4; n += 1) {
      const after = walked.at(-1)
      walked.push(
        ...(await at.storage.list(query(at), { limit: 2, ...(after !== undefined && { after }) })).map(
          (item) => item.id,
        ),
      )
    }
    expect(walked).toEqual(newestFirst)
  })

const scopes = (scene: () => Scene) =>
  test('the scope always holds: all, none, live parties, unit subtrees, or any of these', async () => {
    const at = scene()
    await village(at)
    const within = async (scope: Scope, more: Partial<CaseQuery> = {}) => found(at, { ...more, scope })
    expect(await within({ kind: 'none' })).toEqual([])
    expect(await within({ kind: 'any', of: [] })).toEqual([])
    expect(await within({ kind: 'any', of: [{ party: 'budi', at: IN }] })).toEqual(['a', 'b'])
    expect(await within({ kind: 'any', of: [{ party: 'budi', at: UNTIL }] })).toEqual(['a'])
    expect(await within({ kind: 'any', of: [{ party: 'budi', at: IN, roles: ['assessor', 'x'] }] })).toEqual(['b'])
    expect(await within({ kind: 'any', of: [{ party: 'budi', at: IN, roles: [] }] })).toEqual([])
    expect(await within({ kind: 'any', of: [{ unitPrefix: 'root/a/' }, { party: 'citra', at: IN }] })).toEqual([
      'b',
      'c',
      'd',
      'e',
    ])
    expect(await within({ kind: 'any', of: [{ unitPrefix: '' }] })).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(await within({ kind: 'any', of: [{ unitPrefix: 'root/' }] }, { status: 'done' })).toEqual(['d'])
    expect(await at.storage.count(query(at, { scope: { kind: 'none' } }), 10)).toBe(0)
    expect(await at.storage.countByState(query(at, { scope: { kind: 'none' } }))).toEqual([])
  })

const waiting = (scene: () => Scene) =>
  test('the inbox: cases tagged for a role that the person is a live party in, or holds tenant-wide', async () => {
    const at = scene()
    await village(at)
    const inbox = (person: string, roles: readonly string[] = []) =>
      found(at, { waitingFor: { person, roles, at: IN } })
    expect(await inbox('budi')).toEqual(['a'])
    expect(await inbox('citra')).toEqual([])
    expect(await inbox('citra', ['admin'])).toEqual(['e'])
    expect(await inbox('nobody', ['admin', 'assessor'])).toEqual(['c', 'e'])
  })

const counts = (scene: () => Scene) =>
  test('counts are exact up to the cap; states are counted, most first', async () => {
    const at = scene()
    await village(at)
    expect(await at.storage.count(query(at), 100)).toBe(5)
    expect(await at.storage.count(query(at), 3)).toBe(3)
    expect(await at.storage.count(query(at, { unitPrefix: 'root/a/' }), 100)).toBe(2)
    expect(await at.storage.countByState(query(at))).toEqual([
      { state: 'draft', count: 3 },
      { state: 'review', count: 2 },
    ])
    expect(await at.storage.countByState(query(at, { tags: ['for:admin'] }))).toEqual([{ state: 'review', count: 1 }])
  })
