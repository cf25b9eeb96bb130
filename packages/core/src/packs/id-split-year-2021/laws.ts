import { law } from '../../policy/law.ts'

export { pp30 } from '../id-pp30-2019/laws.ts'

/** SE MenPANRB 3/2021: two plans in 2021, the first half under PP 46/2011 and the second under PP 30/2019, merged at the end of the year. */
export const se3of2021 = law({
  id: 'se-menpanrb-3-2021',
  title: {
    id: 'Surat Edaran Menteri PANRB Nomor 3 Tahun 2021 tentang Penyusunan Sasaran Kinerja Pegawai dan Penilaian Kinerja Pegawai Negeri Sipil Tahun 2021',
    en: 'Circular of the Minister for Administrative Reform 3/2021 on the plans and the appraisal of civil servants in 2021',
  },
})
