import type { Words } from '../../policy/words.ts'

/** What a unit may have achieved (capaian kinerja organisasi), best first. */
export const unitAchievements = ['outstanding', 'good', 'needs-improvement', 'poor', 'very-poor'] as const

/** The achievement of a unit, fixed by the leader above it. */
export type UnitAchievement = (typeof unitAchievements)[number]

/** The circular's words for each achievement; it also calls the third "Cukup". */
export const unitAchievementLabels: Readonly<Record<UnitAchievement, Words>> = {
  outstanding: { id: 'Istimewa', en: 'Outstanding' },
  good: { id: 'Baik', en: 'Good' },
  'needs-improvement': { id: 'Butuh perbaikan', en: 'Needs improvement' },
  poor: { id: 'Kurang', en: 'Poor' },
  'very-poor': { id: 'Sangat kurang', en: 'Very poor' },
}
