import type { Words } from '../../policy/words.ts'

/** How a planned result serves a result of the leader, best first. */
export const cascadings = ['direct', 'non-direct'] as const

/** Whether a planned result takes over a leader's result or part of it, or intervenes on it from the side. */
export type Cascading = (typeof cascadings)[number]

/** The regulation's words for each way. */
export const cascadingLabels: Readonly<Record<Cascading, Words>> = {
  direct: { id: 'Direct cascading (langsung)', en: 'Direct' },
  'non-direct': { id: 'Non-direct cascading (tidak langsung)', en: 'Non-direct' },
}
