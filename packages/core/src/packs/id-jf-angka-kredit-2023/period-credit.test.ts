import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adopt } from '../../policy/adopt.ts'
import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { InvalidFacts } from '../../policy/errors.ts'
import { evaluate } from '../../policy/evaluate.ts'
import { law } from '../../policy/law.ts'
import { rounding } from '../../policy/rounding.ts'
import type { FactsFor } from '../../policy/rule.ts'
import { predicates } from '../id-permenpanrb6-2022/predicates.ts'
import { periodCreditFinding } from './decide.ts'
import { levels } from './levels.ts'
import { jfCreditPack } from './pack.ts'
import type { periodCredit } from './period-credit.ts'

const on = '2026-12-31'
const creditOf = (facts: FactsFor<typeof periodCredit>) => decimal(periodCreditFinding(facts, { on }).value)

const predicate = fc.constantFrom(...predicates)
const level = fc.constantFrom(...levels)
const months = fc.integer({ min: 1, max: 12 })

test('a row lies between 0 and a year of the best predicate in the highest level, and has two places at most', () => {
  fc.assert(
    fc.property(predicate, level, months, (p, l, m) => {
      const credit = creditOf({ predicate: p, level: l, months: m })
      return credit.gt(0) && credit.lte(75) && credit.decimalPlaces() <= 2
    }),
  )
})

test('a better predicate and another month never lower a row', () => {
  fc.assert(
    fc.property(predicate, predicate, level, months, months, (p, q, l, m, n) => {
      const [better, worse] = predicates.indexOf(p) <= predicates.indexOf(q) ? [p, q] : [q, p]
      const [more, fewer] = m >= n ? [m, n] : [n, m]
      const [most, least] = [
        creditOf({ predicate: better, level: l, months: more }),
        creditOf({ predicate: worse, level: l, months: fewer }),
      ]
      return most.gte(least)
    }),
  )
})

test('the rounded row is at most half a hundredth from the exact one', () => {
  fc.assert(
    fc.property(predicate, level, months, (p, l, m) => {
      const year = creditOf({ predicate: 'good', level: l, months: 12 })
      const percent = { 'very-good': 150, good: 100, 'needs-improvement': 75, poor: 50, 'very-poor': 25 }[p]
      const exact = year.times(percent).times(m).dividedBy(1200)
      return creditOf({ predicate: p, level: l, months: m }).minus(exact).abs().lte('0.005')
    }),
  )
})

test('an agency may keep three places: 12.5 × 75 % is 9.375 and no longer 9.38', () => {
  const agency = law({ id: 'agency-1', title: { id: 'Peraturan instansi', en: 'Regulation of an agency' } })
  const adopted = adopt(jfCreditPack, {
    id: 'agency-angka-kredit',
    version: '1.0.0',
    title: agency.title,
    law: agency,
    basis: agency.whole({ status: 'agency' }),
    params: { 'period-credit': { rowRounding: dated({ '2023-01-01': rounding('half-up', 3) }) } },
  })
  const facts = { predicate: 'needs-improvement', level: 'expert-first', months: 12 }
  expect(evaluate(adopted, 'period-credit', facts, { on }).value).toBe('9.375')
  expect(evaluate(jfCreditPack, 'period-credit', facts, { on }).value).toBe('9.38')
})

test('the finding tells where it was rounded, and by which numbers', () => {
  const finding = periodCreditFinding({ predicate: 'needs-improvement', level: 'expert-first', months: 12 }, { on })
  expect(finding.rounded).toEqual([{ stage: 'rowRounding', from: '9.375', to: '9.38' }])
  expect(finding.params).toMatchObject({
    percent: { 'needs-improvement': '75' },
    coefficient: { 'expert-first': '12.5' },
  })
})

test.each([
  { predicate: 'BAIK', level: 'skilled', months: 12 },
  { predicate: 'good', level: 'skilled', months: 1.5 },
])('%j is refused', (facts) => {
  expect(() => evaluate(jfCreditPack, 'period-credit', facts, { on })).toThrow(InvalidFacts)
})
