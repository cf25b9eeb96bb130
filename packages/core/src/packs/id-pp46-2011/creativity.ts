import type { Words } from '../../policy/words.ts'

/** For whom a creative work was of use, best first. */
export const creativityLevels = ['state', 'agency', 'unit', 'none'] as const

/** For whom a person's creative work was of use. */
export type Creativity = (typeof creativityLevels)[number]

/** The words for each level. */
export const creativityLabels: Readonly<Record<Creativity, Words>> = {
  state: { id: 'Bermanfaat bagi negara', en: 'Of use to the state' },
  agency: { id: 'Bermanfaat bagi instansi', en: 'Of use to the agency' },
  unit: { id: 'Bermanfaat bagi unit kerja', en: 'Of use to the unit' },
  none: { id: 'Tidak ada', en: 'None' },
}
