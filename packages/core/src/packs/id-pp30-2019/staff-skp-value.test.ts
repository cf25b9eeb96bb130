import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adopt } from '../../policy/adopt.ts'
import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { InvalidFacts } from '../../policy/errors.ts'
import { decide, evaluate } from '../../policy/evaluate.ts'
import { law } from '../../policy/law.ts'
import { cascadings } from './cascading.ts'
import { categories } from './categories.ts'
import { type StaffSkpFacts, staffSkpFinding } from './decide.ts'
import { pp30Pack } from './pack.ts'
import { staffAdditionalValue } from './staff-additional-value.ts'
import { staffMainValue } from './staff-main-value.ts'

const on = '2021-12-31'
const category = fc.constantFrom(...categories)
const indicators = fc.oneof(
  category.map((one) => [one]),
  fc.array(category, { minLength: 3, maxLength: 3 }),
)
const result = fc.record(
  { indicators, cascading: fc.constantFrom(...cascadings), intervening: fc.integer({ min: 1, max: 5 }) },
  { noNullPrototype: true },
)
const results = fc.array(result, { minLength: 1, maxLength: 6 })
const additional = fc.array(
  fc.record({ scopeWeight: fc.integer({ min: 0, max: 10 }).map(String), indicators }, { noNullPrototype: true }),
  { maxLength: 5 },
)

const mainOf = (given: StaffSkpFacts['results']) =>
  decimal(decide(pp30Pack, staffMainValue, { results: given }, { on }))
const additionalOf = (given: StaffSkpFacts['additional']) =>
  decimal(decide(pp30Pack, staffAdditionalValue, { additional: given }, { on }))

test('the main work lies between 25 and 120, to one decimal, in whatever order its results stand', () => {
  fc.assert(
    fc.property(results, (given) => {
      const value = mainOf(given)
      const turned = mainOf([...given].reverse())
      return value.gte(25) && value.lte(120) && value.decimalPlaces() <= 1 && value.eq(turned)
    }),
  )
})

test('another assignment never lowers the additional work, and all are worth at most 10', () => {
  fc.assert(
    fc.property(additional, additional, (some, others) => {
      const all = additionalOf([...some, ...others])
      return all.gte(additionalOf(some)) && all.lte(10) && all.eq(additionalOf([...others, ...some]))
    }),
  )
})

test('the SKP value is main and additional work together, to two decimals and up to 120', () => {
  fc.assert(
    fc.property(results, additional, (given, more) => {
      const value = decimal(staffSkpFinding({ results: given, additional: more }, { on }).value)
      const both = mainOf(given).plus(additionalOf(more))
      return (
        value
          .minus(both.gt(120) ? 120 : both)
          .abs()
          .lte('0.005') && value.decimalPlaces() <= 2
      )
    }),
  )
})

test("an agency's cascading weights weigh non-direct results only, and by their number", () => {
  const decree = law({ id: 'decree-1', title: { id: 'Keputusan 1', en: 'Decree 1' } })
  const percents = dated({ '2021-07-01': { direct: 100, one: 80, two: 90, more: 100 } })
  const agency = adopt(pp30Pack, {
    ...{ id: 'agency', version: '1.0.0', title: { id: 'Instansi', en: 'Agency' }, law: decree },
    ...{ basis: decree.article('1'), params: { 'cascading-weight': { percents } } },
  })
  const valued = (cascading: string, intervening: number) =>
    evaluate(agency, 'staff-main-value', { results: [{ indicators: ['good'], cascading, intervening }] }, { on }).value
  expect([1, 2, 3, 4].map((count) => valued('non-direct', count))).toEqual(['80', '90', '100', '100'])
  expect(valued('direct', 1)).toBe('100')
})

test('a non-direct result must say how many results intervene', () => {
  const ask = () => staffSkpFinding({ results: [{ indicators: ['good'], cascading: 'non-direct' }] }, { on })
  expect(ask).toThrow(InvalidFacts)
  expect(ask).toThrow(
    "'results.0.intervening' must be a whole number from 1 to 100, for a non-direct result, got nothing",
  )
})
