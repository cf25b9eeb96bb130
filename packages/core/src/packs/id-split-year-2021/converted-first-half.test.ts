import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adopt } from '../../policy/adopt.ts'
import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { evaluate } from '../../policy/evaluate.ts'
import { law } from '../../policy/law.ts'
import { below, defineScale, from, upTo } from '../../policy/scale.ts'
import { convertedFirstHalf } from './converted-first-half.ts'
import { splitYearPack } from './pack.ts'

const on = '2021-12-31'
const converted = (firstHalf: string, pack = splitYearPack) =>
  decimal(String(evaluate(pack, 'converted-first-half', { firstHalf }, { on }).value))

/** Hundredths, also off both ends of the scale. */
const values = fc
  .oneof(fc.constantFrom(-1, 0, 1, 9999, 10_000, 10_001), fc.integer({ min: -30_000, max: 12_000 }))
  .map((hundredths) => decimal(hundredths).dividedBy(100))

test('a better first half is never converted to less, and 0 to 120 is never left', () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      const [less, more] = [a, b].sort((x, y) => x.comparedTo(y)).map((value) => converted(value.toFixed()))
      return less?.gte(0) && more?.lte(120) && less.lte(more)
    }),
  )
})

test('within the scale it is in proportion: six fifths, exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
      const value = decimal(hundredths).dividedBy(100)
      expect(converted(value.toFixed()).toFixed()).toBe(value.times(6).dividedBy(5).toFixed())
    }),
  )
})

describe('an agency that converts band by band', () => {
  const bandByBand = defineScale({
    id: 'band-by-band',
    gaps: 'none',
    bands: [
      { label: 'below', lower: from('0'), upper: below('76'), value: { from: '0', to: '90' } },
      { label: 'proportional', lower: from('76'), upper: upTo('100'), value: { from: '90', to: '120' } },
    ],
  })
  const agencyLaw = law({ id: 'perbup-1', title: { id: 'Peraturan Bupati 1', en: 'Regent regulation 1' } })
  const agency = adopt(splitYearPack, {
    id: 'agency',
    version: '1.0.0',
    title: agencyLaw.title,
    law: agencyLaw,
    basis: agencyLaw.article('1'),
    params: { 'converted-first-half': { conversion: dated({ '2021-07-01': bandByBand }) } },
  })

  test.each([
    ['38', '45'],
    ['76', '90'],
    ['88', '105'],
    ['100', '120'],
  ])('brings %s to %s', (firstHalf, expected) => {
    expect(converted(firstHalf, agency).toFixed()).toBe(expected)
  })
})

test('the straight line is marked as an inference', () => {
  expect(convertedFirstHalf.params.conversion.remark?.en).toMatch(/straight line is our inference/)
  expect(convertedFirstHalf.params.conversion.delegated).toBe(true)
})
