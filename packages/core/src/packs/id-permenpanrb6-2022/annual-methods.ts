import type { Words } from '../../policy/words.ts'

/** How several periodic evaluations become one annual predicate. */
export const annualMethods = ['last-assessor-judgement', 'plain-mean', 'month-weighted-mean', 'worst', 'mode'] as const

/** How several periodic evaluations become one annual predicate: the agency's choice. */
export type AnnualMethod = (typeof annualMethods)[number]

/** What people call each method. */
export const annualMethodLabels: Readonly<Record<AnnualMethod, Words>> = {
  'last-assessor-judgement': { id: 'Pertimbangan penilai terakhir', en: 'Judgement of the last assessor' },
  'plain-mean': { id: 'Rata-rata sederhana', en: 'Plain mean' },
  'month-weighted-mean': { id: 'Rata-rata berbobot bulan', en: 'Mean weighted by months' },
  worst: { id: 'Predikat terendah', en: 'Worst predicate' },
  mode: { id: 'Predikat tersering', en: 'Most frequent predicate' },
}
