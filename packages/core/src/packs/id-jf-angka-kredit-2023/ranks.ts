import type { Words } from '../../policy/words.ts'

/** The ranks (golongan ruang) that functional officials hold, lowest first. */
export const ranks = [
  'II/a',
  'II/b',
  'II/c',
  'II/d',
  'III/a',
  'III/b',
  'III/c',
  'III/d',
  'IV/a',
  'IV/b',
  'IV/c',
  'IV/d',
  'IV/e',
] as const

/** The rank that a functional official holds. */
export type Rank = (typeof ranks)[number]

const named = (rank: Rank, name: string): Words => ({ id: `${name} (${rank})`, en: `${rank} (${name})` })

/** Each rank with its name, which is not translated: it stands so in every decree. */
export const rankLabels: Readonly<Record<Rank, Words>> = {
  'II/a': named('II/a', 'Pengatur Muda'),
  'II/b': named('II/b', 'Pengatur Muda Tingkat I'),
  'II/c': named('II/c', 'Pengatur'),
  'II/d': named('II/d', 'Pengatur Tingkat I'),
  'III/a': named('III/a', 'Penata Muda'),
  'III/b': named('III/b', 'Penata Muda Tingkat I'),
  'III/c': named('III/c', 'Penata'),
  'III/d': named('III/d', 'Penata Tingkat I'),
  'IV/a': named('IV/a', 'Pembina'),
  'IV/b': named('IV/b', 'Pembina Tingkat I'),
  'IV/c': named('IV/c', 'Pembina Utama Muda'),
  'IV/d': named('IV/d', 'Pembina Utama Madya'),
  'IV/e': named('IV/e', 'Pembina Utama'),
}
