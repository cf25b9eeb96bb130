import { law } from '../../policy/law.ts'

/** PermenPANRB 6/2022, fixed on 3 February 2022: the management of the performance of civil servants. */
export const permenpanrb6 = law({
  id: 'permenpanrb-6-2022',
  title: {
    id: 'Peraturan Menteri PANRB Nomor 6 Tahun 2022 tentang Pengelolaan Kinerja Pegawai Aparatur Sipil Negara',
    en: 'Regulation of the Minister for Administrative Reform 6/2022 on the performance management of civil servants',
  },
})

/** SE MenPANRB 3/2023, signed on 31 January 2023: how the predicate is fixed. */
export const se3 = law({
  id: 'se-menpanrb-3-2023',
  title: {
    id: 'Surat Edaran Menteri PANRB Nomor 3 Tahun 2023 tentang Tata Cara Penetapan Predikat Kinerja Pegawai Aparatur Sipil Negara',
    en: 'Circular of the Minister for Administrative Reform 3/2023 on how the performance predicate of civil servants is fixed',
  },
})

/** PP 30/2019: the appraisal of civil servants; articles 56 to 58 say what a bad result leads to, article 59 gives the objection. */
export const pp30 = law({
  id: 'pp-30-2019',
  title: {
    id: 'Peraturan Pemerintah Nomor 30 Tahun 2019 tentang Penilaian Kinerja Pegawai Negeri Sipil',
    en: 'Government Regulation 30/2019 on the performance appraisal of civil servants',
  },
})
