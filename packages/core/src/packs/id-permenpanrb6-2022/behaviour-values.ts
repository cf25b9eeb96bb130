import type { Words } from '../../policy/words.ts'

/** The core values of civil servants (BerAKHLAK), in the order of the acronym. */
export const behaviourValues = [
  'service',
  'accountable',
  'competent',
  'harmonious',
  'loyal',
  'adaptive',
  'collaborative',
] as const

/** One of the core values. */
export type BehaviourValue = (typeof behaviourValues)[number]

/** The official words for each core value. */
export const behaviourValueLabels: Readonly<Record<BehaviourValue, Words>> = {
  service: { id: 'Berorientasi Pelayanan', en: 'Service oriented' },
  accountable: { id: 'Akuntabel', en: 'Accountable' },
  competent: { id: 'Kompeten', en: 'Competent' },
  harmonious: { id: 'Harmonis', en: 'Harmonious' },
  loyal: { id: 'Loyal', en: 'Loyal' },
  adaptive: { id: 'Adaptif', en: 'Adaptive' },
  collaborative: { id: 'Kolaboratif', en: 'Collaborative' },
}
