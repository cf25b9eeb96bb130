import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { checkPolicy } from '../../testing/check-policy.ts'
import { arbitraryFacts } from '../../testing/fact-arbitraries.ts'
import { cluesOf } from '../../testing/law-clues.ts'
import type { IndicatorFacts } from './decide.ts'
import { indicatorValue } from './indicator-value.ts'
import { pp30Pack } from './pack.ts'

/** Indicators that stand for themselves: a list of ten falls with the first that is refused. */
const indicator = arbitraryFacts(indicatorValue, cluesOf(pp30Pack, indicatorValue, '2021-12-31')).map((facts) => {
  const { targetUpTo, ...given } = facts as IndicatorFacts
  const target = decimal(given.target).isZero() ? '100' : given.target
  const isRange = targetUpTo !== undefined && decimal(targetUpTo).gte(target)
  const range = isRange ? { target, targetUpTo } : { target }
  const isBetter =
    given.direction === 'higher' ? decimal(given.realisation).gt(target) : decimal(given.realisation).lt(target)
  return { ...given, ...range, isTargetMaximum: given.isTargetMaximum === true && !isBetter && !isRange }
})

const plain = { noNullPrototype: true }
const indicators = fc.array(indicator, { minLength: 1, maxLength: 2 })

/** Weights that add up, each with its indicator. */
const weighed = fc
  .tuple(
    fc.constantFrom(['100'], ['60', '40'], ['99.99', '0.01'], ['33.33', '33.33', '33.34']),
    fc.array(indicator, { minLength: 3, maxLength: 3 }),
  )
  .map(([weights, all]) => weights.map((weight, index) => ({ weight, ...all[index] })))

const scopeWeight = fc.constantFrom('0', '0.01', '1', '2', '9.99', '10')
const assignments = fc.array(
  fc.tuple(scopeWeight, indicator).map(([weight, one]) => ({ scopeWeight: weight, ...one })),
  { maxLength: 2 },
)

const facts = {
  'group-value': fc.record({ indicators: weighed }, plain),
  'leader-main-value': fc.record({ agreement: weighed, initiatives: weighed }, plain),
  'leader-additional-value': fc.record({ additional: assignments }, plain),
  'leader-skp-value': fc.record({ agreement: weighed, initiatives: weighed, additional: assignments }, plain),
  'periodic-value': fc.record({ actions: indicators, main: indicators }, plain),
}

test('the pack keeps its promises', () => {
  const { findings, rules, decided } = checkPolicy(pp30Pack, { facts, runs: 12 })
  expect(findings).toEqual([])
  expect(rules).toBe(pp30Pack.rules.length)
  expect(decided).toBeGreaterThan(150)
})
