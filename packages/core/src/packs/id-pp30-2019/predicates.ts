import type { Words } from '../../policy/words.ts'

/** The predicates of PP 30/2019 art. 41, best first. */
export const pp30Predicates = ['very-good', 'good', 'fair', 'poor', 'very-poor'] as const

/** The outcome of a person's appraisal under PP 30/2019. */
export type Pp30Predicate = (typeof pp30Predicates)[number]

/** The regulation's words for each predicate. */
export const pp30PredicateLabels: Readonly<Record<Pp30Predicate, Words>> = {
  'very-good': { id: 'Sangat baik', en: 'Very good' },
  good: { id: 'Baik', en: 'Good' },
  fair: { id: 'Cukup', en: 'Fair' },
  poor: { id: 'Kurang', en: 'Poor' },
  'very-poor': { id: 'Sangat kurang', en: 'Very poor' },
}
