import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { OffScale } from '../../policy/errors.ts'
import { labelAt, valueAt } from '../../policy/scale.ts'
import {
  cdaFixedQuantityScale,
  cdaQuantityScale,
  cscMustHitScale,
  cscQuantityScale,
  universityQuantityScale,
} from './quantity-scales.ts'
import { spmsRatings } from './ratings.ts'

const scales = [
  cscQuantityScale,
  cscMustHitScale,
  cdaQuantityScale,
  cdaFixedQuantityScale,
  universityQuantityScale,
] as const

/** Hundredths of a percent up to the target, the edges of every scale and their neighbours among them. */
const hundredths = fc.oneof(
  fc.constantFrom(10_000, ...[50, 51, 70, 79, 80, 90].flatMap((at) => [at * 100 - 1, at * 100, at * 100 + 1])),
  fc.integer({ min: 0, max: 10_000 }),
)
const percent = (inHundredths: number) => decimal(inHundredths).dividedBy(100)

describe.each(scales)('$id', (scale) => {
  test('more of the target is never rated worse', () => {
    fc.assert(
      fc.property(hundredths, hundredths, (a, b) => {
        const [less, more] = [percent(Math.min(a, b)), percent(Math.max(a, b))]
        return valueAt(scale, less).lte(valueAt(scale, more))
      }),
    )
  })

  test('its five bands are the five ratings, worth 1 to 5', () => {
    expect(scale.bands.map(({ label }) => label).reverse()).toEqual(spmsRatings)
    expect(scale.bands.map(({ value }) => value)).toEqual(['1', '2', '3', '4', '5'])
  })
})

test('CDA: 50 itself and what follows up to 51 have no rating in print, and stay with the rating below', () => {
  const at = (value: string) => labelAt(cdaQuantityScale, decimal(value))
  expect([at('49.99'), at('50'), at('50.99'), at('51')]).toEqual(['poor', 'poor', 'poor', 'unsatisfactory'])
  expect([at('99'), at('99.99'), at('100'), at('114.5')]).toEqual([
    'unsatisfactory',
    'unsatisfactory',
    'satisfactory',
    'satisfactory',
  ])
})

test('CDA, fixed targets: 100 percent is the top and more is off the scale', () => {
  const at = (value: string) => labelAt(cdaFixedQuantityScale, decimal(value))
  expect([at('69.99'), at('70'), at('79.99'), at('79.995'), at('80'), at('90'), at('99.99'), at('100')]).toEqual([
    'poor',
    'unsatisfactory',
    'unsatisfactory',
    'unsatisfactory',
    'satisfactory',
    'very-satisfactory',
    'very-satisfactory',
    'outstanding',
  ])
  expect(() => at('100.01')).toThrow(OffScale)
})

test('the university: only the target itself is satisfactory, and a fifth more is outstanding', () => {
  const at = (value: string) => labelAt(universityQuantityScale, decimal(value))
  expect([at('50'), at('51'), at('99'), at('100'), at('101'), at('119.99'), at('120')]).toEqual([
    'poor',
    'unsatisfactory',
    'unsatisfactory',
    'satisfactory',
    'very-satisfactory',
    'very-satisfactory',
    'outstanding',
  ])
})
