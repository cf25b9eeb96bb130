import { called, wholeNumber } from '../../policy/facts.ts'
import type { Words } from '../../policy/words.ts'

/** The adjectival ratings, best first: 5 points down to 1. Some agencies print "Fair" for the fourth. */
export const spmsRatings = ['outstanding', 'very-satisfactory', 'satisfactory', 'unsatisfactory', 'poor'] as const

/** What a rating is called. */
export type SpmsRating = (typeof spmsRatings)[number]

/** The words for each rating. */
export const spmsRatingLabels: Readonly<Record<SpmsRating, Words>> = {
  outstanding: { id: 'Luar biasa', en: 'Outstanding' },
  'very-satisfactory': { id: 'Sangat memuaskan', en: 'Very satisfactory' },
  satisfactory: { id: 'Memuaskan', en: 'Satisfactory' },
  unsatisfactory: { id: 'Tidak memuaskan', en: 'Unsatisfactory' },
  poor: { id: 'Buruk', en: 'Poor' },
}

/** A rating that a person gives where no scale measures the dimension: 1 to 5. The code never guesses it. */
export const judged = called(
  { id: 'Rating yang diberikan penilai', en: 'Rating given by the rater' },
  wholeNumber({ min: 1, max: 5 }),
)
