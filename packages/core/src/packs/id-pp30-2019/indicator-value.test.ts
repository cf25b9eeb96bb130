import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { InvalidFacts } from '../../policy/errors.ts'
import { categories } from './categories.ts'
import { type IndicatorFacts, indicatorFinding } from './decide.ts'
import { directions } from './directions.ts'

const on = '2021-12-31'
const valued = (facts: IndicatorFacts) => indicatorFinding(facts, { on }).value
const achieved = (realisation: string, isTargetMaximum = false) =>
  valued({ direction: 'higher', target: '100', realisation, isTargetMaximum })

const edges = [0, 59, 60, 79, 80, 99, 100, 101, 110, 111].flatMap((whole) =>
  ['-0.51', '-0.5', '-0.01', '0', '0.01', '0.49', '0.5', '0.51'].map((by) => decimal(whole).plus(by)),
)
const percents = fc
  .oneof(
    fc.constantFrom(...edges),
    fc.integer({ min: 0, max: 20_000 }).map((n) => decimal(n).dividedBy(100)),
  )
  .filter((percent) => percent.gte(0))
  .map((percent) => percent.toFixed())

test('a value lies between 0 and 120, and a better achievement never lowers value or category', () => {
  fc.assert(
    fc.property(percents, percents, fc.boolean(), (one, other, isMaximum) => {
      const [less, more] = [one, other].sort((a, b) => decimal(a).cmp(b)) as [string, string]
      fc.pre(!isMaximum || decimal(more).lte(100))
      const [worse, better] = [achieved(less, isMaximum), achieved(more, isMaximum)]
      expect(decimal(worse.value).gte(0) && decimal(better.value).lte(120)).toBe(true)
      expect(decimal(better.value).gte(worse.value)).toBe(true)
      expect(categories.indexOf(better.category)).toBeLessThanOrEqual(categories.indexOf(worse.category))
    }),
  )
})

test('each whole percent has its value: one by one in the two middle bands, and every category is reached', () => {
  const all = Array.from({ length: 112 }, (_, percent) => achieved(String(percent)))
  expect(new Set(all.map(({ category }) => category))).toEqual(new Set(categories))
  for (const percent of [...range(60, 79), ...range(80, 99)]) expect(all[percent]?.value).toBe(String(percent - 10))
})

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index)

test('where less is better the value is that of the mirrored achievement', () => {
  fc.assert(
    fc.property(
      percents.filter((percent) => decimal(percent).lte(200)),
      (percent) => {
        const [normal, special] = directions.map((direction, mirrored) =>
          valued({ direction, target: '100', realisation: mirrored ? decimal(200).minus(percent).toFixed() : percent }),
        )
        expect(special).toEqual(normal)
      },
    ),
  )
})

test('the finding keeps the exact achievement beneath the rounded one', () => {
  const finding = indicatorFinding({ direction: 'higher', target: '3', realisation: '2.99' }, { on })
  expect(finding.rounded).toEqual([{ stage: 'wholePercent', from: expect.stringMatching(/^99\.6{30}/), to: '100' }])
  expect(finding.because).toMatchObject([{ rule: 'achievement', value: expect.stringMatching(/^99\.6{30}/) }])
  expect(finding.value).toEqual({ category: 'good', value: '109' })
})

test('nobody does better than the most that can be attained', () => {
  const ask = () => achieved('101', true)
  expect(ask).toThrow(InvalidFacts)
  expect(ask).toThrow("'isTargetMaximum' must be left out or false, as the realisation is better than the target")
})
