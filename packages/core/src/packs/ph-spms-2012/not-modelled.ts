import type { NotModelled } from '../../policy/pack.ts'

/** What the circular and the manuals say and this pack does not decide. */
export const notModelled: readonly NotModelled[] = [
  {
    topic: { id: 'Siklus, formulir, dan kalibrasi', en: 'Cycle, forms and calibration' },
    why: {
      id: 'Perencanaan, pemantauan, peninjauan, dan pengembangan adalah alur kerja; rating kantor ditetapkan pimpinan setelah kalibrasi tim.',
      en: 'Planning, monitoring, review and development are a workflow; the head fixes office ratings after the team has calibrated them.',
    },
  },
  {
    topic: { id: 'Persetujuan SPMS instansi oleh Komisi', en: "The Commission's approval of an agency's SPMS" },
    why: {
      id: 'Paket ini tidak memeriksa apakah skala yang diadopsi sudah disetujui.',
      en: 'The pack does not check whether an adopted scale has been approved.',
    },
  },
  {
    topic: { id: 'Skala yang dipakai suatu keluaran', en: 'Which scale an output is rated by' },
    why: {
      id: 'Indikator keberhasilan menentukannya saat komitmen dibuat; penilai memilih satu ukuran bagi setiap dimensi.',
      en: 'Its success indicator says so when commitments are made; one measure is given for each dimension.',
    },
  },
  {
    topic: { id: 'Bagian rating dosen', en: 'Shares in the rating of faculty' },
    why: {
      id: 'Satu universitas mencetak 67% A + 33% B bagi dosen yang menjabat dan 30% rating mahasiswa; bagaimana keduanya bersusun tidak ditemukan.',
      en: 'One university prints 67% A + 33% B for faculty with a designation and 30% for student ratings; how they nest was not found.',
    },
  },
  {
    topic: { id: 'Dari nilai-nilai dasar ke satu rating', en: 'From core values to one rating' },
    why: {
      id: 'Rumus bagian II tidak ditemukan; ratingnya masuk sebagai masukan.',
      en: 'No formula of part II was found; its rating comes in as a fact.',
    },
  },
  {
    topic: { id: 'Pegawai yang diperbantukan', en: 'Employees detailed elsewhere' },
    why: {
      id: 'Kantor tempat bertugas menilai dan rating digabungkan; cara menggabungkan tidak ditemukan.',
      en: 'The actual office rates them and ratings are consolidated; how was not found.',
    },
  },
  {
    topic: { id: 'Tindakan setelah rating rendah', en: 'What is done after a low rating' },
    why: {
      id: 'Isi intervensi dan keputusan memberhentikan ada pada pimpinan instansi; aturan hanya mengatakan apa yang boleh.',
      en: 'The intervention and the decision to drop are for the head of agency; the rule says only what is allowed.',
    },
  },
]
