import { law } from '../../policy/law.ts'

/** PermenPANRB 1/2023: functional positions, and how a predicate becomes a share of a year's credit. */
export const permenpanrb1 = law({
  id: 'permenpanrb-1-2023',
  title: {
    id: 'Peraturan Menteri PANRB Nomor 1 Tahun 2023 tentang Jabatan Fungsional',
    en: 'Regulation of the Minister for Administrative Reform 1/2023 on functional positions',
  },
})

/** Peraturan BKN 3/2023: the technical rules of credit points, rank rise and level rise of functional officials. */
export const perbkn3 = law({
  id: 'perbkn-3-2023',
  title: {
    id: 'Peraturan BKN Nomor 3 Tahun 2023 tentang Angka Kredit, Kenaikan Pangkat, dan Jenjang Jabatan Fungsional',
    en: 'Regulation of the National Civil Service Agency 3/2023 on credit points, rank rise and level of functional positions',
  },
})
