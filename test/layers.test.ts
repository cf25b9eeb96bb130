import { expect, test } from 'vitest'
import { checkedBudget, LAYERS, parseBudget, readBudget, TOTAL_SECONDS } from './layers.ts'

const budgetOf = (seconds: number) => new Map(LAYERS.map((layer) => [layer, seconds]))

test('the budget of this checkout names every layer and stays under twenty minutes', () => {
  const budget = readBudget()
  expect([...budget.keys()]).toEqual([...LAYERS])
  expect([...budget.values()].reduce((sum, seconds) => sum + seconds)).toBeLessThan(TOTAL_SECONDS)
})

test('a budget is lines of layer and seconds, with comments', () => {
  expect(parseBudget('# words\n\nunit 180\ntypes   60\n')).toEqual(
    new Map([
      ['unit', 180],
      ['types', 60],
    ]),
  )
})

test.each(['unit', 'unit 1.5', 'unit 0', 'unit -3', 'unit 3 s', 'unit many'])('%j is no line of a budget', (line) => {
  expect(() => parseBudget(line)).toThrow(`"${line}"`)
})

test('a budget that forgets a layer, or allows too much, is refused', () => {
  expect(checkedBudget(budgetOf(1)).get('unit')).toBe(1)
  expect(() => checkedBudget(new Map([['unit', 1]]))).toThrow('it must name types, unit')
  expect(() => checkedBudget(budgetOf(Math.ceil(TOTAL_SECONDS / LAYERS.length)))).toThrow('it must stay under 1200 s')
})
