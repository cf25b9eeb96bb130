import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '../../policy/evaluate.ts'
import { costValue } from './cost-value.ts'
import { pp46Pack } from './pack.ts'
import { timeValue } from './time-value.ts'

const on = '2019-12-31'
const costOf = (target: string, realisation: string) =>
  decide(pp46Pack, costValue, { target, realisation }, { on }).value

/** How much of the target was spent, in percent: about the limit, on target, anything. */
const percents = fc.oneof(fc.integer({ min: 70, max: 80 }), fc.constantFrom(0, 99, 100, 101), fc.nat({ max: 300 }))

test('cost is valued as time is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), percents, (hundreds, percent) => {
      const facts = { target: `${hundreds * 100}`, realisation: `${hundreds * percent}` }
      expect(decide(pp46Pack, costValue, facts, { on })).toEqual(decide(pp46Pack, timeValue, facts, { on }))
    }),
  )
})

test('0.76 of any budget is worth exactly 100, and one sen less below 76', () => {
  const rupiah = fc.bigInt({ min: 1n, max: 10_000_000_000n })
  fc.assert(
    fc.property(rupiah, (target) => {
      const limit = `${(target * 76n) / 100n}.${`${(target * 76n) % 100n}`.padStart(2, '0')}`
      const oneSenLess = target * 76n - 1n
      const below = `${oneSenLess / 100n}.${`${oneSenLess % 100n}`.padStart(2, '0')}`
      expect(costOf(`${target}`, limit)).toBe('100')
      expect(costOf(`${target}`, below)).toMatch(/^(7[0-5]|\d{2})(\.\d+)?$/)
    }),
  )
})

test('it promises no direction: across 24 percent there is none', () => {
  expect(['75', '76', '77'].map((spent) => costOf('100', spent))).toEqual(['75', '100', '99'])
  expect(costValue.promises?.monotone).toBeUndefined()
})
