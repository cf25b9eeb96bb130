import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { predicates } from '../id-permenpanrb6-2022/predicates.ts'
import { levelPromotionFinding } from './decide.ts'
import { levels } from './levels.ts'

const on = '2026-12-31'
const need = {
  beginner: 15,
  skilled: 60,
  proficient: 100,
  'expert-first': 100,
  'expert-junior': 200,
  'expert-middle': 450,
}
const level = fc.constantFrom(...levels)
const hundredths = fc.oneof(
  fc.constantFrom(...Object.values(need).flatMap((points) => [points * 100 - 1, points * 100, points * 100 + 1])),
  fc.integer({ min: 0, max: 60_000 }),
)
const place = fc.integer({ min: 0, max: predicates.length - 1 })
const judge = (facts: Parameters<typeof levelPromotionFinding>[0]) => levelPromotionFinding(facts, { on }).value
const text = (value: number) => decimal(value).dividedBy(100).toFixed()

test('eligible exactly when every condition is met, and each that is not is named', () => {
  fc.assert(
    fc.property(level, hundredths, place, fc.boolean(), fc.boolean(), (held, points, p, hasPassedTest, hasVacancy) => {
      const at = (need as Partial<Record<typeof held, number>>)[held]
      const facts = { level: held, credit: text(points), lastPredicate: predicates[p]!, hasPassedTest, hasVacancy }
      const missing = [
        ...(at !== undefined && points < at * 100 ? ['credit'] : []),
        ...(p > 1 ? ['predicate'] : []),
        ...(hasPassedTest ? [] : ['competence-test']),
        ...(hasVacancy ? [] : ['vacancy']),
        ...(at === undefined ? ['no-next-level'] : []),
      ]
      expect(judge(facts)).toEqual({ verdict: missing.length === 0 ? 'eligible' : 'not-yet', missing })
    }),
  )
})

test('a test that is passed, a vacancy, more credit and a better predicate never take the eligibility away', () => {
  fc.assert(
    fc.property(level, hundredths, hundredths, place, place, (held, a, b, p, q) => {
      const worse = { level: held, credit: text(Math.min(a, b)), lastPredicate: predicates[Math.max(p, q)]! }
      const better = { level: held, credit: text(Math.max(a, b)), lastPredicate: predicates[Math.min(p, q)]! }
      const before = judge({ ...worse, hasPassedTest: true, hasVacancy: true }).verdict
      const after = judge({ ...better, hasPassedTest: true, hasVacancy: true }).verdict
      const without = judge({ ...better, hasPassedTest: false, hasVacancy: true }).verdict
      return without === 'not-yet' && (before === 'not-yet' || after === 'eligible')
    }),
  )
})
