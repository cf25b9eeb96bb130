import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adopt } from '../../policy/adopt.ts'
import { sum } from '../../policy/aggregate.ts'
import { type Dated, dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { evaluate, recompute } from '../../policy/evaluate.ts'
import { law } from '../../policy/law.ts'
import { predicates } from '../id-permenpanrb6-2022/predicates.ts'
import { type YearCreditFacts, yearCreditFinding } from './decide.ts'
import { levels } from './levels.ts'
import { jfCreditPack } from './pack.ts'
import type { YearMethod } from './year-credit.ts'

type Periods = YearCreditFacts['periods']

const on = '2026-12-31'
const yearOf = (periods: Periods) => yearCreditFinding({ periods }, { on })
/** Periods that go on where one alike ended: these stand in the order of the year, without a gap. */
const likeTheOneBefore = (periods: Periods): number =>
  periods.filter((one, at) => one.predicate === periods[at - 1]?.predicate && one.level === periods[at - 1]?.level)
    .length

const creditOf = (periods: Periods) => decimal(yearOf(periods).value.credit)

const agency = law({ id: 'agency-1', title: { id: 'Peraturan instansi', en: 'Regulation of an agency' } })

/** The pack of an agency that works a year out its own way. */
const adoptedWith = (params: Readonly<Record<string, Dated<string | boolean>>>) =>
  adopt(jfCreditPack, {
    id: 'agency-angka-kredit',
    version: '1.0.0',
    title: agency.title,
    law: agency,
    basis: agency.whole({ status: 'agency' }),
    params: { 'year-credit': params },
  })

/** A year in one to six periods: cuts between its months, with a predicate and a level for each. */
const years: fc.Arbitrary<Periods> = fc
  .uniqueArray(fc.integer({ min: 1, max: 13 }), { minLength: 2, maxLength: 7 })
  .chain((cuts) => {
    const sorted = [...cuts].sort((a, b) => a - b)
    const judged = fc.record({ predicate: fc.constantFrom(...predicates), level: fc.constantFrom(...levels) })
    return fc
      .tuple(...sorted.slice(1).map(() => judged))
      .map((each) =>
        each.map((one, index) => ({ firstMonth: sorted[index]!, lastMonth: sorted[index + 1]! - 1, ...one })),
      )
  })

describe('periods by their own predicate', () => {
  test('the year lies between 0 and 75, and counts twelve months at most', () => {
    fc.assert(
      fc.property(years, (periods) => {
        const { value } = yearOf(periods)
        return decimal(value.credit).gt(0) && decimal(value.credit).lte(75) && value.months <= 12
      }),
    )
  })

  test('the year is the sum of its rows, which stand beneath it with what was rounded', () => {
    fc.assert(
      fc.property(years, (periods) => {
        const { value, because } = yearOf(periods)
        expect(because).toHaveLength(periods.length - likeTheOneBefore(periods))
        expect(sum(because.map((row) => decimal(String(row.value)))).toFixed()).toBe(value.credit)
      }),
    )
  })

  test('the order of the periods does not matter', () => {
    fc.assert(fc.property(years, (periods) => creditOf([...periods].reverse()).equals(creditOf(periods))))
  })

  test('a better predicate in one period never lowers the year', () => {
    fc.assert(
      fc.property(years, fc.nat(), (periods, place) => {
        const index = place % periods.length
        const better = predicates[Math.max(0, predicates.indexOf(periods[index]!.predicate) - 1)]!
        const raised = periods.map((one, at) => (at === index ? { ...one, predicate: better } : one))
        return creditOf(raised).gte(creditOf(periods))
      }),
    )
  })

  test('another month never lowers the year', () => {
    fc.assert(
      fc.property(years, (periods) => {
        const first = periods[0]!
        fc.pre(first.lastMonth > first.firstMonth)
        const shorter = [{ ...first, firstMonth: first.firstMonth + 1 }, ...periods.slice(1)]
        return creditOf(periods).gte(creditOf(shorter))
      }),
    )
  })

  test('a period split in two leaves the year as it was, and the order too', () => {
    fc.assert(
      fc.property(years, fc.nat(), (periods, place) => {
        const whole = periods.find(({ firstMonth, lastMonth }) => lastMonth > firstMonth)
        fc.pre(whole !== undefined)
        if (!whole) return false
        const cut = whole.firstMonth + (place % (whole.lastMonth - whole.firstMonth))
        const split = [
          { ...whole, lastMonth: cut },
          { ...whole, firstMonth: cut + 1 },
        ]
        const others = periods.filter((one) => one !== whole)
        return creditOf([...others, ...split]).equals(creditOf(periods))
      }),
    )
  })
})

describe('how often a year is evaluated', () => {
  const evaluated = (times: number) =>
    Array.from({ length: times }, (_, index) => ({
      firstMonth: (12 / times) * index + 1,
      lastMonth: (12 / times) * (index + 1),
      ...({ predicate: 'good', level: 'expert-first' } as const),
    }))

  test.each([1, 2, 4, 12])('four years of good in %s periods are the step of the rank', (times) => {
    const year = creditOf(evaluated(times))
    expect(year.toFixed()).toBe('12.5')
    expect(sum([year, year, year, year]).toFixed()).toBe('50')
  })

  test.each([
    [1, '12.5'],
    [2, '12.5'],
    [4, '12.52'],
    [12, '12.48'],
  ])('an agency that keeps %s rows apart has a year of %s', (times, credit) => {
    const apart = adoptedWith({ joinAlike: dated({ '2023-01-01': false }) })
    expect(evaluate(apart, 'year-credit', { periods: evaluated(times) }, { on }).value).toMatchObject({ credit })
  })
})

describe('periods that do not fit together', () => {
  const period = { predicate: 'good', level: 'expert-first' } as const

  test('two periods with a shared month are always refused, whichever stands first', () => {
    const month = fc.integer({ min: 1, max: 12 })
    fc.assert(
      fc.property(month, month, month, (a, b, c) => {
        const [first = 1, shared = 1, last = 1] = [a, b, c].sort((x, y) => x - y)
        const two = [
          { firstMonth: first, lastMonth: shared, ...period },
          { firstMonth: shared, lastMonth: last, ...period },
        ]
        expect(() => yearOf(two)).toThrow(`'periods' must be periods that share no month, got month ${shared} twice`)
        expect(() => yearOf([...two].reverse())).toThrow(`month ${shared} twice`)
      }),
    )
  })

  test('a year without a period is refused: it has no credit, not a credit of 0', () => {
    expect(() => yearOf([])).toThrow("'periods' must be a list of 1 to 12")
  })

  test('a period that ends before it begins is refused by its place', () => {
    expect(() => yearOf([{ firstMonth: 7, lastMonth: 6, ...period }])).toThrow(
      "'periods.0.lastMonth' must be month 7 or a later one, got 6",
    )
  })
})

describe('the whole active year by the annual predicate, where the agency says so', () => {
  const method: YearMethod = 'annual-predicate'
  const adopted = adoptedWith({ method: dated({ '2023-01-01': method }) })
  const level = 'expert-first'
  const periods = [
    { firstMonth: 3, lastMonth: 7, predicate: 'poor', level },
    { firstMonth: 8, lastMonth: 12, predicate: 'very-good', level },
  ] as const

  test('ten months of good are one row, whatever the periods were', () => {
    const finding = evaluate(adopted, 'year-credit', { periods, annualPredicate: 'good' }, { on })
    expect(finding.value).toEqual({ credit: '10.42', months: 10 })
    expect(finding.because).toMatchObject([{ rule: 'period-credit', inputs: { months: 10, predicate: 'good' } }])
    expect(finding.cites).toContainEqual({ law: 'agency-1', status: 'agency' })
  })

  test('a level that changed makes a row for each level', () => {
    const changed = [periods[0], { ...periods[1], level: 'expert-junior' }]
    const finding = evaluate(adopted, 'year-credit', { periods: changed, annualPredicate: 'good' }, { on })
    expect(finding.value).toEqual({ credit: '15.63', months: 10 })
    expect(finding.because.map(({ inputs }) => inputs.level)).toEqual(['expert-first', 'expert-junior'])
  })

  test('without an annual predicate it refuses', () => {
    expect(() => evaluate(adopted, 'year-credit', { periods }, { on })).toThrow("'annualPredicate' must be one of")
  })
})

test('a finding stays the same through JSON, and when it is recomputed', () => {
  fc.assert(
    fc.property(years, (periods) => {
      const finding = yearOf(periods)
      expect(recompute(jfCreditPack, JSON.parse(JSON.stringify(finding)))).toEqual(finding)
    }),
    { numRuns: 30 },
  )
})
