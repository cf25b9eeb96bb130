import { performanceWorkflows } from '@siklus/core/performance'
import { expect, test } from 'vitest'
import { isPlain, plainEvents } from './plain-events.ts'

interface Edge {
  readonly event: string
  readonly records: readonly string[]
}

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const edgesOf = (event: string, transition: unknown): readonly Edge[] => {
  if (Array.isArray(transition)) return transition.flatMap((one) => edgesOf(event, one))
  const meta = isObject(transition) && isObject(transition.meta) ? transition.meta : {}
  return [{ event, records: Array.isArray(meta.records) ? meta.records.map(String) : [] }]
}

/** Every edge of a statechart that an event takes, as its definition has them. */
const edgesIn = (node: unknown): readonly Edge[] => {
  if (!isObject(node)) return []
  const own = isObject(node.on) ? Object.entries(node.on).flatMap(([event, to]) => edgesOf(event, to)) : []
  return [...own, ...(isObject(node.states) ? Object.values(node.states).flatMap(edgesIn) : [])]
}

const declared = performanceWorkflows.flatMap(({ events }) => Object.keys(events))
const edges = performanceWorkflows.flatMap(({ machine }) => edgesIn(machine.config))

test('every plain event exists, and no edge of it demands a record', () => {
  expect(edges.some(({ records }) => records.length > 0)).toBe(true)
  expect(plainEvents.filter((event) => !declared.includes(event))).toEqual([])
  expect(edges.filter(({ event, records }) => plainEvents.includes(event) && records.length > 0)).toEqual([])
})

test('an event of the performance cycle that nobody has judged is not plain; those of other workflows are the engine’s to judge', () => {
  expect(isPlain({ workflow: 'plan', event: 'plan.invented' })).toBe(false)
  expect(isPlain({ workflow: 'plan', event: 'plan.recall' })).toBe(false)
  expect(isPlain({ workflow: 'plan', event: 'plan.agree' })).toBe(true)
  expect(isPlain({ workflow: 'leave', event: 'leave.grant' })).toBe(true)
})
