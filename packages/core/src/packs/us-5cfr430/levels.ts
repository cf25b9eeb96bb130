import type { Words } from '../../policy/words.ts'

/** The summary levels of a rating of record, best first. */
export const summaryLevels = ['level-5', 'level-4', 'level-3', 'level-2', 'level-1'] as const

/** The outcome of an employee's appraisal. */
export type SummaryLevel = (typeof summaryLevels)[number]

/** The words for each level. The text found names three of the five. */
export const summaryLevelLabels: Readonly<Record<SummaryLevel, Words>> = {
  'level-5': { id: 'Tingkat 5: Luar biasa', en: 'Level 5: Outstanding' },
  'level-4': { id: 'Tingkat 4', en: 'Level 4' },
  'level-3': { id: 'Tingkat 3: Berhasil penuh', en: 'Level 3: Fully successful' },
  'level-2': { id: 'Tingkat 2', en: 'Level 2' },
  'level-1': { id: 'Tingkat 1: Tidak dapat diterima', en: 'Level 1: Unacceptable' },
}
