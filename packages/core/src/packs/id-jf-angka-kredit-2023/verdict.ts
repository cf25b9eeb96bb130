import type { Words } from '../../policy/words.ts'

/** The answers to "may this official rise", best first. */
export const verdicts = ['eligible', 'not-yet'] as const

/** Whether an official meets every condition of a rise. It is no decision: that is for the competent authority. */
export type Verdict = (typeof verdicts)[number]

/** What may stand between an official and a rise. */
export type Missing =
  | 'credit'
  | 'predicate'
  | 'competence-test'
  | 'vacancy'
  | 'time-in-level'
  | 'level-first'
  | 'no-next-rank'
  | 'no-next-level'

/** The words for each condition that is not met. */
export const missingLabels: Readonly<Record<Missing, Words>> = {
  credit: { id: 'Angka kredit belum mencukupi', en: 'Not enough credit' },
  predicate: { id: 'Predikat kinerja di bawah syarat', en: 'Predicate below the condition' },
  'competence-test': { id: 'Belum lulus uji kompetensi', en: 'Competence test not passed' },
  vacancy: { id: 'Tidak ada lowongan jabatan', en: 'No vacancy' },
  'time-in-level': { id: 'Masa dalam jenjang belum mencukupi', en: 'Not long enough in the level' },
  'level-first': { id: 'Jenjang harus naik lebih dahulu', en: 'The level has to rise first' },
  'no-next-rank': { id: 'Tidak ada pangkat berikutnya', en: 'No next rank' },
  'no-next-level': { id: 'Tidak ada jenjang berikutnya', en: 'No next level' },
}

/** A verdict with the conditions that are not met, always in the order of `missingLabels`. */
export type Eligibility = { readonly verdict: Verdict; readonly missing: readonly Missing[] }

/** The verdict over conditions, each with whether it is met. */
export const eligibility = (met: Readonly<Partial<Record<Missing, boolean>>>): Eligibility => {
  const missing = (Object.keys(missingLabels) as readonly Missing[]).filter((condition) => met[condition] === false)
  return { verdict: missing.length === 0 ? 'eligible' : 'not-yet', missing }
}
