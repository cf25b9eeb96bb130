import type { NotModelled } from '../../policy/pack.ts'

/** What the regulation and the circular say and this pack does not decide. */
export const notModelled: readonly NotModelled[] = [
  {
    topic: { id: 'Pola distribusi predikat (SE 3/2023)', en: 'Distribution pattern of predicates (circular 3/2023)' },
    why: {
      id: 'Batas atas kelompok pegawai, bukan atas satu orang; dipertimbangkan pimpinan dan belum ada di sini.',
      en: 'It binds a group and not one person; it is for the leader to consider and not here yet.',
    },
  },
  {
    topic: { id: 'Penetapan capaian kinerja organisasi', en: "Fixing a unit's achievement" },
    why: {
      id: 'Ditetapkan pimpinan di atasnya; ambang batasnya kebijakan instansi. Masuk sebagai masukan.',
      en: 'The leader above fixes it, by thresholds of the agency. It comes in as a fact.',
    },
  },
  {
    topic: { id: 'Realisasi menjadi rating hasil kerja', en: 'From realisation to a result rating' },
    why: {
      id: 'Tidak ada rumus nasional; penilaian Pejabat Penilai Kinerja berdasarkan bukti dan umpan balik.',
      en: 'There is no national formula; the assessor judges by evidence and feedback.',
    },
  },
  {
    topic: { id: 'Tujuh nilai BerAKHLAK menjadi satu rating', en: 'From seven BerAKHLAK values to one rating' },
    why: {
      id: 'Pertimbangan Pejabat Penilai Kinerja, bukan rumus.',
      en: "The assessor's judgement, not a formula.",
    },
  },
  {
    topic: { id: 'Evaluasi tahunan dari beberapa SKP', en: 'The annual evaluation from several plans' },
    why: {
      id: 'Teks lampiran tentang mutasi tidak ditemukan.',
      en: 'The text of the annex on transfers was not found.',
    },
  },
  {
    topic: { id: 'Keberatan PPPK', en: 'Objections of contract employees (PPPK)' },
    why: {
      id: 'PP 30/2019 mengatur PNS; dasar bagi PPPK tidak ditemukan, sehingga tenggat yang sama dipakai.',
      en: 'PP 30/2019 speaks of civil servants (PNS); no basis was found for PPPK, so the same window is used.',
    },
  },
]
