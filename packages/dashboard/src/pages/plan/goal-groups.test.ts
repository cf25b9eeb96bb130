import type { GoalNode } from '@siklus/core/performance'
import { expect, test } from 'vitest'
import { goalGroups, goalPath } from './goal-groups.ts'

const goal = (id: string, parent: string | null): GoalNode => ({
  id,
  parent,
  kind: 'objective',
  text: id,
  unit: 'office',
  from: '2025-01-01',
  to: null,
  depth: 0,
  indicators: [],
})

test('missions head groups, deeper goals follow their branch, and a node whose parent is not in force heads one', () => {
  const breadthFirst = [
    goal('v', null),
    goal('m1', 'v'),
    goal('m2', 'v'),
    goal('a1', 'm1'),
    goal('a2', 'm2'),
    goal('s1', 'a1'),
    goal('lost', 'gone'),
  ]
  const groups = goalGroups(breadthFirst).map(({ head, above, choices }) => [
    head.id,
    above.map(({ id }) => id).join(),
    choices.map(({ goal: { id }, depth }) => `${id}${depth}`).join(),
  ])
  expect(groups).toEqual([
    ['v', '', 'v0'],
    ['m1', 'v', 'm10,a11,s12'],
    ['m2', 'v', 'm20,a21'],
    ['lost', '', 'lost0'],
  ])
})

test('a goal is found with everything above it', () => {
  const tree = [goal('v', null), goal('m1', 'v'), goal('a1', 'm1'), goal('lost', 'gone')]
  expect(goalPath(tree, 'a1').map(({ id }) => id)).toEqual(['v', 'm1', 'a1'])
  expect(goalPath(tree, 'lost').map(({ id }) => id)).toEqual(['lost'])
  expect(goalPath(tree, '')).toEqual([])
})
