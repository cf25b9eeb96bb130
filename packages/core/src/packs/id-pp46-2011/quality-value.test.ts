import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { decide } from '../../policy/evaluate.ts'
import { pp46Pack } from './pack.ts'
import { qualityValue } from './quality-value.ts'
import { quantityValue } from './quantity-value.ts'

const on = '2019-12-31'
const points = fc.integer({ min: 1, max: 100 })
const factsOf = (target: number, realisation: number) => ({ target: `${target}`, realisation: `${realisation}` })
const quality = (target: number, realisation: number) =>
  decimal(decide(pp46Pack, qualityValue, factsOf(target, realisation), { on }))

test('quality is the same share of its target as quantity is of its own', () => {
  fc.assert(
    fc.property(points, points, (target, realisation) => {
      const quantity = decide(pp46Pack, quantityValue, factsOf(target, realisation), { on })
      expect(quality(target, realisation).toFixed()).toBe(quantity)
    }),
  )
})

test('better work never lowers the quality, and it stays within its bounds', () => {
  fc.assert(
    fc.property(points, points, points, (target, a, b) => {
      const [better, worse] = [quality(target, Math.max(a, b)), quality(target, Math.min(a, b))]
      return better.gte(worse) && worse.gte(0) && better.lte(10_000)
    }),
  )
})
