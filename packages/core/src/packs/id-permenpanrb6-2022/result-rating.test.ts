import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InvalidFacts, RuleNotInForce } from '../../policy/errors.ts'
import { evaluate } from '../../policy/evaluate.ts'
import type { FactsFor } from '../../policy/rule.ts'
import { permenpanrb6Pack } from './pack.ts'
import { resultRatings } from './ratings.ts'
import { resultRating } from './result-rating.ts'
import { unitAchievements } from './unit-achievements.ts'

const rate = (facts: FactsFor<typeof resultRating>, on = '2026-12-31') =>
  evaluate(permenpanrb6Pack, resultRating, facts, { on })

const results = fc.constantFrom(...resultRatings)
const achievements = fc.constantFrom(...unitAchievements)

test("the assessor's rating stands for whoever heads no unit, whatever the unit achieved", () => {
  fc.assert(
    fc.property(results, achievements, (given, unitAchievement) => {
      const finding = rate({ resultRating: given, isUnitHead: false, unitAchievement })
      return finding.value === given && finding.because.length === 0
    }),
  )
})

test('for the head of a unit the rating of the assessor changes nothing', () => {
  fc.assert(
    fc.property(fc.option(results, { nil: undefined }), achievements, (given, unitAchievement) => {
      const head = rate({ resultRating: given, isUnitHead: true, unitAchievement })
      return head.value === rate({ isUnitHead: true, unitAchievement }).value
    }),
  )
})

test.each([
  ['2023-01-30', 'above', false],
  ['2023-01-31', 'below', true],
])('on %s a head rated above in a poor unit is %s', (on, expected, headTakesUnitAchievement) => {
  const finding = rate({ resultRating: 'above', isUnitHead: true, unitAchievement: 'poor' }, on)
  expect(finding.value).toBe(expected)
  expect(finding.params).toEqual({ headTakesUnitAchievement })
})

test('a missing rating is refused with the values it may have', () => {
  expect(() => rate({})).toThrow(InvalidFacts)
  expect(() => rate({})).toThrow("'resultRating' must be one of above, meets, below, got nothing")
})

test('a head without the achievement of the unit is refused, even where the assessor gave a rating', () => {
  const ask = () => rate({ resultRating: 'above', isUnitHead: true })
  expect(ask).toThrow(InvalidFacts)
  expect(ask).toThrow("'unitAchievement' must be one of outstanding, good, needs-improvement, poor, very-poor")
})

test('an achievement without a word on who heads the unit is refused: a forgotten answer is no "no"', () => {
  for (const on of ['2023-01-30', '2026-12-31']) {
    const ask = () => rate({ resultRating: 'above', unitAchievement: 'poor' }, on)
    expect(ask).toThrow("'isUnitHead' must be true or false, as an achievement of the unit is given, got nothing")
  }
})

test('the words say from which day the achievement counts', () => {
  expect(resultRating.words.id).toContain('sejak 31 Januari 2023')
  expect(resultRating.words.en).toContain('from 31 January 2023')
})

test('before the regulation nothing is rated', () => {
  expect(() => rate({ resultRating: 'above' }, '2022-02-02')).toThrow(RuleNotInForce)
})
