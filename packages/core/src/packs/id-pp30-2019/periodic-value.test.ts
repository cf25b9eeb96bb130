import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { periodicFinding } from './decide.ts'

const on = '2021-12-31'
const indicator = (realisation: number) => ({
  ...{ direction: 'higher' as const, target: '100', realisation: String(realisation) },
})
const periodOf = (actions: readonly number[], main: readonly number[]) =>
  decimal(periodicFinding({ actions: actions.map(indicator), main: main.map(indicator) }, { on }).value)

const some = fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 4 })

test('a period lies between its halves, whichever of them is which and in whatever order they stand', () => {
  fc.assert(
    fc.property(some, some, (a, b) => {
      const [one, other] = [periodOf(a, a), periodOf(b, b)]
      const value = periodOf(a, b)
      const [low, high] = one.lt(other) ? [one, other] : [other, one]
      const turned = periodOf([...b].reverse(), [...a].reverse())
      const isBetween = value.gte(low.minus('1e-30')) && value.lte(high.plus('1e-30'))
      return isBetween && value.eq(turned)
    }),
  )
})

test('each half counts half, however many stand in it', () => {
  expect(periodOf([100, 100, 100, 100], [0]).toFixed()).toBe('54.5')
})

test('an action plan that reached its most attainable target is worth 120', () => {
  const maximum = { ...indicator(100), isTargetMaximum: true }
  const finding = periodicFinding({ actions: [maximum], main: [indicator(100)] }, { on })
  expect(finding.value).toBe('114.5')
  expect(finding.because.map(({ value }) => value)).toEqual([
    { category: 'very-good', value: '120' },
    { category: 'good', value: '109' },
  ])
})
