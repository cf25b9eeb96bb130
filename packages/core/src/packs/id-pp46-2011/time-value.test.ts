import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Decimal, decimal } from '../../policy/decimal.ts'
import { decide } from '../../policy/evaluate.ts'
import { pp46Pack } from './pack.ts'
import { timeValue } from './time-value.ts'

const on = '2019-12-31'

const decided = (target: Decimal, realisation: Decimal) =>
  decide(pp46Pack, timeValue, { target: target.toFixed(), realisation: realisation.toFixed() }, { on })
const timeOf = (target: Decimal, realisation: Decimal): Decimal => decimal(decided(target, realisation).value)

/** Targets in hundredths: 0.76 of them is exact, and in binary seldom is. */
const targets = fc
  .oneof(fc.constantFrom(1, 7, 10, 11, 300, 600, 1100, 1200), fc.integer({ min: 1, max: 1_000_000 }))
  .map((hundredths) => decimal(hundredths).dividedBy(100))

/** How much of the target was used, in percent: both sides of every edge, and anything between. */
const percents = fc
  .oneof(
    fc.constantFrom(0, 7599, 7600, 7601, 9999, 10_000, 10_001, 17_600, 17_601),
    fc.integer({ min: 0, max: 30_000 }),
  )
  .map((hundredths) => decimal(hundredths).dividedBy(100))

const used = (target: Decimal, percent: Decimal): Decimal => target.times(percent).dividedBy(100).toDecimalPlaces(4)
const step = decimal('0.0001')

describe('the limit of 24 percent', () => {
  test('0.76 of any target is worth exactly 100', () => {
    fc.assert(
      fc.property(targets, (target) => {
        expect(decided(target, target.times('0.76'))).toEqual({ value: '100', efficiency: '24' })
      }),
    )
  })

  test('the smallest step beyond the limit falls below 76', () => {
    fc.assert(
      fc.property(targets, (target) => {
        const value = timeOf(target, target.times('0.76').minus(step))
        return value.lt(76) && value.gte(decimal(76).minus(step.times(101).dividedBy(target)))
      }),
    )
  })

  test('the smallest step before the limit stays just below 100', () => {
    fc.assert(
      fc.property(targets, (target) => {
        const value = timeOf(target, target.times('0.76').plus(step))
        return value.lt(100) && value.gte(decimal(100).minus(step.times(101).dividedBy(target)))
      }),
    )
  })

  test.each([
    ['0.1', '0.076'],
    ['3', '2.28'],
    ['6', '4.56'],
    ['12', '9.12'],
  ])('%s and %s: a float takes the wrong branch, the rule does not', (target, realisation) => {
    expect(100 - (Number(realisation) / Number(target)) * 100).toBeGreaterThan(24)
    expect(timeOf(decimal(target), decimal(realisation)).toFixed()).toBe('100')
  })
})

describe('direction', () => {
  const pair = fc.tuple(targets, percents, percents).map(([target, a, b]) => {
    const [less, more] = a.lt(b) ? [a, b] : [b, a]
    return { target, less: used(target, less), more: used(target, more) }
  })
  const isSparing = (target: Decimal, realisation: Decimal) => realisation.lt(target.times('0.76'))

  test('up to 24 percent, late included, faster is never worse', () => {
    fc.assert(
      fc.property(pair, ({ target, less, more }) => {
        fc.pre(!isSparing(target, less))
        return timeOf(target, less).gte(timeOf(target, more))
      }),
    )
  })

  test('beyond 24 percent faster is never better', () => {
    fc.assert(
      fc.property(pair, ({ target, less, more }) => {
        fc.pre(isSparing(target, more))
        return timeOf(target, less).lte(timeOf(target, more))
      }),
    )
  })

  test('across the limit there is no direction: 75 percent is worth less than 76, and 76 more than 77', () => {
    const at = (percent: number) => timeOf(decimal(100), decimal(percent)).toFixed()
    expect([75, 76, 77].map(at)).toEqual(['75', '100', '99'])
    expect(timeValue.promises?.monotone).toBeUndefined()
  })
})

test('never more than 100; beyond 24 percent below 76; not less than 0 until 76 percent late, and then less', () => {
  fc.assert(
    fc.property(targets, percents, (target, percent) => {
      const realisation = used(target, percent)
      const value = timeOf(target, realisation)
      const isFarLate = realisation.gt(target.times('1.76'))
      const isWithinLimit = realisation.gte(target.times('0.76'))
      return value.lte(100) && (isWithinLimit || value.lt(76)) && value.isNegative() === isFarLate
    }),
  )
})
