import { law } from '../../policy/law.ts'

export { pp30 } from '../id-permenpanrb6-2022/laws.ts'

/** PermenPANRB 8/2021: how PP 30/2019 is carried out. It counted from the second half of 2021 and gave way to PermenPANRB 6/2022. */
export const permenpanrb8 = law({
  id: 'permenpanrb-8-2021',
  title: {
    id: 'Peraturan Menteri PANRB Nomor 8 Tahun 2021 tentang Sistem Manajemen Kinerja Pegawai Negeri Sipil',
    en: 'Regulation of the Minister for Administrative Reform 8/2021 on the performance management system of civil servants',
  },
})
