import { dated } from '../../policy/dated.ts'
import type { Level } from './levels.ts'

const perYear: Readonly<Record<Level, string>> = {
  beginner: '3.75',
  skilled: '5',
  proficient: '12.5',
  supervising: '25',
  'expert-first': '12.5',
  'expert-junior': '25',
  'expert-middle': '37.5',
  'expert-principal': '50',
}

/** Credit points that a whole year of "Baik" earns, by level. */
export const coefficients = dated(
  { '2023-01-01': perYear },
  {
    called: { id: 'Koefisien setahun tiap jenjang', en: 'Yearly coefficient of each level' },
    remark: {
      id: 'Koefisien keahlian dibaca pada program konversi satu instansi. Koefisien keterampilan belum terverifikasi; nilainya sama dengan kebutuhan kenaikan pangkat dibagi empat tahun.',
      en: "The expert coefficients are read in one agency's conversion program. Those of the skill levels are unverified; they equal the requirement for a rank rise over four years.",
    },
  },
)
