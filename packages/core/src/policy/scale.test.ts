import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Decimal, decimal } from './decimal.ts'
import { OffScale, PolicyMistake } from './errors.ts'
import {
  above,
  type Band,
  bandAt,
  below,
  defineScale,
  from,
  type Gaps,
  labelAt,
  type Scale,
  upTo,
  valueAt,
} from './scale.ts'

const at = (text: string) => decimal(text)

/** Exclusive below, inclusive above, with a band of one number: the ends that laws print. */
const finalValue = defineScale({
  id: 'final-value',
  gaps: 'none',
  bands: [
    { label: 'very-poor', upper: below('50') },
    { label: 'poor', lower: from('50'), upper: below('70') },
    { label: 'good', lower: from('70'), upper: upTo('100') },
    { label: 'very-good', lower: above('100') },
  ],
})

/** Whole percents with gaps between them, lines over the bands, a single number, and an open top. */
const percent = defineScale({
  id: 'percent',
  gaps: 'whole',
  bands: [
    { label: 'poor', lower: from('0'), upper: upTo('59'), value: { from: '0', to: '49' } },
    { label: 'fair', lower: from('60'), upper: upTo('99'), value: { from: '70', to: '89' } },
    { label: 'good', lower: from('100'), upper: upTo('100'), value: '109' },
    { label: 'very-good', lower: above('100'), value: '120' },
  ],
})

test.each([
  ['-1000000', 'very-poor'],
  ['49.99', 'very-poor'],
  ['50', 'poor'],
  ['50.000', 'poor'],
  ['69.999999999999', 'poor'],
  ['70', 'good'],
  ['100', 'good'],
  ['100.000000000001', 'very-good'],
  ['1000000', 'very-good'],
])('%s is %s: a number at an edge belongs to the closed end', (number, label) => {
  expect(labelAt(finalValue, at(number))).toBe(label)
})

test.each([
  ['0', '0'],
  ['59', '49'],
  ['60', '70'],
  ['99', '89'],
  ['73', '76.33333333333333333333333333333333333333'],
  ['100', '109'],
  ['101', '120'],
  ['4000', '120'],
])('%s is worth %s: a line is exact at both of its ends', (number, worth) => {
  expect(valueAt(percent, at(number)).toFixed()).toBe(worth)
})

test.each<[string, Scale, string, string]>([
  ['below the first band', percent, '-1', "Scale 'percent' has no band so low: -1"],
  ['a fraction on whole numbers', percent, '59.5', "Scale 'percent' reads whole numbers only: 59.5"],
  [
    'above the last band',
    defineScale({ id: 'top', gaps: 'none', bands: [{ label: 'a', upper: below('5') }] }),
    '5',
    "Scale 'top' has no band so high: 5",
  ],
])('%s: refused as off the scale', (_what, scale, number, message) => {
  expect(() => bandAt(scale, at(number))).toThrow(OffScale)
  expect(() => bandAt(scale, at(number))).toThrow(message)
})

const gapped = (gaps: Gaps) =>
  defineScale({
    id: 'gapped',
    gaps,
    bands: [
      { label: 'low', lower: from('0'), upper: upTo('10'), value: { from: '0', to: '50' } },
      { label: 'high', lower: from('20'), upper: upTo('30'), value: { from: '60', to: '90' } },
    ],
  })

test.each<[Gaps, string, string]>([
  ['lower', 'low', '50'],
  ['upper', 'high', '60'],
])('in a gap, `%s` gives the band %s and the value at its nearer end, never one beyond', (gaps, label, worth) => {
  for (const number of ['10.01', '15', '19.99']) {
    expect(labelAt(gapped(gaps), at(number))).toBe(label)
    expect(valueAt(gapped(gaps), at(number)).toFixed()).toBe(worth)
  }
})

test('a gap that refuses says so, and its ends still belong to the bands', () => {
  expect(() => labelAt(gapped('refuse'), at('15'))).toThrow("Scale 'gapped' leaves a gap there: 15")
  expect(labelAt(gapped('refuse'), at('10'))).toBe('low')
  expect(labelAt(gapped('refuse'), at('20'))).toBe('high')
})

test('what a division by zero leaves behind is no number of the open top band', () => {
  expect(() => bandAt(finalValue, at('1').dividedBy(0))).toThrow(PolicyMistake)
})

test('a scale of labels alone has no values', () => {
  expect(() => valueAt(finalValue, at('60'))).toThrow("scale 'final-value': band 'poor' has no value")
})

test('a scale is data: it survives JSON, and a running program cannot change it', () => {
  expect(JSON.parse(JSON.stringify(percent))).toEqual(percent)
  expect(() => Object.assign(percent.bands[0], { label: 'rich' })).toThrow(TypeError)
})

describe('refused when the scale is defined', () => {
  const two =
    (left: Partial<Band>, right: Partial<Band>, gaps: Gaps = 'none') =>
    () =>
      defineScale({
        id: 's',
        gaps,
        bands: [
          { label: 'a', ...left },
          { label: 'b', ...right },
        ],
      })

  test.each<[string, () => unknown, string]>([
    ['an overlap', two({ upper: upTo('11') }, { lower: from('10') }), "'a' and 'b' overlap from 10 to 11"],
    ['a number of two bands', two({ upper: upTo('10') }, { lower: from('10.0') }), "'a' and 'b' both have 10"],
    ['a number of no band', two({ upper: below('10') }, { lower: above('10') }), 'leave a gap at 10'],
    ['a gap', two({ upper: below('10') }, { lower: from('11') }), 'leave a gap at 10'],
    ['a lost whole number', two({ upper: upTo('9') }, { lower: from('11') }, 'whole'), 'lose 10'],
    ['a lost edge', two({ upper: below('10') }, { lower: above('10') }, 'whole'), 'lose 10'],
    ['a lost number after a fraction', two({ upper: upTo('9.5') }, { lower: above('10') }, 'whole'), 'lose 10'],
    ['a lost number after an open fraction', two({ upper: below('9.5') }, { lower: above('10') }, 'whole'), 'lose 10'],
    ['bands out of order', two({ lower: from('5') }, { lower: from('1') }), 'meet without an end'],
    ['an open end inside', two({}, { lower: from('1') }), 'meet without an end'],
    ['an empty band', two({ lower: from('9'), upper: below('9') }, { lower: from('9') }), "'a' from 9 to 9 is empty"],
    [
      'ends turned round',
      two({ lower: from('9'), upper: upTo('8') }, { lower: above('8') }),
      "'a' from 9 to 8 is empty",
    ],
    [
      'a line without two ends',
      two({ upper: below('9'), value: { from: '0', to: '1' } }, { lower: from('9') }),
      'not two',
    ],
    [
      'a line over one number, however it is written',
      two({ lower: from('1'), upper: upTo('1.0'), value: { from: '0', to: '1' } }, { lower: above('1') }),
      'a line over a single number',
    ],
    [
      'an end that is no number',
      two({ upper: below('1,5') }, { lower: from('2') }),
      "band 'a' has '1,5', not a number",
    ],
    ['a lonely end that is no number', two({ lower: from('x'), upper: below('2') }, { lower: from('2') }), "has 'x'"],
    ['a value that is no number', two({ upper: below('2'), value: '1e3' }, { lower: from('2') }), "has '1e3'"],
  ])('%s', (_fault, define, message) => {
    expect(define).toThrow(PolicyMistake)
    expect(define).toThrow(message)
  })
})

// Scales of any number of bands without gaps: the edge between two bands belongs to the left or to the right one.
const edges = fc
  .uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 8 })
  .map((cents) => cents.sort((a, b) => a - b).map((cent) => decimal(cent).dividedBy(100).toFixed()))
const scales = fc.tuple(edges, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 })).map(([ends, toLeft]) => {
  const bands = ['0', ...ends].map((_, index): Band => {
    const [left, right] = [ends[index - 1], ends[index]]
    return {
      label: `band-${index}`,
      ...(left !== undefined && { lower: toLeft[index - 1] ? above(left) : from(left) }),
      ...(right !== undefined && { upper: toLeft[index] ? upTo(right) : below(right) }),
    }
  })
  return { ends, scale: defineScale({ id: 'any', gaps: 'none', bands: bands as [Band, ...Band[]] }) }
})
const thousandths = fc.integer({ min: -6000, max: 6000 }).map((n) => decimal(n).dividedBy(1000))

const holds = ({ lower, upper }: Band, number: Decimal): boolean => {
  const isHigh = !lower || (lower.closed ? number.gte(lower.at) : number.gt(lower.at))
  return isHigh && (!upper || (upper.closed ? number.lte(upper.at) : number.lt(upper.at)))
}

test('every number has exactly one band where there is no between, and that is the band it gets', () => {
  fc.assert(
    fc.property(
      scales,
      thousandths,
      fc.nat(7),
      fc.constantFrom('-0.001', '0', '0.001'),
      ({ scale, ends }, any, edge, off) => {
        const near = decimal(ends[edge % ends.length] ?? '0').plus(off)
        return [any, near].every((number) => {
          const holding = scale.bands.filter((band) => holds(band, number))
          return holding.length === 1 && holding[0] === bandAt(scale, number)
        })
      },
    ),
  )
})

test('a higher number never has a lower band', () => {
  const place = (scale: Scale, number: Decimal) => scale.bands.indexOf(bandAt(scale, number))
  fc.assert(
    fc.property(scales, thousandths, thousandths, ({ scale }, a, b) => {
      const [low, high] = a.lte(b) ? [a, b] : [b, a]
      return place(scale, low) <= place(scale, high)
    }),
  )
})

test('a line begins and ends exactly where the law says, rises or falls all the way, and never leaves its ends', () => {
  const hundredths = fc.integer({ min: -20_000, max: 20_000 }).map((n) => decimal(n).dividedBy(100))
  fc.assert(
    fc.property(
      hundredths,
      fc.integer({ min: 1, max: 5000 }),
      hundredths,
      hundredths,
      fc.nat(1000),
      (left, width, start, end, share) => {
        const right = left.plus(decimal(width).dividedBy(100))
        const value = { from: start.toFixed(), to: end.toFixed() }
        const line = defineScale({
          id: 'line',
          gaps: 'none',
          bands: [{ label: 'all', lower: from(left.toFixed()), upper: upTo(right.toFixed()), value }],
        })
        const inside = left.plus(right.minus(left).times(share).dividedBy(1000))
        const worth = valueAt(line, inside)
        const isBetween = worth.gte(start.lt(end) ? start : end) && worth.lte(start.lt(end) ? end : start)
        return valueAt(line, left).eq(start) && valueAt(line, right).eq(end) && isBetween
      },
    ),
  )
})
