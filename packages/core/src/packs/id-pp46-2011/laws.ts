import { law } from '../../policy/law.ts'

/** PP 46/2011: the appraisal of work achievement (prestasi kerja) of civil servants, 60 percent plan and 40 percent behaviour. */
export const pp46 = law({
  id: 'pp-46-2011',
  title: {
    id: 'Peraturan Pemerintah Nomor 46 Tahun 2011 tentang Penilaian Prestasi Kerja Pegawai Negeri Sipil',
    en: 'Government Regulation 46/2011 on the appraisal of the work achievement of civil servants',
  },
})

/** Perka BKN 1/2013: how PP 46/2011 is carried out; it has the formulae. */
export const perka1 = law({
  id: 'perka-bkn-1-2013',
  title: {
    id: 'Peraturan Kepala Badan Kepegawaian Negara Nomor 1 Tahun 2013 tentang Ketentuan Pelaksanaan Peraturan Pemerintah Nomor 46 Tahun 2011',
    en: 'Regulation of the Head of the State Civil Service Agency 1/2013 on carrying out Government Regulation 46/2011',
  },
})

/** An answer of the regional office XII of BKN: what a civil servant with two posts in one year does. No regulation, but printed. */
export const kanreg12 = law({
  id: 'bkn-kanreg-12-two-posts',
  title: {
    id: 'Jawaban Kantor Regional XII BKN tentang SKP bagi PNS yang menduduki dua jabatan dalam setahun',
    en: 'Answer of the regional office XII of BKN on the plans of a civil servant with two posts in one year',
  },
})
