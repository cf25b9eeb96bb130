import type { Words } from '../../policy/words.ts'

/** Levels of the rating of results (rating hasil kerja), best first. */
export const resultRatings = ['above', 'meets', 'below'] as const

/** How a person's results stand to what was expected. */
export type ResultRating = (typeof resultRatings)[number]

/** Levels of the rating of behaviour (rating perilaku kerja), best first. */
export const behaviourRatings = ['above', 'meets', 'below'] as const

/** How a person's behaviour stands to what was expected. */
export type BehaviourRating = (typeof behaviourRatings)[number]

const labels = {
  above: { id: 'Di atas ekspektasi', en: 'Above expectations' },
  meets: { id: 'Sesuai ekspektasi', en: 'Meets expectations' },
  below: { id: 'Di bawah ekspektasi', en: 'Below expectations' },
}

/** The regulation's words for each level of the result rating. */
export const resultRatingLabels: Readonly<Record<ResultRating, Words>> = labels

/** The regulation's words for each level of the behaviour rating. */
export const behaviourRatingLabels: Readonly<Record<BehaviourRating, Words>> = labels
