import { dated } from '../../policy/dated.ts'
import { InvalidFacts } from '../../policy/errors.ts'
import { oneOf, optional, yesOrNo } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { permenpanrb6, se3 } from './laws.ts'
import { type ResultRating, resultRatings } from './ratings.ts'
import { unitAchievements } from './unit-achievements.ts'
import { unitHeadResult } from './unit-head-result.ts'

const needed = <Value>(value: Value | undefined, field: string, allowed: string): Value => {
  if (value !== undefined) return value
  throw new InvalidFacts('result-rating', [{ field, allowed, got: 'nothing' }])
}

/**
 * Art. 24-25, in substance: the assessor rates the results; there is no formula, so the rating comes in as judged by a named person.
 * SE 3/2023: the head of a unit takes the unit's achievement, whatever the assessor wrote; before the circular, the assessor's rating stood.
 */
export const resultRating = defineRule({
  id: 'result-rating',
  title: { id: 'Rating hasil kerja', en: 'Result rating' },
  cites: [
    permenpanrb6.article('24', { status: 'verified', note: 'Steps of the evaluation, as restated by SE 3/2023.' }),
    permenpanrb6.article('25', {
      status: 'unverified',
      note: 'The three levels are read in public forms, not in the article.',
    }),
    se3.whole({ status: 'verified', note: 'Head of a unit; read in press reports of the circular.' }),
  ],
  words: {
    id: 'Rating hasil kerja adalah penilaian Pejabat Penilai Kinerja; bagi pimpinan unit mengikuti capaian kinerja organisasi.',
    en: "The result rating is the assessor's judgement; for the head of a unit it follows the unit's achievement.",
  },
  facts: {
    resultRating: optional(oneOf(resultRatings)),
    isUnitHead: optional(yesOrNo),
    unitAchievement: optional(oneOf(unitAchievements)),
  },
  params: { headTakesUnitAchievement: dated({ '2022-02-03': false, '2023-01-31': true }) },
  consults: { unitHead: unitHeadResult },
  decide: (facts, { headTakesUnitAchievement }, consult): ResultRating => {
    if (!facts.isUnitHead || !headTakesUnitAchievement) {
      return needed(facts.resultRating, 'resultRating', `one of ${resultRatings.join(', ')}`)
    }
    const allowed = `one of ${unitAchievements.join(', ')}, for the head of a unit`
    return consult.unitHead({ unitAchievement: needed(facts.unitAchievement, 'unitAchievement', allowed) })
  },
})
