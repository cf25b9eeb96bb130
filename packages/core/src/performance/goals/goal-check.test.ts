import { expect, test } from 'vitest'
import type { GoalRows } from './goal.ts'
import { completeGoals, goalFaults } from './goal-check.ts'

const goal = { id: 'g1', parent: null, kind: 'vision' as const, text: 'Educated people', unit: 'office' }
const indicator = {
  ...{ id: 'i1', goal: 'g1', text: 'Enrolment', unitOfMeasure: '%', direction: 'higher' as const, maximum: '100' },
}
const target = { indicator: 'i1', year: 2026, target: '97.5', targetUpper: null, source: null }
const whole: GoalRows = { goals: [goal], indicators: [indicator], indicatorTargets: [target] }
const known = { goals: [], indicators: [], units: ['office'] }

const faultsIn = (rows: GoalRows, stored: Parameters<typeof goalFaults>[1] = known) =>
  goalFaults(completeGoals(rows), stored).map(({ kind, key, message }) => `${kind} ${key}: ${message}`)

test('a whole plan has no faults; goals without days are in force since ever', () => {
  expect(faultsIn(whole)).toEqual([])
  expect(completeGoals(whole).goals).toEqual([{ ...goal, from: '1900-01-01', to: null }])
})

test('rows may refer to what is stored', () => {
  const rows = { goals: [{ ...goal, id: 'g2', parent: 'g1' }], indicatorTargets: [target] }
  expect(faultsIn(rows, { goals: [{ id: 'g1', parent: null }], indicators: ['i1'], units: ['office'] })).toEqual([])
  expect(faultsIn(rows)).toEqual([
    "goal g2: there is no goal 'g1' above it",
    "target i1 2026: there is no indicator 'i1'",
  ])
})

test.each<[string, GoalRows, string]>([
  ['a goal given twice', { goals: [goal, goal] }, 'it is given twice'],
  ['a target given twice', { ...whole, indicatorTargets: [target, target] }, 'it is given twice'],
  ['a circle', { goals: [{ ...goal, parent: 'g1' }] }, 'runs in a circle'],
  ['an unknown unit', { goals: [{ ...goal, unit: 'x' }] }, "there is no unit 'x'"],
  ['a kind nobody knows', { goals: [{ ...goal, kind: 'x' as never }] }, 'kind must be one of'],
  ['an id no plan could name', { goals: [{ ...goal, id: 'g 1' }] }, 'the id must be'],
  ['an end before the start', { goals: [{ ...goal, from: '2026-01-02', to: '2026-01-01' }] }, "'to' must be"],
  ['an indicator of no goal', { indicators: [indicator] }, "there is no goal 'g1'"],
  ['a maximum that is no number', { goals: [goal], indicators: [{ ...indicator, maximum: 'a' }] }, 'maximum must be'],
  ['a target that is no number', { ...whole, indicatorTargets: [{ ...target, target: '97,5' }] }, 'target must be'],
  ['a year that is none', { ...whole, indicatorTargets: [{ ...target, year: 26 }] }, 'the year must be'],
])('%s is told', (_, rows, message) => {
  expect(faultsIn(rows)).toEqual([expect.stringContaining(message)])
})
