import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPolicy } from '../../testing/check-policy.ts'
import { predicates } from '../id-permenpanrb6-2022/predicates.ts'
import { positionsOn } from './decide.ts'
import { levels } from './levels.ts'
import { jfCreditPack } from './pack.ts'

const on = '2026-12-31'
const plain = { noNullPrototype: true }
const credit = fc.oneof(
  fc.constantFrom('15', '50', '100', '199.99', '200', '450', '1000'),
  fc.integer({ min: 0, max: 1_000_000 }).map((hundredths) => `${hundredths / 100}`),
)
const predicate = fc.constantFrom(...predicates)

/** A position that the table has, with the facts beside it: random levels and ranks seldom belong together. */
const held = <Facts extends object>(facts: fc.Arbitrary<Facts>) =>
  fc.tuple(fc.constantFrom(...positionsOn(on)), facts).map(([position, others]) => ({ ...position, ...others }))

/** Periods in a row, so that no two share a month; the months between two cuts may be left out. */
const periods = fc.uniqueArray(fc.integer({ min: 1, max: 13 }), { minLength: 2, maxLength: 6 }).chain((cuts) => {
  const months = [...cuts].sort((a, b) => a - b)
  const judged = fc.record({ predicate, level: fc.constantFrom(...levels) }, plain)
  return fc
    .tuple(...months.slice(1).map(() => judged))
    .map((each) => each.map((one, at) => ({ firstMonth: months[at]!, lastMonth: months[at + 1]! - 1, ...one })))
})

test('the pack keeps what its rules promise: bounds, labels, better facts, order', () => {
  const { findings, decided } = checkPolicy(jfCreditPack, {
    runs: 20,
    facts: {
      'year-credit': fc.record({ periods, annualPredicate: predicate }, { ...plain, requiredKeys: ['periods'] }),
      'credit-requirement': held(fc.constant({})),
      'credit-standing': held(fc.record({ opening: credit, earned: fc.array(credit, { maxLength: 4 }) }, plain)),
      'education-bonus': held(fc.record({ isCountedBefore: fc.boolean(), predicate }, plain)),
      'credit-after-rise': held(fc.record({ credit, rise: fc.constantFrom('rank', 'level') }, plain)),
      'transfer-credit': held(fc.record({ yearsInRank: fc.integer({ min: 0, max: 6 }) }, plain)),
      'rank-promotion': held(
        fc.record({ credit, lastPredicates: fc.array(predicate, { minLength: 2, maxLength: 3 }) }, plain),
      ),
    },
  })
  expect(findings).toEqual([])
  expect(decided).toBeGreaterThan(200)
})
