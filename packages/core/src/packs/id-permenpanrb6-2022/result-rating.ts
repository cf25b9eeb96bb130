import { dated } from '../../policy/dated.ts'
import { called, oneOf, optional, yesOrNo } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { permenpanrb6, se3 } from './laws.ts'
import { type ResultRating, resultRatingLabels, resultRatings } from './ratings.ts'
import { unitAchievementLabels, unitAchievements } from './unit-achievements.ts'
import { unitHeadResult } from './unit-head-result.ts'

/**
 * Art. 24-25, in substance: the assessor rates the results; there is no formula, so the rating comes in as judged by a named person.
 * SE 3/2023: the head of a unit takes the unit's achievement, whatever the assessor wrote; before the circular, the assessor's rating stood.
 * Refuses an achievement where nobody says whether the person heads the unit: a forgotten answer is no "no".
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
    se3.whole({
      status: 'verified',
      note: 'Head of a unit, from 31 January 2023; read in press reports of the circular.',
    }),
  ],
  words: {
    id: 'Rating hasil kerja adalah penilaian Pejabat Penilai Kinerja; bagi pimpinan unit, sejak 31 Januari 2023, mengikuti capaian kinerja organisasi; sebelumnya penilaian Pejabat Penilai Kinerja.',
    en: "The result rating is the assessor's judgement; for the head of a unit it follows the unit's achievement from 31 January 2023; before that day it is the assessor's judgement too.",
  },
  facts: {
    resultRating: called(
      { id: 'Rating hasil kerja dari penilai', en: 'Result rating by the assessor' },
      optional(oneOf(resultRatings, resultRatingLabels)),
    ),
    isUnitHead: called({ id: 'Memimpin unit', en: 'Heads a unit' }, optional(yesOrNo)),
    unitAchievement: called(
      { id: 'Capaian kinerja organisasi', en: 'Achievement of the unit' },
      optional(oneOf(unitAchievements, unitAchievementLabels)),
    ),
  },
  params: {
    headTakesUnitAchievement: dated(
      { '2022-02-03': false, '2023-01-31': true },
      { called: { id: 'Pimpinan mengikuti capaian unit', en: "The head takes the unit's achievement" } },
    ),
  },
  consults: { unitHead: unitHeadResult },
  promises: { labels: resultRatings, monotone: { resultRating: 'earlier', unitAchievement: 'earlier' } },
  decide: (facts, { headTakesUnitAchievement }, { consult, refuse }): ResultRating => {
    if (facts.unitAchievement !== undefined && facts.isUnitHead === undefined)
      refuse('isUnitHead', 'true or false, as an achievement of the unit is given', 'nothing')
    if (!facts.isUnitHead || !headTakesUnitAchievement)
      return facts.resultRating ?? refuse('resultRating', `one of ${resultRatings.join(', ')}`, 'nothing')
    if (facts.unitAchievement !== undefined) return consult.unitHead({ unitAchievement: facts.unitAchievement })
    return refuse('unitAchievement', `one of ${unitAchievements.join(', ')}, for the head of a unit`, 'nothing')
  },
})
