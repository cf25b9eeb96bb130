import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adopt } from '../../policy/adopt.ts'
import { dated } from '../../policy/dated.ts'
import { InvalidFacts, PolicyMistake } from '../../policy/errors.ts'
import { evaluate, recompute } from '../../policy/evaluate.ts'
import { law } from '../../policy/law.ts'
import { annualMethods } from './annual-methods.ts'
import { type AnnualFacts, annualFinding, predicateOf } from './decide.ts'
import { permenpanrb6Pack } from './pack.ts'
import { type Predicate, predicates } from './predicates.ts'
import { behaviourRatings, resultRatings } from './ratings.ts'

const on = '2026-12-31'
const decree = law({
  id: 'perbup-7-2026',
  title: { id: 'Peraturan Bupati 7/2026', en: 'Regulation of the Regent 7/2026' },
})

const packOf = (method: string) =>
  adopt(permenpanrb6Pack, {
    id: `kabupaten-${method}`,
    version: '1.0.0',
    title: { id: 'Kabupaten', en: 'Regency' },
    law: decree,
    basis: decree.article('9'),
    params: { 'annual-evaluation': { method: dated({ '2022-02-03': method }) } },
  })
const packs = new Map(annualMethods.map((method) => [method, packOf(method)]))

type Periods = AnnualFacts['periods']
type Method = (typeof annualMethods)[number]

const annual = (method: Method, periods: Periods) => {
  const { value } = evaluate(packs.get(method) ?? permenpanrb6Pack, 'annual-evaluation', { periods }, { on })
  return value as { readonly predicate: Predicate; readonly mean?: string }
}
const months = (...each: readonly (readonly [Predicate, number])[]): Periods =>
  each.map(([predicate, length]) => ({ predicate, months: length }))

const rank = (predicate: Predicate) => predicates.indexOf(predicate)
const periodsArbitrary = fc
  .array(fc.record({ predicate: fc.constantFrom(...predicates), months: fc.constantFrom(1, 2, 3) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((periods): Periods => periods)
const computed = annualMethods.filter((method) => method !== 'last-assessor-judgement')

describe('by the judgement of the last assessor', () => {
  test('the predicate is that of the annual ratings, whatever the periods say', () => {
    const results = fc.constantFrom(...resultRatings)
    fc.assert(
      fc.property(periodsArbitrary, results, fc.constantFrom(...behaviourRatings), (periods, result, behaviour) => {
        const facts = { periods, resultRating: result, behaviourRating: behaviour }
        const { value } = annualFinding(facts, { on })
        return value.predicate === predicateOf(result, behaviour) && value.method === 'last-assessor-judgement'
      }),
    )
  })

  test('the finding keeps what was considered and how the year was rated', () => {
    const periods = months(['very-good', 7], ['poor', 5])
    const finding = annualFinding({ periods, resultRating: 'meets', behaviourRating: 'meets' }, { on })
    expect(finding.inputs.periods).toEqual(periods)
    expect(finding.because).toMatchObject([{ rule: 'predicate', value: 'good' }])
    expect(recompute(permenpanrb6Pack, JSON.parse(JSON.stringify(finding)))).toEqual(finding)
  })

  test('without the ratings of the year nobody is judged', () => {
    const periods = months(['good', 12])
    expect(() => annualFinding({ periods }, { on })).toThrow(
      "'behaviourRating' must be one of above, meets, below, by the last assessor, got nothing",
    )
    expect(() => annualFinding({ periods, behaviourRating: 'meets' }, { on })).toThrow(InvalidFacts)
  })
})

describe('by a method that the agency chose', () => {
  test('a mean may erase a poor quarter, which the worst keeps', () => {
    const quarters = months(['very-good', 3], ['very-good', 3], ['very-good', 3], ['poor', 3])
    expect(annual('plain-mean', quarters)).toMatchObject({ predicate: 'good', mean: '4.25' })
    expect(annual('worst', quarters)).toMatchObject({ predicate: 'poor' })
  })

  test('a tie goes up in a mean and down in the most frequent', () => {
    const halves = months(['good', 6], ['needs-improvement', 6])
    expect(annual('plain-mean', halves)).toMatchObject({ predicate: 'good', mean: '3.5' })
    expect(annual('mode', halves)).toMatchObject({ predicate: 'needs-improvement' })
  })

  const year = months(['very-good', 2], ['good', 4], ['good', 1], ['needs-improvement', 5])

  test.each([
    ['plain-mean', { predicate: 'good', mean: '4' }],
    ['month-weighted-mean', { predicate: 'good', mean: '3.75' }],
    ['worst', { predicate: 'needs-improvement' }],
    ['mode', { predicate: 'good' }],
  ] as const)('%s', (method, expected) => {
    expect(annual(method, year)).toEqual({ method, ...expected })
  })

  test('two positions: months weigh in one mean and not in the other', () => {
    const positions = months(['very-good', 11], ['poor', 1])
    expect(annual('plain-mean', positions)).toMatchObject({ predicate: 'good', mean: '3.5' })
    expect(annual('month-weighted-mean', positions)).toMatchObject({ predicate: 'very-good', mean: '4.75' })
  })

  test.each([
    [months(['very-good', 6], ['good', 6]), 'very-good', '4.5'],
    [months(['very-good', 5], ['good', 6]), 'good', '4.45'],
    [months(['good', 6], ['needs-improvement', 6]), 'good', '3.5'],
    [months(['good', 5], ['needs-improvement', 6]), 'needs-improvement', '3.45'],
    [months(['poor', 6], ['very-poor', 6]), 'poor', '1.5'],
    [months(['poor', 5], ['very-poor', 6]), 'very-poor', '1.45'],
  ] as const)('the mean falls to the nearest predicate, and halfway to the better: %j', (periods, predicate, mean) => {
    expect(annual('month-weighted-mean', periods)).toMatchObject({ predicate, mean })
  })

  test('a rounded mean says what was rounded, and cites the agency', () => {
    const pack = packs.get('plain-mean') ?? permenpanrb6Pack
    const periods = months(['very-good', 4], ['good', 4], ['good', 4])
    const finding = evaluate(pack, 'annual-evaluation', { periods }, { on })
    expect(finding.rounded).toEqual([{ stage: 'meanTo', from: expect.stringMatching(/^4\.3{20}/), to: '4.33' }])
    expect(finding.cites).toContainEqual({ law: 'perbup-7-2026', article: '9' })
  })

  test('an odd one out of three is outvoted; a tie falls to the worse', () => {
    expect(annual('mode', months(['good', 4], ['good', 4], ['poor', 4])).predicate).toBe('good')
    expect(annual('mode', months(['very-good', 6], ['poor', 6])).predicate).toBe('poor')
  })

  test.each(computed)('%s: a year of equal periods is worth what they are', (method) => {
    for (const predicate of predicates)
      expect(annual(method, months([predicate, 3], [predicate, 4], [predicate, 5])).predicate).toBe(predicate)
  })

  test.each(computed)(
    '%s: the year lies between its best and its worst period, in whatever order they come',
    (method) => {
      fc.assert(
        fc.property(periodsArbitrary, (periods) => {
          const ranks = periods.map(({ predicate }) => rank(predicate))
          const { predicate } = annual(method, periods)
          const within = Math.min(...ranks) <= rank(predicate) && rank(predicate) <= Math.max(...ranks)
          return within && annual(method, periods.toReversed()).predicate === predicate
        }),
      )
    },
  )

  test.each(computed.filter((method) => method !== 'mode'))(
    '%s: a better period never makes a worse year',
    (method) => {
      fc.assert(
        fc.property(periodsArbitrary, fc.constantFrom(...predicates), (periods, other) => {
          const [first, ...rest] = periods
          if (!first || rank(other) > rank(first.predicate)) return true
          const better = annual(method, [{ ...first, predicate: other }, ...rest])
          return rank(better.predicate) <= rank(annual(method, periods).predicate)
        }),
      )
    },
  )

  test('the most frequent predicate is the exception: a better period can make the year worse', () => {
    expect(annual('mode', months(['good', 4], ['good', 4], ['poor', 4])).predicate).toBe('good')
    expect(annual('mode', months(['very-good', 4], ['good', 4], ['poor', 4])).predicate).toBe('poor')
  })

  test('a method that nobody knows is a mistake of the adoption', () => {
    const ask = () => evaluate(packOf('best'), 'annual-evaluation', { periods: months(['good', 12]) }, { on })
    expect(ask).toThrow(PolicyMistake)
    expect(ask).toThrow("knows no 'best'")
  })
})

test.each(annualMethods)('%s: a year has twelve months and at least one period', (method) => {
  const rated = { resultRating: 'meets', behaviourRating: 'meets' }
  const ask = (periods: Periods) =>
    evaluate(packs.get(method) ?? permenpanrb6Pack, 'annual-evaluation', { periods, ...rated }, { on })
  expect(() => ask(months(['good', 6], ['good', 6]))).not.toThrow()
  expect(() => ask(months(['good', 6], ['good', 7]))).toThrow(
    "'periods' must be periods of one year, at most 12 months together, got 13",
  )
  expect(() => ask([])).toThrow(InvalidFacts)
})
