import type { Words } from '../../policy/words.ts'

/** The categories of an indicator, of a planned result and of additional work, best first. */
export const categories = ['very-good', 'good', 'fair', 'poor', 'very-poor'] as const

/** How well an indicator or a result was reached. */
export type Category = (typeof categories)[number]

/** The regulation's words for each category. */
export const categoryLabels: Readonly<Record<Category, Words>> = {
  'very-good': { id: 'Sangat baik', en: 'Very good' },
  good: { id: 'Baik', en: 'Good' },
  fair: { id: 'Cukup', en: 'Fair' },
  poor: { id: 'Kurang', en: 'Poor' },
  'very-poor': { id: 'Sangat kurang', en: 'Very poor' },
}
