import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { InvalidFacts, RuleNotInForce } from '../../policy/errors.ts'
import { decide, evaluate } from '../../policy/evaluate.ts'
import type { FactsFor } from '../../policy/rule.ts'
import { achievement } from './achievement.ts'
import { directions } from './directions.ts'
import { pp30Pack } from './pack.ts'

const on = '2021-12-31'
const percent = (facts: FactsFor<typeof achievement>) => decimal(decide(pp30Pack, achievement, facts, { on }))

const hundredths = (most: number) => fc.integer({ min: 0, max: most }).map((n) => decimal(n).dividedBy(100).toFixed())
const realisation = fc.oneof(
  fc.constantFrom('0', '79.99', '80', '80.01', '99.99', '100', '100.01', '200'),
  hundredths(50_000),
)
const direction = fc.constantFrom(...directions)
const range = fc.tuple(hundredths(20_000), hundredths(20_000)).map((ends) => {
  const [target, targetUpTo] = ends.map((end) => decimal(end).plus('0.01').toFixed()).sort((a, b) => decimal(a).cmp(b))
  return { target: target as string, targetUpTo: targetUpTo as string }
})

test('a better realisation never lowers an achievement, and none is less than 0', () => {
  fc.assert(
    fc.property(direction, range, realisation, realisation, (way, target, one, other) => {
      const [less, more] = [one, other].sort((a, b) => decimal(a).cmp(b)) as [string, string]
      const [low, high] = [less, more].map((r) => percent({ direction: way, ...target, realisation: r }))
      const [worse, better] = way === 'higher' ? [low, high] : [high, low]
      return worse !== undefined && better !== undefined && worse.gte(0) && better.gte(worse)
    }),
  )
})

test('an easier target never lowers an achievement', () => {
  fc.assert(
    fc.property(direction, range, realisation, (way, { target, targetUpTo }, r) => {
      const [easy, hard] = way === 'higher' ? [target, targetUpTo] : [targetUpTo, target]
      const of = (one: string) => percent({ direction: way, target: one, realisation: r })
      return of(easy).gte(of(hard))
    }),
  )
})

test('the normal and the special achievement of a single target add up to 200, until the special one reaches 0', () => {
  fc.assert(
    fc.property(hundredths(20_000), realisation, (t, r) => {
      const target = decimal(t).plus('0.01').toFixed()
      const [normal, special] = directions.map((way) => percent({ direction: way, target, realisation: r }))
      const isOver = decimal(r).gt(decimal(target).times(2))
      return isOver
        ? special?.isZero() === true
        : normal
            ?.plus(special ?? 0)
            .toDecimalPlaces(30)
            .eq(200) === true
    }),
  )
})

test('inside a range is 100 percent either way, and only there, for a range of more than a number', () => {
  fc.assert(
    fc.property(direction, range, realisation, (way, { target, targetUpTo }, r) => {
      const isInside = decimal(r).gte(target) && decimal(r).lte(targetUpTo)
      return percent({ direction: way, target, targetUpTo, realisation: r }).eq(100) === isInside
    }),
  )
})

test('outside a range the bound that was passed is the target', () => {
  fc.assert(
    fc.property(direction, range, realisation, (way, { target, targetUpTo }, r) => {
      fc.pre(decimal(r).lt(target) || decimal(r).gt(targetUpTo))
      const bound = decimal(r).lt(target) ? target : targetUpTo
      const ranged = percent({ direction: way, target, targetUpTo, realisation: r })
      return ranged.eq(percent({ direction: way, target: bound, realisation: r }))
    }),
  )
})

test('a target of 0 is refused with what to do instead', () => {
  const ask = () => percent({ direction: 'higher', target: '0', realisation: '0' })
  expect(ask).toThrow(InvalidFacts)
  expect(ask).toThrow("'target' must be a number above 0, or a yes/no indicator with target 1, got 0")
})

test('the pack speaks from July to December 2021', () => {
  const facts = { direction: 'higher', target: '100', realisation: '97' } as const
  expect(evaluate(pp30Pack, achievement, facts, { on: '2021-07-01' }).value).toBe('97')
  for (const day of ['2021-06-30', '2022-01-01'])
    expect(() => evaluate(pp30Pack, achievement, facts, { on: day })).toThrow(RuleNotInForce)
})
