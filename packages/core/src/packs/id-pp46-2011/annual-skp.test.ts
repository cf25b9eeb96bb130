import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adopt } from '../../policy/adopt.ts'
import { type Dated, dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { InvalidFacts, PolicyMistake } from '../../policy/errors.ts'
import { evaluate } from '../../policy/evaluate.ts'
import { law } from '../../policy/law.ts'
import type { FactsFor } from '../../policy/rule.ts'
import { annualSkp } from './annual-skp.ts'
import { skpFinding } from './decide.ts'
import { pp46Pack } from './pack.ts'

const on = '2019-12-31'
type Plan = FactsFor<typeof annualSkp>['plans'][number]

const pair = (target: number, realisation: number) => ({ target: `${target}`, realisation: `${realisation}` })

/** A plan of one row: quality 100 is worth 92, quality 70 is worth 82. */
const planOf = (quality: number, months?: number): Plan => ({
  activities: [{ quantity: pair(12, 12), quality: pair(100, quality), time: pair(12, 12) }],
  ...(months !== undefined && { months }),
})

const yearOf = (plans: readonly Plan[], pack = pp46Pack) =>
  decimal(String(evaluate(pack, 'annual-skp', { plans }, { on }).value))

const agencyLaw = law({ id: 'perbup-1', title: { id: 'Peraturan Bupati 1', en: 'Regent regulation 1' } })
const agencyWith = (aggregation: Dated<string>) =>
  adopt(pp46Pack, {
    id: 'agency',
    version: '1.0.0',
    title: agencyLaw.title,
    law: agencyLaw,
    basis: agencyLaw.article('1'),
    params: { 'annual-skp': { aggregation } },
  })
const way = (name: string) => agencyWith(dated({ '2014-01-01': name }))

const plans = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 2 })).map(([q, months]) => planOf(q, months)),
  { minLength: 1, maxLength: 6 },
)

describe('the plain mean of BKN', () => {
  test('one plan is the year', () => {
    expect(yearOf([planOf(70)]).toFixed()).toBe(skpFinding(planOf(70), { on }).value)
  })

  test('old and new count the same, however long each lasted', () => {
    fc.assert(
      fc.property(plans, (given) => {
        const short = given.map(({ months: _months, ...plan }) => ({ ...plan, months: 1 }))
        return yearOf(given).equals(yearOf(short))
      }),
    )
  })

  test('the order of the plans does not matter', () => {
    fc.assert(fc.property(plans, (given) => yearOf(given).equals(yearOf([...given].reverse()))))
  })
})

describe('what an agency may set instead', () => {
  const twoPosts = [planOf(100, 2), planOf(70, 10)]

  test.each([
    ['plain-mean', '87'],
    ['month-weighted-mean', '83.66666666666666666667'],
    ['worst', '82'],
  ])('%s of 92 for two months and 82 for ten is %s', (name, expected) => {
    const finding = evaluate(way(name), 'annual-skp', { plans: twoPosts }, { on })
    expect(finding).toMatchObject({ value: expected, pack: 'agency', params: { aggregation: name } })
    expect(finding.cites).toContainEqual(expect.objectContaining({ law: 'perbup-1' }))
  })

  test('all ways agree on a single plan, and none leaves the span of the plans', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom('plain-mean', 'month-weighted-mean', 'worst'), (given, name) => {
        const alone = given.map((plan) => yearOf([plan], way(name)))
        const year = yearOf(given, way(name))
        return alone.some((value) => value.lte(year)) && alone.some((value) => value.gte(year))
      }),
      { numRuns: 50 },
    )
  })

  test('weighing by months asks every plan for its months', () => {
    const ask = () => yearOf([planOf(100, 2), planOf(70)], way('month-weighted-mean'))
    expect(ask).toThrow(InvalidFacts)
    expect(ask).toThrow("'plans' must be a list in which every plan says its months")
  })

  test('a way that the pack does not know is a mistake of the adoption', () => {
    expect(() => yearOf(twoPosts, way('mode'))).toThrow(PolicyMistake)
    expect(() => yearOf(twoPosts, way('mode'))).toThrow("'mode' is not one of plain-mean, month-weighted-mean, worst")
  })
})

test('the plain mean is marked as the answer of an office', () => {
  expect(annualSkp.params.aggregation.remark?.en).toMatch(/^An answer of a regional office/)
})
