import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adopt } from '../../policy/adopt.ts'
import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { evaluate, recompute } from '../../policy/evaluate.ts'
import { law } from '../../policy/law.ts'
import { labelAt } from '../../policy/scale.ts'
import { predicateScale } from '../id-pp30-2019/predicate-scale.ts'
import { pp30Predicates } from '../id-pp30-2019/predicates.ts'
import { type SplitYearFacts, splitYearFinding } from './decide.ts'
import { mergedValue } from './merged-value.ts'
import { splitYearPack } from './pack.ts'

const on = '2021-12-31'
const text = (hundredths: number) => decimal(hundredths).dividedBy(100).toFixed()
const firstHalf = fc.integer({ min: 0, max: 10_000 })
const secondHalf = fc.oneof(fc.constantFrom(11_000, 9000, 7000, 5000), fc.integer({ min: 0, max: 12_000 }))
const facts = fc.record(
  { firstHalf: firstHalf.map(text), secondHalf: secondHalf.map(text), hasInnovation: fc.boolean() },
  { noNullPrototype: true },
)
const merge = (given: SplitYearFacts) => splitYearFinding(given, { on }).value

test('the year lies between its halves', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const [first, second] = [decimal(given.firstHalf).times(6).dividedBy(5), decimal(given.secondHalf)]
      const { value } = merge(given)
      const [low, high] = first.lte(second) ? [first, second] : [second, first]
      return low.minus('0.005').lte(value) && high.plus('0.005').gte(value)
    }),
  )
})

test('both halves weigh the same', () => {
  fc.assert(
    fc.property(firstHalf, firstHalf, (a, b) => {
      const yearOf = (first: number, second: number) =>
        merge({ firstHalf: text(first), secondHalf: decimal(text(second)).times(6).dividedBy(5).toFixed() }).value
      expect(yearOf(a, b)).toBe(yearOf(b, a))
    }),
  )
})

test('a better half never lowers the year, nor its predicate', () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 0, max: 1000 }), (given, more) => {
      const second = decimal(given.secondHalf).plus(text(more))
      fc.pre(second.lte(120))
      const [before, after] = [merge(given), merge({ ...given, secondHalf: second.toFixed() })]
      const isNoWorse = pp30Predicates.indexOf(after.predicate) <= pp30Predicates.indexOf(before.predicate)
      return decimal(after.value).gte(before.value) && isNoWorse
    }),
  )
})

test('the predicate is that of PP 30/2019, and very good only with an innovation', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { value, predicate } = merge(given)
      const label = labelAt(predicateScale, decimal(value))
      return predicate === (label === 'very-good' && !given.hasInnovation ? 'good' : label)
    }),
  )
})

test('the finding shows the converted half and the predicate, and is the same again from storage', () => {
  const finding = splitYearFinding({ firstHalf: '86.95', secondHalf: '104.5', hasInnovation: false }, { on })
  expect(finding).toMatchObject({
    value: { value: '104.42', predicate: 'good' },
    params: { weights: { firstHalf: 50, secondHalf: 50 } },
  })
  expect(finding.because.map(({ rule, value }) => [rule, value])).toEqual([
    ['converted-first-half', '104.34'],
    ['predicate', 'good'],
  ])
  expect(recompute(splitYearPack, JSON.parse(JSON.stringify(finding)))).toEqual(finding)
})

describe('what is not verified', () => {
  test('the mean, the rounding and the conversion say so and may be set by an agency', () => {
    for (const { remark, delegated } of Object.values(mergedValue.params)) {
      expect(delegated).toBe(true)
      expect(remark?.en).toMatch(/not found|names no rounding/)
    }
  })

  test('an agency may weigh the halves otherwise', () => {
    const agencyLaw = law({ id: 'perbup-1', title: { id: 'Peraturan Bupati 1', en: 'Regent regulation 1' } })
    const agency = adopt(splitYearPack, {
      id: 'agency',
      version: '1.0.0',
      title: agencyLaw.title,
      law: agencyLaw,
      basis: agencyLaw.article('1'),
      params: { 'merged-value': { weights: dated({ '2021-07-01': { firstHalf: 25, secondHalf: 75 } }) } },
    })
    expect(evaluate(agency, { firstHalf: '50', secondHalf: '100' }, { on }).value).toEqual({
      value: '90',
      predicate: 'good',
    })
  })
})
