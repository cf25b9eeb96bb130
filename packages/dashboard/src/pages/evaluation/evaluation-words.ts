import {
  predicateLabels,
  predicates,
  resultRatingLabels,
  resultRatings,
  unitAchievementLabels,
  unitAchievements,
} from '@siklus/core/packs/id-permenpanrb6-2022'
import type { FeedbackTopic, RatingKind } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'

/** A rating, predicate or achievement in the words of the regulation; any other code as it is. Levels of both ratings share their words. */
export const codeWord = (t: Translator, code: string): string => {
  const rating = resultRatings.find((one) => one === code)
  if (rating !== undefined) return t.words(resultRatingLabels[rating])
  const predicate = predicates.find((one) => one === code)
  if (predicate !== undefined) return t.words(predicateLabels[predicate])
  const achievement = unitAchievements.find((one) => one === code)
  return achievement === undefined ? code : t.words(unitAchievementLabels[achievement])
}

/** Whose rating it is. */
export const ratingKindWord = (t: Translator, kind: RatingKind): string => t(`evaluation.kind.${kind}`)

/** What feedback is about. */
export const topicWord = (t: Translator, about: FeedbackTopic): string => t(`evaluation.about.${about}`)
