import type { Words } from '../../policy/words.ts'

/** The performance predicates (predikat kinerja pegawai), best first. */
export const predicates = ['very-good', 'good', 'needs-improvement', 'poor', 'very-poor'] as const

/** The outcome of a person's evaluation. */
export type Predicate = (typeof predicates)[number]

/** The regulation's words for each predicate. */
export const predicateLabels: Readonly<Record<Predicate, Words>> = {
  'very-good': { id: 'Sangat baik', en: 'Very good' },
  good: { id: 'Baik', en: 'Good' },
  'needs-improvement': { id: 'Butuh perbaikan', en: 'Needs improvement' },
  poor: { id: 'Kurang', en: 'Poor' },
  'very-poor': { id: 'Sangat kurang', en: 'Very poor' },
}

/** Whether a predicate is as good as another, or better. */
export const isAtLeast = (predicate: Predicate, least: Predicate): boolean =>
  predicates.indexOf(predicate) <= predicates.indexOf(least)
