import type { Words } from '../../policy/words.ts'

/** The bands of PP 46/2011 (sebutan nilai), best first. */
export const pp46Bands = ['very-good', 'good', 'fair', 'poor', 'bad'] as const

/** What a value is called. */
export type Pp46Band = (typeof pp46Bands)[number]

/** The regulation's word for each band. */
export const pp46BandLabels: Readonly<Record<Pp46Band, Words>> = {
  'very-good': { id: 'Sangat baik', en: 'Very good' },
  good: { id: 'Baik', en: 'Good' },
  fair: { id: 'Cukup', en: 'Fair' },
  poor: { id: 'Kurang', en: 'Poor' },
  bad: { id: 'Buruk', en: 'Bad' },
}
