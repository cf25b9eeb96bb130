import type { NotModelled } from '../../policy/pack.ts'

/** What PP 30/2019 and PermenPANRB 8/2021 say, or leave open, and this pack does not decide. */
export const notModelled: readonly NotModelled[] = [
  {
    topic: { id: 'Nilai perilaku kerja', en: 'The behaviour value' },
    why: {
      id: 'Aspek dan tingkatnya dikenal, cara menghitung nilainya tidak ditemukan. Masuk sebagai nilai 0 s.d. 120 dari penilai.',
      en: 'Its aspects and levels are known, how they become a value was not found. It comes in as 0 to 120 from the assessor.',
    },
  },
  {
    topic: { id: 'Ide atau cara baru', en: 'The new idea or way' },
    why: {
      id: 'Bermanfaat atau tidaknya dinilai pejabat yang bernama; tanpa penilaian itu dianggap tidak ada.',
      en: 'Whether it benefits anybody is judged by a named person; without that judgement there is none.',
    },
  },
  {
    topic: {
      id: 'Kategori indikator JA/JF dari realisasi',
      en: "Categories of staff's indicators from their realisation",
    },
    why: {
      id: 'Tabel persen yang ditemukan berlaku bagi JPT dan pimpinan unit kerja mandiri; kategori JA/JF masuk sebagai penilaian.',
      en: 'The table of percentages found is for leaders; the categories of staff come in as judged.',
    },
  },
  {
    topic: { id: 'Rencana kinerja dengan dua indikator', en: 'A planned result with two indicators' },
    why: {
      id: 'Ketentuannya tidak ditemukan; hanya satu atau tiga indikator yang dinilai.',
      en: 'No rule was found; only one or three indicators are decided.',
    },
  },
  {
    topic: { id: 'Bobot di dalam kelompok dan bobot lingkup', en: 'Weights inside a group and weights of scope' },
    why: {
      id: 'Tabelnya tidak ditemukan; ditetapkan instansi dan masuk sebagai masukan.',
      en: 'Their tables were not found; the agency fixes them and they come in as facts.',
    },
  },
  {
    topic: {
      id: 'Penyesuaian nilai se-instansi (Pasal 41 ayat (7))',
      en: 'Adjusting values over the agency (art. 41 (7))',
    },
    why: {
      id: 'Paket ini hanya memeriksa jumlah orang; siapa di atas ekspektasi dan bagaimana nilainya disesuaikan tidak ditemukan.',
      en: 'The pack only counts heads; who is above expectations and how values are adjusted was not found.',
    },
  },
  {
    topic: {
      id: 'Periode tanpa kinerja utama yang dapat diukur',
      en: 'A period without main work that can be measured',
    },
    why: {
      id: 'Rumus periodik memerlukan keduanya; ketentuan bila salah satunya kosong tidak ditemukan.',
      en: 'The formula of a period needs both parts; what holds where one is empty was not found.',
    },
  },
  {
    topic: { id: 'Target atau realisasi negatif', en: 'Negative targets or realisations' },
    why: {
      id: 'Rumus R/T tidak mengaturnya; nilai di bawah 0 ditolak.',
      en: 'The formula R/T does not provide for them; numbers below 0 are refused.',
    },
  },
  {
    topic: {
      id: 'Januari s.d. Juni 2021 dan penggabungannya',
      en: 'January to June 2021 and the merging of both halves',
    },
    why: {
      id: 'Semester pertama dinilai menurut PP 46/2011; penggabungan kedua semester bukan bagian paket ini.',
      en: 'The first half was appraised under PP 46/2011; merging both halves is not part of this pack.',
    },
  },
  {
    topic: { id: 'Lebih dari satu jabatan dalam satu periode', en: 'More than one position in a period' },
    why: {
      id: 'Ketentuannya tidak ditemukan; tiap SKP dinilai sendiri.',
      en: 'No rule was found; each plan is appraised by itself.',
    },
  },
  {
    topic: { id: 'Tindak lanjut (Pasal 56 s.d. 58)', en: 'What follows from the predicate (art. 56-58)' },
    why: {
      id: 'Pembinaan, uji kompetensi, dan pemberhentian diputus pejabat, bukan dihitung dari nilai.',
      en: 'Improvement, re-test and dismissal are decided by officials, not computed from the value.',
    },
  },
]
