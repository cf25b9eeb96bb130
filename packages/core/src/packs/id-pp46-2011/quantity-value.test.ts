import fc from 'fast-check'
import { test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { decide } from '../../policy/evaluate.ts'
import { pp46Pack } from './pack.ts'
import { quantityValue } from './quantity-value.ts'

const on = '2019-12-31'
const count = fc.integer({ min: 0, max: 1000 })
const target = fc.integer({ min: 1, max: 1000 })

const quantity = (agreed: number, done: number) =>
  decimal(decide(pp46Pack, quantityValue, { target: `${agreed}`, realisation: `${done}` }, { on }))

test('more output never lowers the quantity, and a lower target never does', () => {
  fc.assert(
    fc.property(target, target, count, count, (t1, t2, r1, r2) => {
      const better = quantity(Math.min(t1, t2), Math.max(r1, r2))
      return better.gte(quantity(Math.max(t1, t2), Math.min(r1, r2)))
    }),
  )
})

test('the unit of the output does not matter: twelve and twenty-four hundredths are the same share', () => {
  fc.assert(
    fc.property(target, count, fc.constantFrom(2, 3, 7, 10), (t, r, unit) =>
      quantity(t * unit, r * unit).equals(quantity(t, r)),
    ),
  )
})
