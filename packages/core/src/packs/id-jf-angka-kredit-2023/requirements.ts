import { dated } from '../../policy/dated.ts'
import type { Level } from './levels.ts'
import type { Rank } from './ranks.ts'

const ranksByLevel: Readonly<Record<Level, readonly [Rank, ...Rank[]]>> = {
  beginner: ['II/a'],
  skilled: ['II/b', 'II/c', 'II/d'],
  proficient: ['III/a', 'III/b'],
  supervising: ['III/c', 'III/d'],
  'expert-first': ['III/a', 'III/b'],
  'expert-junior': ['III/c', 'III/d'],
  'expert-middle': ['IV/a', 'IV/b', 'IV/c'],
  'expert-principal': ['IV/d', 'IV/e'],
}

const rankRises: Readonly<Record<Level, string>> = {
  beginner: '15',
  skilled: '20',
  proficient: '50',
  supervising: '100',
  'expert-first': '50',
  'expert-junior': '100',
  'expert-middle': '150',
  'expert-principal': '200',
}

const levelRises: Readonly<Record<Level, string | null>> = {
  beginner: '15',
  skilled: '60',
  proficient: '100',
  supervising: null,
  'expert-first': '100',
  'expert-junior': '200',
  'expert-middle': '450',
  'expert-principal': null,
}

/** The ranks of each level, lowest first. */
export const ranksOfLevel = dated(
  { '2023-01-01': ranksByLevel },
  { called: { id: 'Pangkat tiap jenjang', en: 'Ranks of each level' } },
)

/** Credit between one rank and the next, by level. */
export const rankRiseCredit = dated(
  { '2023-01-01': rankRises },
  {
    called: { id: 'Angka kredit kenaikan pangkat', en: 'Credit for a rank rise' },
    remark: {
      id: 'Angka dalam tabel adalah jarak satu pangkat. Bahwa pangkat kedua dalam jenjang memerlukan dua kalinya adalah kesimpulan sendiri: jumlah jenjang sama dengan jarak kali banyaknya pangkat.',
      en: 'The table gives the distance of one rank. That the second rank of a level needs twice as much is our inference: the sum of a level equals the distance times its ranks.',
    },
  },
)

/** Credit for the rise to the level above, counted over the whole level; null where there is none. */
export const levelRiseCredit = dated(
  { '2023-01-01': levelRises },
  { called: { id: 'Angka kredit kenaikan jenjang', en: 'Credit for a level rise' } },
)
