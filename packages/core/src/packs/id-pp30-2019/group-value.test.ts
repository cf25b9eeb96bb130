import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { InvalidFacts } from '../../policy/errors.ts'
import { decide } from '../../policy/evaluate.ts'
import type { FactsFor } from '../../policy/rule.ts'
import { indicatorFinding } from './decide.ts'
import { groupValue } from './group-value.ts'
import { pp30Pack } from './pack.ts'

type Indicators = FactsFor<typeof groupValue>['indicators']

const on = '2021-12-31'
const groupOf = (indicators: Indicators) => decimal(decide(pp30Pack, groupValue, { indicators }, { on }))

/** Weights in hundredths that add up: the rest of the total stands last. */
const addingUp = (total: number) =>
  fc.array(fc.integer({ min: 1, max: 2_000 }), { maxLength: 4 }).map((parts) => {
    const rest = total - parts.reduce((sum, part) => sum + part, 0)
    return [...parts, rest].map((part) => decimal(part).dividedBy(100).toFixed())
  })

const indicatorsWith = (weights: fc.Arbitrary<readonly string[]>) =>
  fc.tuple(weights, fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 5, maxLength: 5 })).map(([given, done]) =>
    given.map((weight, index) => ({
      ...{ weight, direction: 'higher' as const, target: '100', realisation: String(done[index]) },
    })),
  )

test('a group is the sum of its values by weight, between the worst and the best, in whatever order they stand', () => {
  fc.assert(
    fc.property(indicatorsWith(addingUp(10_000)), (indicators) => {
      const values = indicators.map(({ weight: _, ...indicator }) => indicatorFinding(indicator, { on }).value.value)
      const summed = indicators.reduce(
        (sum, { weight }, index) => sum.plus(decimal(weight).times(values[index] ?? 0)),
        decimal(0),
      )
      const [value, turned] = [groupOf(indicators), groupOf([...indicators].reverse())]
      const isBetween =
        values.some((one) => value.gte(hair.negated().plus(one))) && values.some((one) => value.lte(hair.plus(one)))
      return isBetween && turned.eq(value) && summed.dividedBy(100).minus(value).abs().lt(hair)
    }),
  )
})

/** A quotient is cut at forty digits. */
const hair = decimal('0.000000000000000000000000000001')

test('weights that add up to anything else are refused with what they add up to', () => {
  const total = fc.integer({ min: 9_000, max: 11_000 }).filter((sum) => sum !== 10_000)
  fc.assert(
    fc.property(
      total.chain((sum) => indicatorsWith(addingUp(sum))),
      (indicators) => {
        expect(() => groupOf(indicators)).toThrow(InvalidFacts)
      },
    ),
  )
  const one = { weight: '99.99', direction: 'higher', target: '100', realisation: '100' } as const
  expect(() => groupOf([one])).toThrow("'indicators' must be a list whose weights add up to 100, got 99.99")
})
