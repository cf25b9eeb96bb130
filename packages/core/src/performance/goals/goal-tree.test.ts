import { expect, test } from 'vitest'
import type { Goal } from './goal.ts'
import { goalTree } from './goal-tree.ts'

const goal = (id: string, parent: string | null): Goal => ({
  ...{ id, parent, kind: 'vision', text: id, unit: 'office', from: '2021-01-01', to: null },
})

const indicator = (id: string, of: string) => ({
  ...{ id, goal: of, text: id, unitOfMeasure: '%', direction: 'higher' as const, maximum: null },
})

const target = { indicator: 'i1', year: 2026, target: '97', targetUpper: null, source: null }

test('each parent stands before its children, brothers and sisters as they were given', () => {
  const goals = [goal('b', 'v'), goal('v', null), goal('a', 'v'), goal('c', 'b')]
  const tree = goalTree({ goals, indicators: [], indicatorTargets: [] })
  expect(tree.map(({ id, depth }) => [id, depth])).toEqual([
    ['v', 0],
    ['b', 1],
    ['c', 2],
    ['a', 1],
  ])
})

test('a goal whose parent is not in force is a root, and none is lost', () => {
  const tree = goalTree({ goals: [goal('x', 'gone'), goal('v', null)], indicators: [], indicatorTargets: [] })
  expect(tree.map(({ id, depth }) => [id, depth])).toEqual([
    ['x', 0],
    ['v', 0],
  ])
})

test('indicators stand at their goal, with the target of the year or none', () => {
  const indicators = [indicator('i1', 'v'), indicator('i2', 'v')]
  const [node] = goalTree({ goals: [goal('v', null)], indicators, indicatorTargets: [target] })
  expect(node?.indicators.map((one) => [one.id, one.target?.target ?? null])).toEqual([
    ['i1', '97'],
    ['i2', null],
  ])
})
