import type { Words } from '../../policy/words.ts'

/** Levels of the skill category (keterampilan), lowest first: each rises to the one after it. */
export const skillLevels = ['beginner', 'skilled', 'proficient', 'supervising'] as const

/** Levels of the expertise category (keahlian), lowest first: each rises to the one after it. */
export const expertLevels = ['expert-first', 'expert-junior', 'expert-middle', 'expert-principal'] as const

/** Every level of a functional position (jenjang), by category. */
export const levels = [...skillLevels, ...expertLevels] as const

/** The level that a functional official holds. */
export type Level = (typeof levels)[number]

/** The regulation's words for each level. */
export const levelLabels: Readonly<Record<Level, Words>> = {
  beginner: { id: 'Pemula', en: 'Beginner' },
  skilled: { id: 'Terampil', en: 'Skilled' },
  proficient: { id: 'Mahir', en: 'Proficient' },
  supervising: { id: 'Penyelia', en: 'Supervising' },
  'expert-first': { id: 'Ahli Pertama', en: 'First expert' },
  'expert-junior': { id: 'Ahli Muda', en: 'Junior expert' },
  'expert-middle': { id: 'Ahli Madya', en: 'Middle expert' },
  'expert-principal': { id: 'Ahli Utama', en: 'Principal expert' },
}

/** The level above, in the same category; none above Penyelia and Ahli Utama. */
export const levelAbove = (level: Level): Level | undefined => {
  const ladder: readonly Level[] = skillLevels.some((one) => one === level) ? skillLevels : expertLevels
  return ladder[ladder.indexOf(level) + 1]
}
