import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recompute } from '../../policy/evaluate.ts'
import { finalRatingFinding, ipcrRatingFinding, spmsRatingOf } from './decide.ts'
import { phSpmsPack } from './pack.ts'
import { spmsRatings } from './ratings.ts'

const on = '2026-12-31'
const dimension = fc.integer({ min: 1, max: 5 }).map((judged) => ({ judged }))
const output = fc.record(
  { quality: dimension, efficiency: dimension, timeliness: dimension },
  { noNullPrototype: true },
)
const outputs = fc.array(output, { minLength: 1, maxLength: 10 })
const hundredths = fc.integer({ min: 100, max: 500 })
const text = (inHundredths: number) => (inHundredths / 100).toFixed(2)

/** Half-up to hundredths, in whole numbers: another way to the same value. */
const halfUp = (numerator: number, denominator: number) =>
  Number((BigInt(numerator) * 200n + BigInt(denominator)) / (BigInt(denominator) * 2n))

const pointsOf = (given: readonly Record<string, { judged: number }>[]) =>
  given.flatMap((one) => Object.values(one)).reduce((total, { judged }) => total + judged, 0)

const inHundredths = (value: string) => Math.round(Number(value) * 100)

test('the final rating is the mean over all, rounded once, half up', () => {
  fc.assert(
    fc.property(outputs, (given) => {
      const { value } = finalRatingFinding({ outputs: given }, { on }).value
      expect(inHundredths(value)).toBe(halfUp(pointsOf(given), given.length * 3))
    }),
  )
})

test('three outputs of a third more than 4 leave a tie a tie: 4.125 becomes 4.13', () => {
  const third = { quality: { judged: 5 }, efficiency: { judged: 4 }, timeliness: { judged: 4 } }
  const whole = { quality: { judged: 4 } }
  const given = [third, third, third, whole, whole, whole, whole, whole]
  expect(finalRatingFinding({ outputs: given }, { on })).toMatchObject({
    value: { value: '4.13', adjective: 'very-satisfactory' },
    rounded: [{ stage: 'rounding', from: '4.125', to: '4.13' }],
  })
})

test('an individual rating is nine tenths functions and one tenth core values, rounded once', () => {
  fc.assert(
    fc.property(outputs, hundredths, (given, core) => {
      const { value } = ipcrRatingFinding({ outputs: given, coreValues: text(core) }, { on }).value
      const parts = given.length * 3
      expect(inHundredths(value)).toBe(halfUp(pointsOf(given) * 9000 + parts * core * 10, parts * 10_000))
    }),
  )
})

test('every rating of two decimals has a name, and a higher one never a worse name', () => {
  const place = (value: number) => spmsRatings.indexOf(spmsRatingOf(text(value)))
  fc.assert(fc.property(hundredths, hundredths, (a, b) => place(Math.max(a, b)) <= place(Math.min(a, b))))
  expect(new Set(Array.from({ length: 401 }, (_, index) => place(100 + index))).size).toBe(5)
})

test('the finding survives JSON and is recomputed the same, down to each dimension', () => {
  fc.assert(
    fc.property(outputs, (given) => {
      const finding = finalRatingFinding({ outputs: given }, { on })
      const stored = JSON.parse(JSON.stringify(finding))
      expect(stored).toEqual(finding)
      expect(recompute(phSpmsPack, stored)).toEqual(finding)
    }),
    { numRuns: 20 },
  )
})

test('a measured output is explained by its scales', () => {
  const { because } = finalRatingFinding(
    { outputs: [{ efficiency: { quantity: { target: '40', accomplished: '46' } }, timeliness: { daysEarly: -1 } }] },
    { on },
  )
  const [average, adjectival] = because
  expect(adjectival).toMatchObject({ rule: 'adjectival-rating', inputs: { finalRating: '3' }, value: 'satisfactory' })
  expect(average?.because[0]).toMatchObject({
    rule: 'output-rating',
    because: [
      { rule: 'efficiency-rating', because: [{ rule: 'quantity-rating', value: '4' }] },
      { rule: 'timeliness-rating', value: '2' },
    ],
  })
})
