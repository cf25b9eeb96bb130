import type { Assignment, Person, TenantRole } from '@siklus/core/performance'
import { describe, expect, test } from 'vitest'
import { type PerformanceFixture, type PerformanceScene, performanceScenes } from './fixture.ts'

const unit = (id: string, more: { readonly from?: string; readonly to?: string; readonly name?: string } = {}) => ({
  ...{ id, name: id, kind: 'division', parent: null, zone: null, from: '2020-01-01', to: null },
  ...more,
})

const person = (id: string, more: Partial<Person> = {}): Person => ({
  ...{ id, name: `Name of ${id}`, nip: null, kind: 'PNS', rank: null, inactiveFrom: null },
  ...more,
})

const post = (of: string, at: string, more: Partial<Assignment> = {}): Assignment => ({
  ...{ person: of, unit: at, position: 'staff', positionKind: 'pelaksana', head: false, appointment: 'definitive' },
  ...{ from: '2020-01-01', to: null, basis: 'decree 1' },
  ...more,
})

const role = (of: string, more: Partial<TenantRole> = {}): TenantRole => ({
  ...{ person: of, role: 'admin', from: '2020-01-01', to: null, basis: 'decree 2' },
  ...more,
})

const nothing = { units: [], people: [], assignments: [], roles: [] }

/** The organisation keeps its dates, and a tenant to itself. */
export const organisationContract = (fixture: PerformanceFixture): void => {
  describe(`${fixture.name}: organisation`, () => {
    const scene = performanceScenes(fixture)
    loading(scene)
    dates(scene)
    staff(scene)
  })
}

const loading = (scene: () => PerformanceScene) => {
  test('rows come back as they were loaded, and only to their tenant', async () => {
    const { tenant, stranger, records } = scene()
    const { organisation } = records
    const rows = {
      units: [unit('a'), { ...unit('b'), parent: 'a', zone: 'Asia/Jayapura', to: '2030-12-31' }],
      people: [person('p', { nip: '209901012026011001', rank: 'Penata (III/c)', kind: 'PPPK' })],
      assignments: [post('p', 'b', { head: true, appointment: 'acting', to: '2026-12-31' })],
      roles: [role('p', { role: 'auditor' })],
    }
    expect(await organisation.load({ tenant, ...rows })).toEqual({ units: 2, people: 1, assignments: 1, roles: 1 })
    const on = '2026-03-01'
    expect(await organisation.units({ tenant, on })).toEqual(rows.units)
    expect(await organisation.people({ tenant, ids: ['p', 'nobody'] })).toEqual(rows.people)
    expect(await organisation.assignmentsOf({ tenant, on, people: ['p'] })).toEqual(rows.assignments)
    expect(await organisation.heads({ tenant, on })).toEqual(rows.assignments)
    expect(await organisation.roles({ tenant, on, person: 'p' })).toEqual(rows.roles)
    expect(await organisation.units({ tenant: stranger, on })).toEqual([])
    expect(await organisation.people({ tenant: stranger, ids: ['p'] })).toEqual([])
    expect(await organisation.heads({ tenant: stranger, on })).toEqual([])
    expect(await organisation.roles({ tenant: stranger, on, person: 'p' })).toEqual([])
  })

  test('loading again replaces rows with the same key and keeps the others', async () => {
    const { tenant, records } = scene()
    const { organisation } = records
    const people = [person('p'), person('q')]
    await organisation.load({ tenant, ...nothing, people, units: [unit('a')] })
    await organisation.load({ tenant, ...nothing, people: [person('p', { name: 'New name' })] })
    await organisation.load({ tenant, ...nothing, people: [person('p', { name: 'New name' })] })
    const found = await organisation.people({ tenant, ids: ['q', 'p'] })
    expect(found.map(({ name }) => name)).toEqual(['New name', 'Name of q'])
    expect(await organisation.units({ tenant, on: '2026-01-01' })).toHaveLength(1)
  })

  test('a load that fails writes nothing of it', async () => {
    const { tenant, records } = scene()
    const broken = [{ ...post('p', 'a'), from: 'no day' }]
    const load = records.organisation.load({ tenant, ...nothing, people: [person('p')], assignments: broken })
    await expect(load).rejects.toMatchObject({ _tag: 'StorageUnavailable' })
    expect(await records.organisation.people({ tenant, ids: ['p'] })).toEqual([])
  })
}

const dates = (scene: () => PerformanceScene) => {
  test('the day an assignment begins and the day it ends belong to it', async () => {
    const { tenant, records } = scene()
    const { organisation } = records
    const head = post('p', 'a', { head: true, from: '2026-02-01', to: '2026-02-28' })
    await organisation.load({ tenant, ...nothing, people: [person('p')], assignments: [head] })
    const heads = async (on: string) => (await organisation.heads({ tenant, on, units: ['a'] })).length
    expect([await heads('2026-01-31'), await heads('2026-02-01')]).toEqual([0, 1])
    expect([await heads('2026-02-28'), await heads('2026-03-01')]).toEqual([1, 0])
    expect(await organisation.heads({ tenant, on: '2026-02-10', units: ['b'] })).toEqual([])
  })

  test('who no longer serves holds neither position nor role', async () => {
    const { tenant, records } = scene()
    const { organisation } = records
    const people = [person('p', { inactiveFrom: '2026-05-01' })]
    const assignments = [post('p', 'a', { head: true })]
    await organisation.load({ tenant, units: [], people, assignments, roles: [role('p')] })
    const holds = async (on: string) => [
      (await organisation.assignmentsOf({ tenant, on, people: ['p'] })).length,
      (await organisation.heads({ tenant, on })).length,
      (await organisation.roles({ tenant, on, person: 'p' })).length,
    ]
    expect(await holds('2026-04-30')).toEqual([1, 1, 1])
    expect(await holds('2026-05-01')).toEqual([0, 0, 0])
  })

  test('of several rows of a unit the one that began last by the day counts, ended or not', async () => {
    const { tenant, records } = scene()
    const { organisation } = records
    const units = [
      unit('a', { name: 'old' }),
      unit('a', { name: 'new', from: '2026-03-01', to: '2026-06-30' }),
      unit('b', { to: '2025-12-31' }),
    ]
    await organisation.load({ tenant, ...nothing, units })
    const names = async (on: string) => (await organisation.units({ tenant, on })).map(({ name }) => name)
    expect(await names('2026-02-28')).toEqual(['old'])
    expect(await names('2026-03-01')).toEqual(['new'])
    expect(await names('2026-07-01')).toEqual([])
    expect((await organisation.latestUnits({ tenant })).map(({ name }) => name)).toEqual(['new', 'b'])
  })

  test('a role is held from its first to its last day', async () => {
    const { tenant, records } = scene()
    const { organisation } = records
    const roles = [role('p', { from: '2026-02-01', to: '2026-02-28' })]
    await organisation.load({ tenant, ...nothing, people: [person('p')], roles })
    const held = async (on: string) => (await organisation.roles({ tenant, on, person: 'p' })).length
    expect([await held('2026-01-31'), await held('2026-02-28'), await held('2026-03-01')]).toEqual([0, 1, 0])
  })
}

const staff = (scene: () => PerformanceScene) => {
  test('staff come by name, page by page, once each, also when they hold two positions or no longer serve', async () => {
    const { tenant, stranger, records } = scene()
    const { organisation } = records
    await organisation.load({ tenant: stranger, ...nothing, assignments: [post('p5', 'a')] })
    const people = [
      person('p1', { name: 'Budi' }),
      person('p2', { name: 'Ani' }),
      person('p3', { name: 'Budi' }),
      person('p4', { name: 'Citra', inactiveFrom: '2025-01-01' }),
      person('p5', { name: 'Aa without a position' }),
    ]
    const assignments = [post('p1', 'a'), post('p1', 'b'), post('p2', 'a'), post('p3', 'b'), post('p4', 'a')]
    await organisation.load({ tenant, ...nothing, people, assignments })
    const page = async (more: { readonly after?: string; readonly units?: readonly string[] }, limit = 2) =>
      (await organisation.staff({ tenant, on: '2026-01-01', limit, ...more })).map(({ id }) => id)
    expect(await page({})).toEqual(['p2', 'p1'])
    expect(await page({ after: 'p1' })).toEqual(['p3', 'p4'])
    expect(await page({ after: 'p4' })).toEqual([])
    expect(await page({ units: ['b'] }, 10)).toEqual(['p1', 'p3'])
    expect(await page({ units: [] }, 10)).toEqual([])
  })
}
