import type { Goal, GoalIndicator, IndicatorTarget } from '@siklus/core/performance'
import { describe, expect, test } from 'vitest'
import { type PerformanceFixture, performanceScenes } from './fixture.ts'

const goal = (id: string, more: Partial<Goal> = {}): Goal => ({
  ...{ id, parent: null, kind: 'vision', text: `Text of ${id}`, unit: 'office', from: '2021-01-01', to: null },
  ...more,
})

const indicator: GoalIndicator = {
  ...{ id: 'i1', goal: 'g1', text: 'Enrolment', unitOfMeasure: '%', direction: 'higher', maximum: '100' },
}

const target = (year: number, value: string): IndicatorTarget => ({
  ...{ indicator: 'i1', year, target: value, targetUpper: null, source: 'https://example.invalid/plan' },
})

const nothing = { goals: [], indicators: [], indicatorTargets: [] }

/** The strategic plan keeps its years and its exact figures, and a tenant to itself. */
export const goalsContract = (fixture: PerformanceFixture): void => {
  describe(`${fixture.name}: goals`, () => {
    const scene = performanceScenes(fixture)

    test('a year has the goals in force on any of its days, and its own targets, exactly', async () => {
      const { tenant, stranger, records } = scene()
      const goals = [
        goal('g1'),
        goal('g2', { parent: 'g1', to: '2026-01-01' }),
        goal('g3', { from: '2026-12-31' }),
        goal('g4', { to: '2025-12-31' }),
        goal('g5', { from: '2027-01-01' }),
      ]
      const indicatorTargets = [target(2025, '99.6'), target(2026, '100.125')]
      await records.goals.load({ tenant, goals, indicators: [indicator], indicatorTargets })
      const year = await records.goals.year({ tenant, year: 2026 })
      expect(year).toEqual({
        goals: goals.slice(0, 3),
        indicators: [indicator],
        indicatorTargets: [target(2026, '100.125')],
      })
      const ids = ['g5', 'g3', 'g1', 'unknown', 'g4']
      expect(await records.goals.known({ tenant, year: 2026, ids })).toEqual(['g1', 'g3'])
      expect(await records.goals.known({ tenant: stranger, year: 2026, ids })).toEqual([])
      expect(await records.goals.all({ tenant })).toEqual(goals.map(({ id, parent }) => ({ id, parent })))
      expect(await records.goals.indicators({ tenant, ids: ['i1', 'i2'] })).toEqual([indicator])
      expect(await records.goals.indicators({ tenant: stranger, ids: ['i1'] })).toEqual([])
    })

    test('loading again replaces rows with the same key and keeps the others', async () => {
      const { tenant, records } = scene()
      const range = { ...target(2026, '90'), targetUpper: '95.5' }
      await records.goals.load({
        ...{ tenant, goals: [goal('g1'), goal('g2')], indicators: [indicator] },
        indicatorTargets: [target(2026, '80'), target(2027, '85')],
      })
      await records.goals.load({ tenant, ...nothing, goals: [goal('g1', { text: 'New' })], indicatorTargets: [range] })
      const { goals, indicatorTargets } = await records.goals.year({ tenant, year: 2026 })
      expect(goals.map(({ text }) => text)).toEqual(['New', 'Text of g2'])
      expect(indicatorTargets).toEqual([range])
      expect((await records.goals.year({ tenant, year: 2027 })).indicatorTargets).toHaveLength(1)
    })

    test('a load that fails writes nothing of it', async () => {
      const { tenant, records } = scene()
      const broken = [{ ...target(2026, 'much'), indicator: 'i1' }]
      const load = records.goals.load({ tenant, ...nothing, goals: [goal('g1')], indicatorTargets: broken })
      await expect(load).rejects.toMatchObject({ _tag: 'StorageUnavailable' })
      expect(await records.goals.all({ tenant })).toEqual([])
    })

    test('what an agency set for a year is replaced as a whole, and is that year only', async () => {
      const { tenant, stranger, records } = scene()
      const set = (year: number, zone: string) => ({
        ...{ year, parameters: { zone, planDue: `${year}-01-31` }, basis: 'decree', by: 'lia' },
        at: '2026-01-05T01:02:03.456Z',
      })
      // a part of the parameters is enough here: what they must be is for the service to say
      const keep = async (year: number, zone: string) =>
        records.cycles.setParameters({ tenant, ...set(year, zone) } as never)
      await keep(2026, 'Asia/Jakarta')
      await keep(2027, 'Asia/Jakarta')
      await keep(2026, 'Asia/Jayapura')
      expect(await records.cycles.parameters({ tenant, year: 2026 })).toEqual(set(2026, 'Asia/Jayapura'))
      expect(await records.cycles.parameters({ tenant, year: 2028 })).toBeUndefined()
      expect(await records.cycles.parameters({ tenant: stranger, year: 2026 })).toBeUndefined()
    })
  })
}
