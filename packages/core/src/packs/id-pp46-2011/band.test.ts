import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { evaluate } from '../../policy/evaluate.ts'
import { band, pp46BandScale } from './band.ts'
import { pp46Bands } from './bands.ts'
import { pp46BandOf } from './decide.ts'
import { pp46Pack } from './pack.ts'

const on = '2019-12-31'

/** Hundredths of a point, with both sides of every edge. */
const points = fc
  .oneof(
    fc.constantFrom(5000, 5001, 5099, 5100, 6099, 6100, 7599, 7600, 9099, 9100),
    fc.integer({ min: -10_000, max: 12_000 }),
  )
  .map((hundredths) => decimal(hundredths).dividedBy(100))

test('more points never give a worse band', () => {
  const rank = (value: Parameters<typeof pp46BandOf>[0]) => pp46Bands.indexOf(pp46BandOf(value))
  fc.assert(fc.property(points, points, (a, b) => (a.lte(b) ? rank(a) >= rank(b) : rank(a) <= rank(b))))
})

test('the whole numbers of the regulation fall where it says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (whole) => {
      const spans = { 'very-good': [91, 100], good: [76, 90], fair: [61, 75], poor: [51, 60], bad: [0, 50] } as const
      const [least, most] = spans[pp46BandOf(`${whole}`)]
      return least <= whole && whole <= most
    }),
  )
})

test('the rule and the preview agree', () => {
  fc.assert(
    fc.property(points, (value) => {
      expect(evaluate(pp46Pack, band, { points: value.toFixed() }, { on }).value).toBe(pp46BandOf(value))
    }),
  )
})

describe('between two bands', () => {
  test.each([
    ['90.5', 'good'],
    ['75.5', 'fair'],
    ['60.5', 'poor'],
    ['50.5', 'poor'],
  ])('%s is %s: the lower band until the upper begins, and more than 50 is not bad', (value, expected) => {
    expect(pp46BandOf(value)).toBe(expected)
  })

  test('this reading is marked as an inference', () => {
    expect(band.params.scale.remark?.en).toMatch(/^Our inference/)
    expect(pp46BandScale.gaps).toBe('none')
  })
})
